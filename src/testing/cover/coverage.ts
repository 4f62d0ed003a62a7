import type { Label } from '../../vocabulary/label.ts'

/** What a suite can reach of a flow. */
export const kinds = ['states', 'transitions', 'conditions', 'roles', 'duties', 'clauses'] as const
export type CoverageKind = (typeof kinds)[number]

export const kindLabels: Readonly<Record<CoverageKind, Label>> = {
  states: { zh: '步驟', en: 'states' },
  transitions: { zh: '轉移', en: 'transitions' },
  conditions: { zh: '條件之回答', en: 'answers of conditions' },
  roles: { zh: '角色', en: 'roles' },
  duties: { zh: '義務', en: 'duties' },
  clauses: { zh: '條文', en: 'clauses' },
}

/** What cites a clause: a step, a transition, a condition or a duty, by its id in the flow. */
export interface Citing extends Label {
  readonly kind: Exclude<CoverageKind, 'roles' | 'clauses'>
  readonly id: string
  /** The facts by which it comes about. */
  readonly facts: readonly string[]
}

/** What cites a clause, and the shortest way from what was reached to something that does. */
export interface CitedIn {
  readonly citing: readonly Citing[]
  /**
   * Transitions one after the other, from a step that was reached (or where the flow begins); none of them is asked
   * whether it can be taken. Empty when what cites it begins where a case was; null when no transition leads there.
   */
  readonly nearest: readonly string[] | null
}

/** One thing a suite can reach, and how often it did. */
export interface CoverageItem extends Label {
  /** `served.serving`, `served / consent.withdrawn / 2`, `helpNeeded / unknown`, `followUp / settled`, `陸.一`. */
  readonly id: string
  readonly count: number
  readonly cites: readonly string[]
  /** Why it need not be reached, if somebody has said so. */
  readonly excepted: Label | null
  /** Of a clause that is missing: what cites it, and the nearest way there. */
  readonly citedIn?: CitedIn
}

/** What a suite reached of a flow, by kind. Ids and labels of the flow alone; nothing of any case. */
export interface Coverage extends Label, Readonly<Record<CoverageKind, readonly CoverageItem[]>> {
  readonly flow: string
  /** Exceptions that name nothing there is, or something that was reached after all. */
  readonly idleExceptions: readonly string[]
}

/** What need not be reached, by kind and id, and why. */
export type CoverageExceptions = Readonly<Partial<Record<CoverageKind, Readonly<Record<string, Label>>>>>

/** What counts towards a share: all but what was not reached with a reason. */
const demanded = (items: readonly CoverageItem[]) => items.filter(({ count, excepted }) => count > 0 || !excepted)

/**
 * What was not reached and should have been.
 *
 * @example
 * missing(recorder.coverage().duties).map(({ id }) => id) // ['followUp / settled']
 */
export const missing = (items: readonly CoverageItem[]): readonly CoverageItem[] =>
  demanded(items).filter(({ count }) => count === 0)

/**
 * The share reached, in percent; 100 when there is nothing to reach.
 *
 * @example
 * percentOf(recorder.coverage().states) // 87.5
 */
export const percentOf = (items: readonly CoverageItem[]): number => {
  const all = demanded(items).length
  return all === 0 ? 100 : ((all - missing(items).length) / all) * 100
}

/** `12/14` and `85.7 %`. */
export const shareOf = (items: readonly CoverageItem[]): readonly [count: string, percent: string] => {
  const all = demanded(items).length
  return [`${all - missing(items).length}/${all}`, `${rounded(percentOf(items))} %`]
}

/** Rounded down, so that only what is whole says 100. */
export const rounded = (percent: number): string => String(Math.floor(percent * 10) / 10)
