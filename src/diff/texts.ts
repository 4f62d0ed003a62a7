import { sameJson } from '../case/same-json.ts'
import type { Document, Reading } from '../flow/document.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Difference } from './difference.ts'
import { called, same } from './say.ts'
import { apart, come, gone } from './tell.ts'
import { keysOf, type Two } from './two.ts'

/** A clause or a reading that was added, taken out, or says something else. */
export type TextDifference =
  | Difference<'clauseAdded' | 'clauseRemoved' | 'clauseText', string>
  | Difference<'readingAdded' | 'readingRemoved' | 'readingText', Reading>

type Texts<T> = Readonly<Record<string, T>>

export const compareTexts = (two: Two, before: Document, after: Document): readonly TextDifference[] => [
  ...among(two, before.clauses, after.clauses, ['clauseAdded', 'clauseRemoved', 'clauseText'], clause, same),
  ...among(two, before.readings, after.readings, ['readingAdded', 'readingRemoved', 'readingText'], reading, asLabel),
]

const clause: Label = { zh: '條文', en: 'clause' }
const reading: Label = { zh: '解讀', en: 'reading' }
const asLabel = (label: Label): Label => label

/** Texts by their numbers. */
const among = <K extends string, T>(
  two: Two,
  was: Texts<T>,
  is: Texts<T>,
  [added, removed, changed]: readonly [K, K, K],
  kind: Label,
  said: (text: T) => Label,
): readonly Difference<K, T>[] =>
  keysOf(Object.keys(was), Object.keys(is)).flatMap((place): readonly Difference<K, T>[] => {
    const [before, after] = [was[place], is[place]]
    const about = { place, name: same(place), what: called(kind, same(place)) }
    if (before === undefined) return [come(two, about, { kind: added, value: after as T, means: 'onlyWords' })]
    if (after === undefined) return [gone(two, about, { kind: removed, value: before, means: 'onlyWords' })]
    if (sameJson(before, after)) return []
    const values = [before, after] as const
    return [apart(two, about, { kind: changed, values, said: [said(before), said(after)], means: 'onlyWords' })]
  })
