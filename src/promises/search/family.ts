import type { AnyStateMachine } from 'xstate'
import { type Worlds, worlds } from '../answers/world.ts'
import { levelsOf } from '../diagram/asking.ts'
import { type Diagram, type Diagrams, none } from '../diagram/diagrams.ts'
import { type Prepared, prepared, type Sought, type Surveyed, type SurveyOptions, surveyOf } from '../space/prepare.ts'
import type { Survey } from '../space/survey.ts'
import type { Region } from './backward.ts'
import type { Earlier, Family } from './earlier.ts'

/** What was found of earlier flows, in proofs with these flows to come from, under these rules. */
export interface FoundBefore {
  readonly flows: readonly AnyStateMachine[]
  readonly rules: string
  readonly earlier: Map<AnyStateMachine, Earlier>
  readonly surveys: Map<AnyStateMachine, Survey>
  /** Where all of them were answered, and whether that is kept for others too. */
  readonly answers: Worlds
  readonly isKept: boolean
}

/** What was found with the list last proved with, as long as somebody holds it; a proof under way has taken it out. */
const kept = new WeakMap<readonly AnyStateMachine[], FoundBefore>()
let last: WeakRef<readonly AnyStateMachine[]> | undefined

/**
 * Takes out what was found of these flows; nothing, where their list has changed or the rules are others. What was found of
 * other flows is let go, so it comes before anything that takes memory.
 */
export function foundBefore({ policy, most, from = [], kept: answers }: SurveyOptions): FoundBefore {
  const before = last?.deref()
  if (before && before !== from) kept.delete(before)
  last = new WeakRef(from)
  const found = kept.get(from)
  kept.delete(from)
  const rules = JSON.stringify([policy, most])
  const same =
    found?.rules === rules &&
    (answers ? found.answers === answers : !found.isKept) &&
    found.flows.length === from.length &&
    found.flows.every((each, n) => each === from[n])
  if (found && same) return found
  return {
    ...{ flows: [...from], rules, earlier: new Map(), surveys: new Map() },
    ...{ answers: answers ?? worlds(), isKept: answers !== undefined },
  }
}

/**
 * The flows that a flow's cases can have been in before; each is surveyed when it is asked for, and once. What can happen in
 * the flow itself was worked out `together` for what is asked of it.
 */
export function familyOf(
  survey: Surveyed,
  together: Prepared | null,
  options: SurveyOptions,
  found: FoundBefore = foundBefore(options),
): Family {
  const { flow } = survey.subject
  const { policy, most, from } = options
  const { earlier, surveys, answers } = found
  const own = earlierIn(survey, { alone: false, together })

  return {
    flows: found.flows,
    most,
    earlier: function* (each) {
      if (each === flow) return own
      const made =
        earlier.get(each) ??
        earlierIn(yield* surveyOf(each, [], { policy, most, from: found.flows, kept: answers, surveys }), {
          alone: true,
          together: null,
        })
      earlier.set(each, made)
      return made
    },
    forget: () => {
      earlier.clear()
      surveys.clear()
    },
    release: () => {
      if (from && last?.deref() === from) kept.set(from, found)
    },
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
      const moved = diagrams.nodes.collect(lasting, never.values())
      for (const [step, some] of never) never.set(step, moved(some))
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
