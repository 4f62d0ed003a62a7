import type { AnyStateMachine } from 'xstate'
import { type Surveyed, type SurveyOptions, surveyOf } from '../space/prepare.ts'
import type { Earlier, Family } from './earlier.ts'

interface Kept {
  readonly about: string
  readonly from: readonly AnyStateMachine[]
  readonly earlier: Earlier
}

/** What was found of flows as those that cases can have been in before: the same for every flow they go on in. */
const kept = new WeakMap<AnyStateMachine, Kept>()

/** The flows that a flow's cases can have been in before; each is surveyed when it is asked for, and once. */
export function familyOf(survey: Surveyed, { policy, most, from = [] }: SurveyOptions): Family {
  const { flow } = survey.subject
  const about = JSON.stringify([policy, most])
  let own: Earlier = { survey, never: new Map() }

  const isKept = (known: Kept | undefined): known is Kept =>
    known !== undefined &&
    known.about === about &&
    known.from.length === from.length &&
    known.from.every((each) => from.includes(each))

  return {
    flows: from,
    most,
    earlier: function* (each) {
      if (each === flow) return own
      const known = kept.get(each)
      if (isKept(known)) return known.earlier
      const earlier: Earlier = { survey: yield* surveyOf(each, [], { policy, most, from }), never: new Map() }
      kept.set(each, { about, from, earlier })
      return earlier
    },
    forget: () => {
      own = { survey, never: new Map() }
      for (const each of from) kept.delete(each)
    },
  }
}
