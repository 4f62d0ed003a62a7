import type { Label } from '../vocabulary/label.ts'
import type { Period } from '../vocabulary/period.ts'
import type { statutoryPack } from '../vocabulary/statutory-pack.ts'

/** A rule of law about a duty. */
export type DutyRule = (typeof statutoryPack.rules)[number]

/** What a chart's facts, conditions, duties and roles are called, and what is to be known of them. */
export interface ChartWords {
  readonly facts: Readonly<Record<string, Label & { readonly by: readonly string[] }>>
  readonly conditions: Readonly<Record<string, ConditionWords>>
  readonly duties: Readonly<Record<string, DutyWords>>
  readonly roles: Readonly<Record<string, Label>>
}

export interface ConditionWords extends Label {
  readonly cites: readonly string[]
  readonly laws: readonly string[]
  /** What an answer nobody knows counts as. */
  readonly unknownCountsAs: 'yes' | 'no'
}

export interface DutyWords extends Label {
  readonly owner: readonly string[]
  readonly settledBy: readonly string[]
  readonly period: Period | 'toBeGiven' | null
  readonly atOnce: boolean
  readonly cites: readonly string[]
  readonly laws: readonly string[]
  /** What the laws known to this package lay down about it, whichever is in force when it arises. */
  readonly rules: readonly DutyRule[]
}
