import { demandsOf } from '../case/demands.ts'
import { sameJson } from '../case/same-json.ts'
import type { Label } from '../vocabulary/label.ts'
import { type Difference, named } from './difference.ts'
import { type Form, formSaid } from './forms.ts'
import { valueAt } from './policy-values.ts'
import { valueCalled } from './policy-words.ts'
import { called, texts } from './say.ts'
import { apart, come, gone } from './tell.ts'
import { keysOf, type Two } from './two.ts'
import { type Kind, kinds } from './word-kinds.ts'

/** A word that only one vocabulary has, or that each has its own way: roles, memory, settings, duties. */
export type WordDifference = Difference<'wordAdded' | 'wordRemoved' | 'wordChanged'>

export const compareWords = (two: Two): readonly WordDifference[] => [
  ...kinds.filter(({ between }) => between === 'both' || between === two.relation).flatMap((kind) => ofKind(two, kind)),
  ...(two.relation === 'versions' ? newDemands(two) : []),
]

const ofKind = (two: Two, kind: Kind): readonly WordDifference[] => {
  const [was, is] = [kind.of(two.before.words), kind.of(two.after.words)]
  return keysOf(Object.keys(was), Object.keys(is)).flatMap((id): readonly WordDifference[] => {
    const [before = null, after = null] = [was[id], is[id]]
    if (sameJson(before, after)) return []
    const word = (before ?? after) as object
    const name = isLabel(word) ? word : named(id, undefined)
    const about = { place: `${kind.id} / ${id}`, name, what: called(kind.name, name) }
    if (before === null) return [come(two, about, { kind: 'wordAdded', value: after, means: kind.added })]
    if (after === null) return [gone(two, about, { kind: 'wordRemoved', value: before, means: kind.removed })]
    if (!kind.changed) return []
    const said = [valueSaid(before), valueSaid(after)] as const
    return [
      apart(two, about, { kind: 'wordChanged', values: [before, after], said, means: kind.changed(before, after) }),
    ]
  })
}

const isLabel = (word: object): word is Label => 'zh' in word

const valueSaid = (value: object): Label => {
  if (isLabel(value)) return value
  return Array.isArray(value) ? texts(value) : formSaid(value as Form)
}

/** Settings without which no case can be opened any more, and which running cases may have been opened without. */
const newDemands = (two: Two): readonly WordDifference[] => {
  const { before, after } = two
  const earlier = demandsOf(before.flow)
  const asked = demandsOf(after.flow).filter((path) => !earlier.includes(path))
  return asked
    .filter((path) => valueAt(before.words.policy.values, path) === 'toBeGiven')
    .map((path) => {
      const name = valueCalled(path, after)
      const what = { zh: `須由機關訂定之政策參數：${name.zh}`, en: `what the agency must set: ${name.en}` }
      const about = { place: `demands / ${path}`, name, what }
      return come(two, about, { kind: 'wordAdded', value: path, means: 'openedOtherwise' })
    })
}
