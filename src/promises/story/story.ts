import { shownAt } from '../../calendar/zone.ts'
import type { Case } from '../../case/case.ts'
import type { Opening } from '../../case/forms.ts'
import { openCase, tryOpenCase } from '../../case/open.ts'
import type { Outcome } from '../../case/record.ts'
import type { Policy } from '../../vocabulary/policy.ts'
import { timeOf } from '../../vocabulary/references.ts'
import { oneOf } from '../diagram/asking.ts'
import { type Diagram, none } from '../diagram/diagrams.ts'
import { adopting } from '../memory/look.ts'
import type { Told, ToldCheck } from '../promise.ts'
import type { Region } from '../search/backward.ts'
import type { Broken, Come } from '../search/decide.ts'
import type { Link } from '../search/earlier.ts'
import { ringsTo } from '../search/rings.ts'
import type { Prepared } from '../space/prepare.ts'
import { nameOf } from '../space/steps.ts'
import type { Subject } from '../space/subject.ts'
import { placeOf } from '../standing.ts'
import type { Story, StoryLine } from '../verdict.ts'
import { appendedTo } from './appended.ts'
import { stepInto, tell } from './follow.ts'
import { withLeastValues } from './least.ts'
import { lineOf } from './lines.ts'
import { asSet, isIn, spelledValue, spelt } from './spelt.ts'
import { aWhile, combined, factsSaying, type StoryFact } from './telling.ts'

/** One case of a story: how it is opened, once the one before has come to its end, and what it is told. */
interface Chapter {
  readonly subject: Subject
  /** What the opening gives beside the flow's own policy. */
  readonly policy: Partial<Policy>
  readonly open: (earlier: Case | null) => Case | null
  readonly facts: readonly StoryFact[]
}

/**
 * Tells the shortest story of a promise being broken, along the rings to it, with the least values that still break it:
 * the cases it goes on from first. Null when the kernel confirms none.
 */
export function storyOf({ link: first, rings }: Come, breaches: readonly Broken[]): Story | null {
  const chapters: Chapter[] = []
  let kase: Case | null = null
  let last = first
  for (let link: Link | null = first; link; link = link.next) {
    const going: GoingOn | null = link === first ? null : goingOn(link, kase as Case)
    const begun: Begun | null = link === first ? begunIn(link.problem, rings.at(-1)) : going
    if (going)
      chapters.push(...chapters.splice(-1).map((each) => ({ ...each, facts: [...each.facts, ...going.appended] })))
    const opened: Case | null = begun?.open(going?.earlier ?? kase) ?? null
    const nearer: readonly Region[] | null = link === first ? rings : opened && ringsFrom(link, opened)
    const followed: Followed | null = opened && nearer && along(link.problem, opened, nearer)
    if (!begun || !followed) return null
    chapters.push({ ...begun, subject: link.problem.subject, facts: followed.facts })
    kase = followed.kase
    last = link
  }
  for (const breach of breaches) {
    if (!kase || breach.step !== nameOf(kase.step)) continue
    const breaking = breakingOf(last.problem, kase, breach)
    if (breaking === null) continue
    const whole = breaking === 'here' ? chapters : withLast(chapters, breaking)
    const story = told(withLeast(whole, breach), breach)
    if (story) return story
  }
  return null
}

const withLast = (chapters: readonly Chapter[], fact: StoryFact): readonly Chapter[] =>
  chapters.map((each, n) => (n === chapters.length - 1 ? { ...each, facts: [...each.facts, fact] } : each))

/** The same chapters, every fact of them with the least values. */
const withLeast = (chapters: readonly Chapter[], breach: Broken): readonly Chapter[] =>
  chapters.reduce((so, { subject, facts }, n) => {
    const telling = (some: readonly StoryFact[]) => so.map((each, m) => (m === n ? { ...each, facts: some } : each))
    return telling(withLeastValues(facts, subject.fields, (some) => told(telling(some), breach) !== null))
  }, chapters)

interface Followed {
  readonly facts: readonly StoryFact[]
  readonly kase: Case
}

