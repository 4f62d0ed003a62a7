import type { AnyStateMachine } from 'xstate'
import { all, type Diagram, type Diagrams, none } from '../diagram/diagrams.ts'
import { type Surveyed, type SurveyOptions, surveyOf } from '../space/prepare.ts'
import type { Earlier, Family } from './earlier.ts'

/** What was found of the flows of one list, as long as somebody holds it: it is the same for every flow proved with it. */
const kept = new WeakMap<readonly AnyStateMachine[], Map<string, Earlier>>()

/** The flows that a flow's cases can have been in before; each is surveyed when it is asked for, and once. */
export function familyOf(survey: Surveyed, { policy, most, from = [] }: SurveyOptions): Family {
  const { flow } = survey.subject
  const known = kept.get(from) ?? new Map<string, Earlier>()
  kept.set(from, known)
  const own = earlierIn(survey, false)

  return {
    flows: from,
    most,
    earlier: function* (each) {
      if (each === flow) return own
      const key = JSON.stringify([each.id, policy, most])
      const made = known.get(key) ?? earlierIn(yield* surveyOf(each, [], { policy, most, from }), true)
      known.set(key, made)
      return made
    },
    forget: () => known.clear(),
  }
}

/** A flow of which nothing is found yet; unless it is `alone`, others work with its sets, and nothing is kept. */
function earlierIn(survey: Surveyed, alone: boolean): Earlier {
  const { diagrams } = survey.subject
  const surveyed = diagrams.nodes.count()
  const never = new Map<string, Diagram>()
  return {
    survey,
    never,
    keep: (where) => {
      if (!alone) return
      for (const [step, some] of where) never.set(step, diagrams.or(never.get(step) ?? none, some))
      const written = [...never].map(([step, some]) => [step, writtenDown(diagrams, some)] as const)
      diagrams.nodes.drop(surveyed)
      for (const [step, read] of written) never.set(step, read())
    },
  }
}

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
