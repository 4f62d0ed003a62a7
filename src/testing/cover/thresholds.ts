import type { Label } from '../../vocabulary/label.ts'
import { noSuch } from '../story/nearest.ts'
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
import { andMore } from './text.ts'

/** The least share of each kind, in percent. */
export type Thresholds = Readonly<Partial<Record<CoverageKind, number>>>

/** A kind of which too little was reached, and what is missing: all of it as items, the first dozen by name. */
export interface Shortfall extends Label {
  readonly kind: CoverageKind
  readonly percent: number
  readonly needed: number
  readonly missing: readonly CoverageItem[]
}

/**
 * Where a coverage falls short of the least shares; nothing when it does not.
 *
 * @throws {TypeError} for a kind there is not
 *
 * @example
 * shortfalls(recorder.coverage(), { states: 100, clauses: 95 }).map(({ en }) => en)
 */
export const shortfalls = (coverage: Coverage, thresholds: Thresholds): readonly Shortfall[] => {
  const strange = Object.keys(thresholds).find((kind) => !(kinds as readonly string[]).includes(kind))
  if (strange !== undefined) throw new TypeError(noSuch('coverage', '涵蓋', strange, kinds))
  return kinds.flatMap((kind) => {
    const needed = thresholds[kind] ?? 0
    const percent = percentOf(coverage[kind])
    if (percent >= needed) return []
    const lacking = missing(coverage[kind])
    const more = lacking.length - namedAtMost
    const { zh, en } = kindLabels[kind]
    const said = `${rounded(percent)} % < ${needed} %`
    return {
      ...{ kind, percent, needed, missing: lacking },
      zh: `${zh} ${said}；未及：${few(lacking, ({ id, zh: name }) => (name === id ? id : `${name}［${id}］`), andMore(more).zh).join('、')}`,
      en: `${en} ${said}; missing: ${few(lacking, ({ id, en: name }) => (name === id ? id : `${name} [${id}]`), andMore(more).en).join('; ')}`,
    }
  })
}

/** So many are named of what is missing. */
const namedAtMost = 12

const few = (items: readonly CoverageItem[], name: (item: CoverageItem) => string, more: string): readonly string[] => [
  ...items.slice(0, namedAtMost).map(name),
  ...(items.length > namedAtMost ? [more] : []),
]