/** Goes from a case into the goal, one ring nearer with every fact. */
function along(prepared: Prepared, opened: Case, rings: readonly Region[]): Followed | null {
  const facts: StoryFact[] = []
  let kase = opened
  for (const ring of [...rings].reverse().slice(1)) {
    const step = stepInto(prepared, kase, ring)
    if (!step) return null
    facts.push(step.fact)
    kase = step.taken.case
  }
  return { facts, kase }
}

/** From where the goal is so many facts away, until this very case is. */
function ringsFrom({ problem, goal }: Link, { step, known }: Case): readonly Region[] | null {
  const { subject, edges } = problem
  const here = new Map([...spelt(subject, known)].filter(([level]) => edges.levels.has(level)))
  const search = ringsTo({ ...problem, begins: new Map([[nameOf(step), asSet(subject.diagrams, here)]]) }, goal)
  for (;;) {
    const { done, value } = search.next()
    if (done) return value
  }
}

/** A story told to the kernel from its first beginning, as lines for people; null when it does not break the promise. */
function told(chapters: readonly Chapter[], breach: Broken): Story | null {
  let [story, kase]: [Story | undefined, Case | null] = [undefined, null]
  for (const [n, chapter] of chapters.entries()) {
    const opened: Case | null = chapter.open(kase)
    const isLast = n === chapters.length - 1
    const read = opened && (isLast ? linesOf(chapter, opened, breach) : linesTo(chapter.facts, opened))
    if (!opened || !read) return null
    const continues: Pick<Story, 'continues'> =
      story && kase ? { continues: { flow: (kase as Case).flow.id, ...(story as Story) } } : {}
    story = { opening: openingOf(chapter, opened), lines: read.lines, ...continues }
    kase = read.kase
  }
  return story ?? null
}

interface Read {
  readonly lines: readonly StoryLine[]
  readonly kase: Case
}

/** What is said of an opening; one that goes on from another case says all it carries, as a journal does. */
const openingOf = ({ policy }: Chapter, { opening }: Case): Opening | Story['opening'] => {
  if (opening.origin) return opening
  const { caseId, at, by } = opening
  return { caseId, at, by, ...(Object.keys(policy).length > 0 && { policy }) }
}

/** Facts that the kernel takes one after the other; null when it refuses one. */
function linesTo(facts: readonly StoryFact[], opened: Case): Read | null {
  const lines: StoryLine[] = []
  let kase = opened
  for (const fact of facts) {
    const outcome = tell(kase, fact)
    if (!outcome.accepted) return null
    lines.push(lineOf(kase, fact, outcome))
    kase = outcome.case
  }
  return { lines, kase }
}

/** The last chapter, in which the promise is broken. */
function linesOf({ subject, facts }: Chapter, opened: Case, breach: Broken): Read | null {
  const isTold = breach.asks !== null && 'told' in breach.asks
  const last = isTold ? facts.at(-1) : undefined
  const before = linesTo(last ? facts.slice(0, -1) : facts, opened)
  if (!before) return null
  const { lines, kase } = before
  if (!last) return isBrokenHere(subject, breach, kase) ? before : null
  if (kase.status === 'ended') return null
  const outcome = tell(kase, last)
  if (!isBrokenBy(breach.asks as ToldCheck, breach, kase, last, outcome)) return null
  return { lines: [...lines, lineOf(kase, last, outcome)], kase: outcome.case }
}

type Begun = Pick<Chapter, 'policy' | 'open'>

/** How a case goes on from an earlier one, which appended something first. */
interface GoingOn extends Begun {
  readonly earlier: Case
  readonly appended: readonly StoryFact[]
}

/** The opening that leads there: under a policy that gives what is left to be given so. */
function begunIn({ subject, opening, begins, policy }: Prepared, nearest: Region | undefined): Begun {
  const { diagrams, domains, variables } = subject
  const open = domains.parts('settings')
  if (open.length === 0) return { open: () => opening, policy }
  const step = nameOf(opening.step)
  const bits = oneOf(diagrams, diagrams.and(begins.get(step) ?? none, nearest?.get(step) ?? none))
  const given = giving(
    policy,
    new Map(open.map((name) => [name, spelledValue(variables.place(`settings/${name}`), bits)])),
  )
  const { caseId, at, by } = opening.opening
  const kase = openCase(subject.flow, { caseId, at, recordedAt: at, by, policy: given })
  return { open: () => kase, policy: given }
}

