import type { AnyStateMachine } from 'xstate'
import { levelsOf } from '../diagram/asking.ts'
import { all, type Diagram, type Diagrams, none } from '../diagram/diagrams.ts'
import { type Prepared, prepared, type Sought, type Surveyed, type SurveyOptions, surveyOf } from '../space/prepare.ts'
import type { Region } from './backward.ts'
import type { Earlier, Family } from './earlier.ts'

/** What was found of the flows of a list, each by its name and what it was proved under. */
export type FoundBefore = Map<string, Earlier>

/** What was found of the flows of the list last proved with, as long as somebody holds it: the same for every flow. */
const kept = new WeakMap<readonly AnyStateMachine[], FoundBefore>()
let last: WeakRef<readonly AnyStateMachine[]> | undefined

/** What was found of these flows so far. What was found of others is let go, so it comes before anything that takes memory. */
export function foundBefore(from: readonly AnyStateMachine[]): FoundBefore {
  const before = last?.deref()
  if (before && before !== from) kept.delete(before)
  last = new WeakRef(from)
  const known: FoundBefore = kept.get(from) ?? new Map()
  kept.set(from, known)
  return known
}

/**
 * The flows that a flow's cases can have been in before; each is surveyed when it is asked for, and once. What can happen in
 * the flow itself was worked out `together` for what is asked of it.
 */
export function familyOf(
  survey: Surveyed,
  together: Prepared | null,
  { policy, most, from = [] }: SurveyOptions,
  known: FoundBefore = foundBefore(from),
): Family {
  const { flow } = survey.subject
  const own = earlierIn(survey, { alone: false, together })

  return {
    flows: from,
    most,
    earlier: function* (each) {
      if (each === flow) return own
      const key = JSON.stringify([each.id, policy, most])
      const made =
        known.get(key) ?? earlierIn(yield* surveyOf(each, [], { policy, most, from }), { alone: true, together: null })
      known.set(key, made)
      return made
    },
    forget: () => known.clear(),
  }
}

/** A flow of which nothing is found yet; unless it is `alone`, others work with its sets, and nothing is kept. */
function earlierIn(
  survey: Surveyed,
  { alone, together }: { readonly alone: boolean; readonly together: Prepared | null },
): Earlier {
  const { diagrams } = survey.subject
  const never = new Map<string, Diagram>()
  const sought: Sought[] = []
  let problem = together
  let lasting = diagrams.nodes.count()
  return {
    survey,
    never,
    preparedFor: (goal) => {
      if (problem && tellsApart(problem, goal)) return problem
      const all = [...sought, soughtBy(survey, goal)]
      const made = prepared(survey, all)
      if (alone) {
        sought.splice(0, sought.length, ...all)
        problem = made
        lasting = diagrams.nodes.count()
      }
      return made
    },
    keep: (where) => {
      if (!alone) return
      for (const [step, some] of where) never.set(step, diagrams.or(never.get(step) ?? none, some))
      const written = [...never].map(([step, some]) => [step, writtenDown(diagrams, some)] as const)
      diagrams.nodes.drop(lasting)
      diagrams.nodes.shrink()
      for (const [step, read] of written) never.set(step, read())
    },
  }
}

/** The places that such a goal tells apart, or the orders of instants. */
const placesIn = ({ subject: { diagrams, variables } }: Pick<Surveyed, 'subject'>, goal: Region): readonly string[] =>
  [...levelsIn(diagrams, goal)].flatMap((level) => variables.at(level)?.name ?? [])

const levelsIn = (diagrams: Diagrams, goal: Region): ReadonlySet<number> => {
  const found = new Set<number>()
  for (const where of goal.values()) levelsOf(diagrams, where, found)
  return found
}

/** Whether what can happen was worked out as far as it makes a difference to this goal. */
const tellsApart = (problem: Prepared, goal: Region): boolean =>
  [...levelsIn(problem.subject.diagrams, goal)].every((level) => problem.edges.levels.has(level)) &&
  placesIn(problem, goal).every((place) => problem.relevant.has(place))

const soughtBy = (survey: Surveyed, goal: Region): Sought => ({
  breaches: [...goal].map(([step, where]) => ({ step, where })),
  possible: [],
  lookedAt: [{ reads: new Set(placesIn(survey, goal)), type: null }],
})

/** A set as it can be made again once its nodes were dropped. */
function writtenDown({ nodes }: Diagrams, of: Diagram): () => Diagram {
  const made = new Map<Diagram, () => Diagram>([
    [none, () => none],
    [all, () => all],
  ])
  const write = (each: Diagram): (() => Diagram) => {
    const before = made.get(each)
    if (before) return before
    const [level, no, yes] = [nodes.level(each), write(nodes.no(each)), write(nodes.yes(each))]
    let again: Diagram | undefined
    const read = () => {
      again ??= nodes.make(level, no(), yes())
      return again
    }
    made.set(each, read)
    return read
  }
  return write(of)
}
