import { type Diagram, none, TooManyNodes } from '../diagram/diagrams.ts'
import type { Asked, Breach } from '../space/asked.ts'
import { carriedInto } from '../space/entering.ts'
import { type Prepared, prepared, type Surveyed } from '../space/prepare.ts'
import { toldLevels } from '../space/relation.ts'
import { storyOf } from '../story/story.ts'
import { undecided, undecidedBy } from '../undecided.ts'
import type { Searched, Story, Undecided } from '../verdict.ts'
import { comingTo, type Reach, type Region } from './backward.ts'
import { type Family, type Link, openedBefore } from './earlier.ts'
import { reached } from './forward.ts'
import { ringsTo } from './rings.ts'

/** What becomes of a promise. */
export type Decided =
  | { readonly holds: true; readonly searched: Searched }
  | { readonly holds: false; readonly searched: Searched; readonly story: Story }
  | { readonly holds: null; readonly undecided: Undecided }

/** A breach, with the memories and facts in which it happens; or a state from which nothing leads on. */
export type Broken = Breach | (Pick<Breach, 'step' | 'where'> & { readonly way: null; readonly asks: null })

/** Nothing has to be searched: no state and no fact can break the promise, or it cannot be asked at all. */
export function atOnce({ fault, breaches, possible }: Asked): Decided | null {
  if (fault) return { holds: null, undecided: undecided(fault.code, fault.place, null) }
  const searched = { how: 'survey', places: 0, steps: 0, ways: 0 } as const
  return breaches.length || possible.length ? null : { holds: true, searched }
}

/** A relation for several promises; null where it is too large for them together. */
export function preparedTogether(survey: Surveyed, asked: readonly Asked[], most: number): Prepared | null {
  return within(survey, most, () => prepared(survey, asked))
}

/** Does some work within bounds of its own; null where they do not do. */
export function within<T>({ subject: { diagrams } }: Surveyed, most: number, work: () => T): T | null {
  const { nodes } = diagrams
  const before = nodes.count()
  nodes.allow(most)
  try {
    return work()
  } catch (error) {
    if (!(error instanceof TooManyNodes)) throw error
    nodes.drop(before)
    return null
  }
}

interface Found {
  readonly broken: readonly Broken[]
  /** How far the flow itself was searched: it does not depend on what was found of others before. */
  readonly reach: Reach
  /** How the first case begins that comes to where it is broken, or whose later cases do; null where none does. */
  readonly come: Come | null
}

/** A case that comes to what is asked of it from a beginning, the nearest in the last ring. */
export interface Come {
  readonly link: Link
  readonly rings: readonly Region[]
}

/**
 * Decides a promise: backwards from what would break it; where that is too large, forwards from where cases begin. Pauses
 * now and then, saying how far it has come.
 */
export function* decide(
  survey: Surveyed,
  together: Prepared | null,
  asked: Asked,
  family: Family,
): Generator<Searched, Decided> {
  const { most } = family
  const places = asked.breaches.length + asked.possible.length
  let searched: Searched = { how: 'backwards', places, steps: 0, ways: 0 }

  const { nodes } = survey.subject.diagrams
  function* attempt(how: 'backwards' | 'forwards', problem: Prepared): Generator<Searched, Found | null> {
    searched = { how, places, steps: 0, ways: 0 }
    const search = how === 'backwards' ? backwards(problem, asked, family) : forwards(problem, asked)
    const before = nodes.count()
    nodes.allow(most)
    try {
      for (;;) {
        const { done, value } = search.next()
        if (done) {
          if (value.come === null) nodes.drop(before)
          searched = { ...searched, ...value.reach }
          return value
        }
        searched = { ...searched, ...value }
        yield searched
      }
    } catch (error) {
      if (!(error instanceof TooManyNodes)) throw error
      family.forget()
      nodes.drop(before)
      return null
    }
  }

  try {
    let problem = together ?? preparedTogether(survey, [asked], most)
    let found = problem && (yield* attempt('backwards', problem))
    if (!found) {
      problem = preparedTogether(survey, [asked], most)
      found = problem && (yield* attempt('forwards', problem))
    }
    if (!found || !problem) return { holds: null, undecided: undecided('tooLarge', `most: ${most}`, searched) }
    if (found.come === null) return { holds: true, searched }
    nodes.allow(most)
    const story = storyOf(found.come, found.broken)
    if (story) return { holds: false, searched, story }
    return { holds: null, undecided: undecided('unconfirmed', found.broken[0]?.step ?? '', searched) }
  } catch (error) {
    const why = undecidedBy(error, searched)
    if (!why) throw error
    return { holds: null, undecided: why }
  }
}

function* backwards(problem: Prepared, asked: Asked, family: Family): Generator<Reach, Found> {
  const broken = yield* brokenBy(problem, asked)
  const goal = goalOf(problem, broken)
  const { met, region, steps, ways } = yield* comingTo(problem, goal, { untilMet: true })
  const reach = { steps, ways }
  yield reach
  const last: Link = { problem, goal, region, next: null }
  const link = met ? last : yield* openedBefore(last, family)
  return { broken, reach, come: link && (yield* comeTo(link)) }
}

function* comeTo(link: Link): Generator<Reach, Come | null> {
  const rings = yield* ringsTo(link.problem, link.goal)
  return rings && { link, rings }
}

/** From every beginning, whatever an earlier case has passed on: what is broken then is found by a case of its own alone. */
function* forwards(problem: Prepared, asked: Asked): Generator<Reach, Found> {
  const { edges, begins, subject } = problem
  const { and, or } = subject.diagrams
  const all = yield* brokenBy(problem, asked)
  const from = (beginnings: Region) => {
    const come = reached(subject.diagrams, edges.all, beginnings)
    return all.flatMap((each) => {
      const where = and(each.where, come.get(each.step) ?? none)
      return where === none ? [] : [{ ...each, where }]
    })
  }
  const broken = from(begins)
  const reach = { steps: problem.steps.size, ways: edges.all.length }
  yield reach
  const goal = goalOf(problem, broken)
  if (broken.length) return { broken, reach, come: yield* comeTo({ problem, goal, region: goal, next: null }) }
  const carried = new Map(begins)
  for (const [step, where] of carriedInto(subject)) carried.set(step, or(carried.get(step) ?? none, where))
  if (from(carried).length) throw new TooManyNodes(0)
  return { broken, reach, come: null }
}

/** Where a promise is broken, should a case come there. */
export function* brokenBy(problem: Prepared, { breaches, possible }: Asked): Generator<Reach, readonly Broken[]> {
  const { minus } = problem.subject.diagrams
  const lost: Broken[] = []
  for (const { from, to, without } of possible) {
    const { region } = yield* comingTo(problem, to, { without })
    for (const [step, where] of from) {
      const stuck: Diagram = minus(where, region.get(step) ?? none)
      if (stuck !== none) lost.push({ step, where: stuck, way: null, asks: null })
    }
  }
  return [...breaches, ...lost]
}

/** What a case must come to for a promise to be broken, whatever is told then. */
export function goalOf({ subject }: Prepared, broken: readonly Broken[]): Region {
  const { or, without } = subject.diagrams
  const told = toldLevels(subject)
  const goal = new Map<string, Diagram>()
  for (const { step, where } of broken) goal.set(step, or(goal.get(step) ?? none, without(where, told)))
  return goal
}