/** The same policy, with what it leaves to be given. */
function giving(policy: Partial<Policy>, settings: ReadonlyMap<string, unknown>): Partial<Policy> {
  const chosen = new Map([...settings].map(([name, value]) => [name, JSON.parse(String(value))]))
  const adopts: readonly string[] = chosen.get(adopting) ?? []
  chosen.delete(adopting)
  return {
    ...policy,
    ...(chosen.size > 0 && { own: { ...policy.own, ...Object.fromEntries(chosen) } }),
    ...(adopts.length > 0 && { adopts }),
  }
}

/** How the next case is opened, a while after what the earlier one was told last, to begin in the region. */
function goingOn(link: Link, ended: Case): GoingOn | null {
  for (const { kase, facts } of appendedTo(ended)) {
    const begun = goingOnFrom(link, kase)
    if (begun) return { ...begun, earlier: kase, appended: facts }
  }
  return null
}

function goingOnFrom({ problem, region }: Link, earlier: Case): Begun | null {
  const { subject, opening, policy } = problem
  const { diagrams, domains, variables } = subject
  const names = domains.parts('settings')
  const settings = names.map((name) => variables.place(`settings/${name}`).values)
  const { by } = opening.opening
  const caseId = `c-${Number(earlier.opening.caseId.slice(2)) + 1}`
  const at = shownAt(timeOf(earlier.recordedAt) + aWhile, earlier.known.policy.timeZone)
  for (const values of combined(settings)) {
    const given = giving(policy, new Map(names.map((name, n) => [name, values[n]])))
    const open = (from: Case | null): Case | null => {
      const outcome = tryOpenCase(subject.flow, { caseId, at, recordedAt: at, by, policy: given, continues: from })
      return outcome.accepted ? outcome.case : null
    }
    const kase = open(earlier)
    const where: Diagram = (kase && region.get(nameOf(kase.step))) ?? none
    if (kase && isIn(diagrams, where, spelt(subject, kase.known))) return { open, policy: given }
  }
  return null
}

const standingOf = ({ flow, step, status, known }: Case) => ({ ...placeOf(flow, step, status === 'ended'), known })
/** The fact that breaks the promise here; or that it is broken here already; null when it is not. */
function breakingOf({ subject }: Prepared, kase: Case, breach: Broken): StoryFact | 'here' | null {
  const { diagrams } = subject
  const said = diagrams.given(breach.where, asSet(diagrams, spelt(subject, kase.known)))
  if (said === none) return null
  if (breach.asks === null || 'at' in breach.asks) return isBrokenHere(subject, breach, kase) ? 'here' : null
  for (const fact of factsSaying(subject, kase, breach.way?.type ?? '', said))
    if (isBrokenBy(breach.asks, breach, kase, fact, tell(kase, fact))) return fact
  return null
}

/** Whether a case stands where the promise is broken. */
function isBrokenHere(subject: Subject, breach: Broken, kase: Case): boolean {
  if (breach.step !== nameOf(kase.step)) return false
  if (breach.asks === null) return isIn(subject.diagrams, breach.where, spelt(subject, kase.known))
  return 'at' in breach.asks && Boolean(breach.asks.at(standingOf(kase))) === breach.breaking
}

/** Whether a fact told to a case breaks the promise. */
function isBrokenBy({ told }: ToldCheck, breach: Broken, kase: Case, fact: StoryFact, outcome: Outcome): boolean {
  const before = standingOf(kase)
  const after = outcome.accepted ? standingOf(outcome.case) : null
  const moved = after !== null && after.steps.join() !== before.steps.join()
  // A check of facts of a type is asked of those alone.
  return 'breaking' in breach && Boolean(told({ fact, before, after, moved } as unknown as Told)) === breach.breaking
}
