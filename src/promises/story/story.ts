import type { Case } from '../../case/case.ts'
import { openCase } from '../../case/open.ts'
import type { Outcome } from '../../case/record.ts'
import type { Policy } from '../../vocabulary/policy.ts'
import { oneOf } from '../diagram/asking.ts'
import { none } from '../diagram/diagrams.ts'
import { adopting } from '../memory/look.ts'
import type { Told, ToldCheck } from '../promise.ts'
import type { Region } from '../search/backward.ts'
import type { Broken } from '../search/decide.ts'
import type { Prepared } from '../space/prepare.ts'
import { nameOf } from '../space/steps.ts'
import type { Subject } from '../space/subject.ts'
import { placeOf } from '../standing.ts'
import type { Story, StoryLine } from '../verdict.ts'
import { stepInto, tell } from './follow.ts'
import { withLeastValues } from './least.ts'
import { lineOf } from './lines.ts'
import { asSet, isIn, spelledValue, spelt } from './spelt.ts'
import { factsSaying, type StoryFact } from './telling.ts'

/**
 * Tells the shortest story of a promise being broken, along the rings to it, with the least values that still break it;
 * null when the kernel confirms none.
 */
export function storyOf(prepared: Prepared, breaches: readonly Broken[], rings: readonly Region[]): Story | null {
  const { subject } = prepared
  const [nearest, ...nearer] = [...rings].reverse()
  const begun = begunIn(prepared, nearest)
  const facts: StoryFact[] = []
  let { kase } = begun
  for (const ring of nearer) {
    const step = stepInto(prepared, kase, ring)
    if (!step) return null
    facts.push(step.fact)
    kase = step.taken.case
  }
  for (const breach of breaches) {
    if (breach.step !== nameOf(kase.step)) continue
    const breaking = breakingOf(prepared, kase, breach)
    if (breaking === null) continue
    const whole = breaking === 'here' ? facts : [...facts, breaking]
    const breaks = (story: readonly StoryFact[]) => linesOf(prepared, begun.kase, breach, story) !== null
    const lines = linesOf(prepared, begun.kase, breach, withLeastValues(whole, subject.fields, breaks))
    if (lines) return { opening: openingOf(begun), lines }
  }
  return null
}

const openingOf = ({ kase, policy }: Begun): Story['opening'] => {
  const { caseId, at, by } = kase.opening
  return { caseId, at, by, ...(Object.keys(policy).length > 0 && { policy }) }
}

/** A story told to the kernel from its beginning, as lines for people; null when it does not break the promise. */
function linesOf(
  { subject }: Prepared,
  begun: Case,
  breach: Broken,
  story: readonly StoryFact[],
): readonly StoryLine[] | null {
  const lines: StoryLine[] = []
  const [last, isTold] = [story.at(-1), breach.asks !== null && 'told' in breach.asks]
  let kase = begun
  for (const fact of story) {
    if (kase.status === 'ended') return null
    const outcome = tell(kase, fact)
    lines.push(lineOf(kase, fact, outcome))
    if (isTold && fact === last) return isBrokenBy(breach.asks as ToldCheck, breach, kase, fact, outcome) ? lines : null
    if (!outcome.accepted) return null
    kase = outcome.case
  }
  return isBrokenHere(subject, breach, kase) ? lines : null
}

interface Begun {
  readonly kase: Case
  /** What the opening gives beside the flow's own policy. */
  readonly policy: Partial<Policy>
}

/** The opening that leads there: under a policy that gives what is left to be given so. */
function begunIn({ subject, opening, begins, policy }: Prepared, nearest: Region | undefined): Begun {
  const { diagrams, domains, variables } = subject
  const open = domains.parts('settings')
  if (open.length === 0) return { kase: opening, policy }
  const step = nameOf(opening.step)
  const bits = oneOf(diagrams, diagrams.and(begins.get(step) ?? none, nearest?.get(step) ?? none))
  const chosen = (name: string) => JSON.parse(String(spelledValue(variables.place(`settings/${name}`), bits)))
  const own = Object.fromEntries(open.filter((name) => name !== adopting).map((name) => [name, chosen(name)]))
  const adopts: readonly string[] = open.includes(adopting) ? chosen(adopting) : []
  const given: Partial<Policy> = {
    ...policy,
    ...(Object.keys(own).length > 0 && { own: { ...policy.own, ...own } }),
    ...(adopts.length > 0 && { adopts }),
  }
  const { caseId, at, by } = opening.opening
  return { kase: openCase(subject.flow, { caseId, at, by, policy: given } as never), policy: given }
}

const standingOf = ({ flow, step, status, known }: Case) => ({ ...placeOf(flow, step, status === 'ended'), known })

/** The fact that breaks the promise here; or that it is broken here already; null when it is not. */
function breakingOf({ subject }: Prepared, kase: Case, breach: Broken): StoryFact | 'here' | null {
  const { diagrams } = subject
  const said = diagrams.given(breach.where, asSet(diagrams, spelt(subject, kase.known)))
  if (said === none) return null
  if (breach.asks === null || 'at' in breach.asks) return isBrokenHere(subject, breach, kase) ? 'here' : null
  for (const fact of factsSaying(subject, kase, breach.way?.type ?? '', oneOf(diagrams, said)))
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
  return 'breaking' in breach && Boolean(told({ fact, before, after, moved } as unknown as Told)) === breach.breaking
}
