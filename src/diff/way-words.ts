import { consentScopes } from '../vocabulary/choice-labels.ts'
import type { Label } from '../vocabulary/label.ts'
import { listed, same, texts } from './say.ts'
import { type Aspect, aspectNames } from './way-aspects.ts'
import { type Asked, isFact, type Way } from './ways.ts'

const stays: Label = { zh: '留在原步驟', en: 'stays' }

/** The ways a fact can lead, as one sentence a person reads; with their clauses where they differ in these. */
export function waysSaid(ways: readonly Way[], differing: readonly Aspect[] = []): Label {
  const each = ways.map((way, n) => {
    const { zh, en } = waySaid(way, n > 0)
    const cites = differing.includes('cites') ? texts(way.cites) : null
    return { zh: cites ? `${zh} [${cites.zh}]` : zh, en: cites ? `${en} [${cites.en}]` : en }
  })
  return { zh: each.map(({ zh }) => zh).join('；'), en: each.map(({ en }) => en).join('; ') }
}

/** One way: the question it asks, where it leads, and what is owed for it. */
export function waySaid({ condition, to, reenters, duties }: Way, otherwise = false): Label {
  const anew = reenters ? { zh: '（重新進入）', en: ' (entered anew)' } : same('')
  const goal = to ? { zh: `→ ${listed(to).zh}${anew.zh}`, en: `→ ${listed(to).en}${anew.en}` } : stays
  const owing = duties.length ? { zh: `，並負「${listed(duties).zh}」`, en: `, owing ${listed(duties).en}` } : same('')
  const [zh, en] = condition ? asking(condition) : otherwise ? ['否則', 'else'] : ['', '']
  return { zh: `${zh} ${goal.zh}${owing.zh}`.trim(), en: `${en} ${goal.en}${owing.en}`.trim() }
}

const asking = ({ zh, en, params }: Asked): readonly [zh: string, en: string] => {
  const given = Object.values(params ?? {}).map(
    (value) => (consentScopes as Readonly<Record<string, Label>>)[value] ?? same(value),
  )
  const of = given.length ? { zh: `（${listed(given).zh}）`, en: ` (${listed(given).en})` } : same('')
  return [`若「${zh}」${of.zh}`, `if "${en}"${of.en}`]
}

/** `任一步驟之事實「…」`, `"…" at any step` */
export const factAt = (where: Label, name: Label, fact: string): Label => ({
  zh: `${where.zh}${isFact(fact) ? '之事實' : '之'}「${name.zh}」`,
  en: `"${name.en}" at ${where.en}`,
})

export const withWays = (what: Label, ways: readonly Way[]): Label => {
  const { zh, en } = waysSaid(ways)
  return { zh: `${what.zh}：${zh}`, en: `${what.en}: ${en}` }
}

export const inWhat = (what: Label, aspects: readonly Aspect[]): Label => {
  const { zh, en } = listed(aspects.map((each) => aspectNames[each]))
  return { zh: `${what.zh}（${zh}）`, en: `${what.en} (${en})` }
}
