import type { Label } from '../vocabulary/label.ts'
import type { Named } from './difference.ts'

/** Two versions of one flow, or flows of two documents: what is between them is told as a change, or as A beside B. */
export type Relation = 'versions' | 'flows'

const nothing: Label = { zh: '無', en: 'none' }

/** Something one flow has and the other has not. */
export const added = (relation: Relation, { zh, en }: Label): Label =>
  relation === 'versions' ? { zh: `新增${zh}`, en: `New: ${en}` } : { zh: `僅乙有${zh}`, en: `Only B: ${en}` }

export const removed = (relation: Relation, { zh, en }: Label): Label =>
  relation === 'versions' ? { zh: `刪除${zh}`, en: `Gone: ${en}` } : { zh: `僅甲有${zh}`, en: `Only A: ${en}` }

/** Something both have, each its own way, if not in every language; what no word tells apart differs in its details. */
export const changed = (relation: Relation, { zh, en }: Label, before: Label, after: Label): Label => {
  const [alike, alikeEn] = [before.zh === after.zh, before.en === after.en]
  const unlike = alike && alikeEn ? { zh: '，細節不同', en: ', different in details' } : same('')
  const isOfWays = [before.zh, after.zh].some((text) => text.includes('→'))
  if (relation === 'flows')
    return {
      zh: alike ? `${zh}：皆為 ${before.zh}${unlike.zh}` : `${zh}：甲 ${before.zh}；乙 ${after.zh}`,
      en: alikeEn ? `${en}: both ${before.en}${unlike.en}` : `${en}: A ${before.en}; B ${after.en}`,
    }
  const [wasZh, isZh, wasEn, isEn] = isOfWays ? ['原為 ', '，改為 ', 'before: ', '; after: '] : ['', ' → ', '', ' → ']
  return {
    zh: alike ? `${zh}：${after.zh}（中文未變${unlike.zh}）` : `${zh}：${wasZh}${before.zh}${isZh}${after.zh}`,
    en: alikeEn
      ? `${en}: ${after.en} (unchanged in English${unlike.en})`
      : `${en}: ${wasEn}${before.en}${isEn}${after.en}`,
  }
}

export const same = (text: string): Label => ({ zh: text, en: text })

export const listed = (words: readonly Label[]): Label =>
  words.length === 0 ? nothing : { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') }

/** Of a list, what another one lacks. */
export const listedApart = (words: readonly Named[], others: readonly { readonly id: string }[]): Label =>
  listed(words.filter(({ id }) => !others.some((other) => other.id === id)))

export const texts = (words: readonly string[]): Label => listed(words.map(same))

const quoted = ({ zh, en }: Label): Label => ({ zh: `「${zh}」`, en: `"${en}"` })

/** `步驟「…」`, `step "…"`. */
export const called = (what: Label, name: Label): Label => ({
  zh: `${what.zh}${quoted(name).zh}`,
  en: `${what.en} ${quoted(name).en}`,
})
