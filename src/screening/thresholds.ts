import * as z from 'zod'
import { fault, type ScreeningFault } from './fault.ts'
import { type Ideation, type Level, levelNames, rankOf } from './levels.ts'

/**
 * What follows from a result, as an agency's policy decides it; nothing here has a default. A same-day talk with a human
 * is always offered when the answer to the item about suicidal thoughts reaches 2, whatever the total; an agency may
 * only be more careful.
 */
export interface Thresholds {
  /** The lowest level at which help is offered. */
  readonly offerFrom: Level
  /** The lowest level at which a human talks with the person the same day; `never` when a total alone never asks for it. */
  readonly sameDayFrom: Level | 'never'
  /** The lowest answer about suicidal thoughts that is flagged; `notAsked` for an instrument that does not ask. */
  readonly ideationFrom: 1 | 2 | 'notAsked'
}

/** Thresholds as a policy states them. */
export const thresholdsForm = /* @__PURE__ */ (() =>
  z.strictObject({
    offerFrom: z.enum(levelNames),
    sameDayFrom: z.enum([...levelNames, 'never']),
    ideationFrom: z.literal([1, 2, 'notAsked']),
  }))()

/** What is wrong with thresholds for an instrument, by path. */
export function thresholdFaults(given: unknown, asksIdeation: boolean): readonly ScreeningFault[] {
  if (typeof given !== 'object' || given === null) return [fault('thresholdMissing', 'thresholds')]
  const read = thresholdsForm.safeParse(given, { reportInput: true })
  if (!read.success)
    return read.error.issues.map((issue) => {
      const path = ['thresholds', ...issue.path.map(String)].join('.')
      if (issue.code === 'unrecognized_keys') return fault('unknownField', path)
      return fault(issue.input === undefined || issue.input === 'toBeGiven' ? 'thresholdMissing' : 'badThreshold', path)
    })
  const isUnheard = asksIdeation && read.data.ideationFrom === 'notAsked'
  return isUnheard ? [fault('ideationUnheard', 'thresholds.ideationFrom')] : []
}

/** What a result leads to, at most: nothing, an offer of help, or the offer of a talk with a human the same day. */
export type Consequence = 'nothing' | 'offer' | 'riskTalk'

/** A threshold that is not known counts as reached: rather an offer too many than one too few. */
export function consequenceOf(band: Level, ideation: Ideation, thresholds: Partial<Thresholds>): Consequence {
  const reaches = (from: Level | 'never' | undefined) => from !== 'never' && (!from || rankOf(band) >= rankOf(from))
  if (ideation === 'flagged' || reaches(thresholds.sameDayFrom)) return 'riskTalk'
  return reaches(thresholds.offerFrom) ? 'offer' : 'nothing'
}
