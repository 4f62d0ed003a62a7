import type { Chart } from './chart.ts'
import { type Language, say } from './languages.ts'
import { words } from './says.ts'
import { same } from './words.ts'

/** One thing to be said of a case, with what stands below each entry. */
export interface CaseSection {
  readonly tone: 'here' | 'open' | 'held'
  readonly title: string
  readonly entries: readonly { readonly text: string; readonly below: readonly string[] }[]
}

/** A case in words: the way it came, what is possible now, what is held back and why. */
export function caseTexts({ case: kase, nodes, edges, words: names }: Chart, lang: Language): readonly CaseSection[] {
  if (!kase) return []
  if (!kase.told) return [{ tone: 'held', title: say(words.notTold, lang), entries: [] }]
  const step = (id: string) => say(nodes.find((node) => node.id === id) ?? same(id), lang)
  const fact = (type: string) => say(names.facts[type] ?? same(type), lang)
  const roles = (by: readonly string[]) => by.map((role) => say(names.roles[role] ?? same(role), lang)).join('、')
  const fromHere = (ids: readonly string[]) => edges.some(({ id, from }) => from !== null && ids.includes(id))

  const path = kase.path.map(({ fact: type, to }, n) => ({
    text: `${n + 1}. ${type === null ? '' : `${fact(type)} → `}${to.map(step).join(' + ')}`,
    below: [],
  }))
  const possible = kase.possible
    .filter((each) => fromHere(each.edges))
    .map(({ fact: type, by }) => ({ text: `✓ ${fact(type)}`, below: [`${say(words.by, lang)} ${roles(by)}`] }))
  const always = kase.possible.filter((each) => !fromHere(each.edges)).map(({ fact: type }) => fact(type))
  const anyStep = { text: say(words.anyStep, lang), below: [always.join(lang === 'zh' ? '、' : '; ')] }
  const blocked = kase.blocked.map(({ fact: type, reasons }) => ({
    text: `✗ ${fact(type)}`,
    below: reasons.flatMap((reason) => [
      [say(reason, lang), ...(reason.cites.length ? [`[${reason.cites.join('、')}]`] : [])].join(' '),
      `${say(words.unblock, lang)}: ${say(reason.unblock, lang)}`,
    ]),
  }))
  const nothing = { text: say(words.nothing, lang), below: [] }
  const now = [...possible, ...(always.length ? [anyStep] : [])]
  return [
    { tone: 'here', title: say(kase.ended ? words.ended : words.wentHere, lang), entries: path },
    { tone: 'open', title: say(words.possible, lang), entries: now.length ? now : [nothing] },
    ...(blocked.length ? [{ tone: 'held', title: say(words.blocked, lang), entries: blocked } as const] : []),
  ]
}

/** The same as plain lines, a section after the other. */
export const caseParagraphs = (chart: Chart, lang: Language): readonly (readonly string[])[] =>
  caseTexts(chart, lang).map(({ title, entries }) => [
    title,
    ...entries.flatMap(({ text, below }) => [text, ...below.map((line) => `  ${line}`)]),
  ])
