import type { Label } from '../vocabulary/label.ts'
import type { Chart, ChartEdge, ChartNode } from './chart.ts'
import { type Language, say, textsOf } from './languages.ts'
import { words } from './says.ts'
import { happening, question, tagName } from './wording.ts'
import { same } from './words.ts'

const inBrackets = (cites: readonly string[]): readonly string[] =>
  cites.length ? [`[${[...new Set(cites)].join('、')}]`] : []

const called = (among: Readonly<Record<string, Label>>, id: string): Label =>
  Object.hasOwn(among, id) ? (among[id] as Label) : same(id)

/** A fact and where it leads, or that the case stays: what a drawing without room for a list of conditions says. */
export const arrowLines = (chart: Chart, edges: readonly ChartEdge[], lang: Language): readonly string[] =>
  edges.flatMap((edge) => {
    const asked = question(chart, edge) ?? (edge.otherwise ? words.otherwise : null)
    return [
      say(happening(chart, edge), lang),
      ...(asked ? [`◇ ${say(asked, lang)}`] : []),
      ...inBrackets(edge.cites),
      ...edge.owes.map((duty) => `□ ${say(called(chart.words.duties, duty), lang)}`),
    ]
  })

/** What a step says of itself: its name, its clauses, what is owed, what it takes in without moving. */
export function stepLines(chart: Chart, node: ChartNode, lang: Language): readonly string[] {
  const stays = chart.edges.filter(({ from, to }) => from === node.id && to.length === 0)
  return [
    ...(chart.case?.standing.includes(node.id) ? [`● ${say(words.standsHere, lang)}`] : []),
    ...(node.tags.length ? [node.tags.map((tag) => say(tagName(tag), lang)).join(' · ')] : []),
    ...textsOf(node, lang),
    ...inBrackets(node.cites),
    ...(node.handsOverTo ? [`⇒ ${node.handsOverTo}`] : []),
    ...node.owes.map((duty) => `□ ${say(called(chart.words.duties, duty), lang)}`),
    ...[...new Set(stays.map((edge) => `↻ ${say(happening(chart, edge), lang)}`))],
  ]
}

/** What every step takes in without moving, each fact once. */
export const everywhereLines = ({ edges, ...chart }: Chart, lang: Language): readonly string[] => {
  const staying = edges.filter(({ from, to }) => from === null && to.length === 0)
  return [...new Set(staying.map((edge) => say(happening({ edges, ...chart }, edge), lang)))]
}
