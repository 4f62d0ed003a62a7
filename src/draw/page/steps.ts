import type { Document } from '../../flow/document.ts'
import type { Label } from '../../vocabulary/label.ts'
import type { Chart, ChartEdge, ChartNode } from '../chart.ts'
import { words } from '../says.ts'
import { happening, question, tagName } from '../wording.ts'
import { same } from '../words.ts'
import { beneath, both, cell, heading, table } from './markdown.ts'
import { sourceWords } from './sources.ts'
import { says } from './words.ts'

const named = (among: Readonly<Record<string, Label>>, ids: readonly string[]): string =>
  ids.map((id) => both(Object.hasOwn(among, id) ? (among[id] as Label) : same(id), ' ')).join('<br>')

/** Every step beside the words it rests on, with what can happen there and what is owed. */
export const stepSections = (chart: Chart, document: Document): readonly string[] =>
  chart.nodes.flatMap((node) => [
    heading(Math.min(6, 3 + depthOf(chart, node)), node),
    '',
    ...table([says.step, says.source], [[aboutStep(chart, node), sourceWords(document, node.cites)]]),
    ...happenings(chart, node.id),
  ])

const depthOf = (chart: Chart, { parent }: ChartNode): number => {
  const outer = chart.nodes.find(({ id }) => id === parent)
  return outer ? 1 + depthOf(chart, outer) : 0
}

function aboutStep({ words: { duties } }: Chart, node: ChartNode): string {
  const kind = node.ending ? [words.ending] : node.kind === 'parallel' ? [{ zh: '並行', en: 'side by side' }] : []
  const marks = [...kind, ...node.tags.map(tagName)].map((label) => both(label, ' ')).join('、')
  return [
    `**${cell(node.zh)}**`,
    cell(node.en),
    `\`${node.id}\``,
    ...(marks ? [marks] : []),
    ...(node.handsOverTo ? [`⇒ ${both(words.handsOverTo, ' ')} ${cell(node.handsOverTo)}`] : []),
    ...(node.owes.length ? [`${both(says.owesHere, ' ')}：${named(duties, node.owes)}`] : []),
  ].join('<br>')
}

/** What can happen at a step, or at every step (null), in the order it is asked. */
export const happenings = (chart: Chart, step: string | null): readonly string[] =>
  table(
    [says.fact, says.reportedBy, says.asked, says.leadsTo, says.cites],
    chart.edges.filter(({ from }) => from === step).map((edge) => happeningRow(chart, edge)),
  )

function happeningRow(chart: Chart, edge: ChartEdge): readonly string[] {
  const { facts, roles, duties } = chart.words
  const asked = question(chart, edge) ?? (edge.otherwise ? words.otherwise : says.none)
  const steps = Object.fromEntries(chart.nodes.map((node) => [node.id, node]))
  const to = edge.to.length ? named(steps, edge.to) : both(says.stays, ' ')
  const owes = edge.owes.length ? [`□ ${named(duties, edge.owes)}`] : []
  return [
    beneath(happening(chart, edge)),
    named(roles, facts[edge.event]?.by ?? []),
    beneath(asked),
    [to, ...owes].join('<br>'),
    edge.cites.map(cell).join('、'),
  ]
}
