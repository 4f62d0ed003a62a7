import type { Label } from '../../vocabulary/label.ts'
import type { Chart, ChartEdge, ChartNode } from '../chart.ts'
import { type Language, say, textsOf } from '../languages.ts'
import type { Happening, Picture } from '../picture.ts'
import { words } from '../says.ts'
import { happening, mark } from '../wording.ts'
import { same } from '../words.ts'
import { type Block, block, type Line } from './lines.ts'
import type { Look } from './look.ts'

const widest = { box: 200, group: 330 }

export const titled = (label: Label, lang: Language, size: number): Line[] =>
  textsOf(label, lang).map((text, n) =>
    n === 0 ? { text, size, bold: true, tone: 'ink' } : { text, size: size - 2.5, tone: 'soft' },
  )

const cited = (cites: readonly string[]): Line[] =>
  cites.length ? [{ text: [...new Set(cites)].join('、'), size: 9, tone: 'faint' }] : []

/** Where an edge leads: the number of its arrow, or that the case stays. */
const leads = (picture: Picture, edge: ChartEdge): string => {
  const n = picture.arrowOf(edge)
  return n === undefined ? '↻' : `→${n}`
}

/** The ways a fact can be taken, first asked first: `◇3→7 其餘↻`. */
export const waysOf = (picture: Picture, edges: readonly ChartEdge[], lang: Language): string =>
  edges
    .map((edge) => {
      const asked = mark(picture, edge)
      return (asked ? say(asked, lang === 'en' ? 'en' : 'zh') : '') + leads(picture, edge)
    })
    .join(' ')

function fact(chart: Chart, picture: Picture, { edges }: Happening, look: Look): Line[] {
  const [name = '', ...others] = textsOf(happening(chart, edges[0] as ChartEdge), look.factLang)
  return [
    { text: `${name} ${waysOf(picture, edges, look.lang)}`, size: 11, tone: 'ink' },
    ...others.map((text) => ({ text, size: 9.5, tone: 'soft' as const })),
    ...(look.clauses ? cited(edges.flatMap(({ cites }) => cites)) : []),
  ]
}

const owed = (chart: Chart, ids: readonly string[], lang: Language): Line[] =>
  ids.map((id) => ({ text: `□ ${say(chart.words.duties[id] ?? same(id), lang)}`, size: 9.5, tone: 'soft' }))

const tagged = ({ tags }: ChartNode, lang: Language): Line[] => {
  const urgent = tags.includes('urgent')
  const text = tags.map((tag) => say(Object.hasOwn(words, tag) ? words[tag as 'urgent'] : same(tag), lang)).join(' · ')
  return text ? [{ text, size: 9, bold: urgent, tone: urgent ? 'urgent' : 'faint' }] : []
}

const standing = (lang: Language): Line => ({
  text: `● ${say(words.standsHere, lang)}`,
  size: 10,
  bold: true,
  tone: 'here',
})

/** A step as it stands in its box: what it is, what it rests on, what is owed, what can happen. */
export function stepBlock(chart: Chart, picture: Picture, node: ChartNode, look: Look): Block {
  const { lang, duties } = look
  const lines: Line[] = [
    ...(chart.case?.standing.includes(node.id) ? [standing(lang)] : []),
    ...tagged(node, lang),
    ...titled(node, lang, 13),
    ...cited(node.cites),
    ...(node.handsOverTo ? [{ text: `⇒ ${node.handsOverTo}`, size: 10, tone: 'soft' as const }] : []),
    ...(duties ? owed(chart, node.owes, lang) : []),
    ...picture.happensAt(node.id).flatMap((each) => fact(chart, picture, each, look)),
  ]
  return block(lines, node.kind === 'compound' || node.kind === 'parallel' ? widest.group : widest.box)
}

/** What leads away from every step, once. */
export function anyStepBlock(chart: Chart, picture: Picture, look: Look): Block {
  const moving = picture.happensAt(null).filter(({ edges }) => edges.some(({ to }) => to.length))
  const facts = moving.flatMap((each) => fact(chart, picture, each, look))
  return block([...titled(words.anyStep, look.lang, 13), ...facts], widest.box)
}

/** An arrow's number, as it stands on the arrow. */
export const numberBlock = (n: number): Block => block([{ text: String(n), size: 11, bold: true, tone: 'ink' }], 40)
