import type { Band } from './instrument.ts'
import type { Ideation, Level } from './levels.ts'

/** What a case may be told of a screening: the decisive half of the fact `screening.answered`, and nothing more. */
export interface Answered {
  readonly band: Level
  readonly ideation: Ideation
}

interface Scored extends Answered {
  readonly instrument: string
  /** For the person alone, never for a case, a superior or a statistic of single people. */
  readonly total: number
  /** What the band is called, and what is published as advice. */
  readonly says: Band
  /** To be told to the case: `record(kase, { type: 'screening.answered', at, by, ...assessed.value.fact })`. */
  readonly fact: Answered
}

type Consequences =
  | { readonly offer: false; readonly sameDayHumanAssessment: false }
  | { readonly offer: true; readonly sameDayHumanAssessment: boolean }

type Heard =
  | {
      readonly ideation: 'flagged'
      readonly offer: true
      readonly sameDayHumanAssessment: true
      readonly giveLines: true
    }
  | { readonly ideation: 'present'; readonly giveLines: true }
  | { readonly ideation: 'none' | 'notAsked'; readonly giveLines: boolean }

/**
 * What follows from a screening. It never says danger: a total finds nobody dangerous, and whether somebody is, only a
 * human says after talking with them (`danger.reported`, `danger.assessed`).
 */
export type Assessment = Scored & Consequences & Heard
