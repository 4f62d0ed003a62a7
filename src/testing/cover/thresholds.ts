import type { Label } from '../../vocabulary/label.ts'
import {
  type Coverage,
  type CoverageItem,
  type CoverageKind,
  kindLabels,
  kinds,
  missing,
  percentOf,
  rounded,
} from './coverage.ts'

/** The least share of each kind, in percent. */
export type Thresholds = Readonly<Partial<Record<CoverageKind, number>>>

/** A kind of which too little was reached, and what is missing, by name. */
export interface Shortfall extends Label {
  readonly kind: CoverageKind
  readonly percent: number
  readonly needed: number
  readonly missing: readonly CoverageItem[]
}

/**
 * Where a coverage falls short of the least shares; nothing when it does not.
 *
 * @example
 * shortfalls(recorder.coverage(), { states: 100, clauses: 95 }).map(({ en }) => en)
 */
export const shortfalls = (coverage: Coverage, thresholds: Thresholds): readonly Shortfall[] =>
  kinds.flatMap((kind) => {
    const needed = thresholds[kind] ?? 0
    const percent = percentOf(coverage[kind])
    if (percent >= needed) return []
    const lacking = missing(coverage[kind])
    const { zh, en } = kindLabels[kind]
    const said = `${rounded(percent)} % < ${needed} %`
    return {
      ...{ kind, percent, needed, missing: lacking },
      zh: `${zh} ${said}；未及：${lacking.map((each) => `${each.zh}［${each.id}］`).join('、')}`,
      en: `${en} ${said}; missing: ${lacking.map((each) => `${each.en} [${each.id}]`).join('; ')}`,
    }
  })
