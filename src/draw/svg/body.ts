import type { ElkNode } from 'elkjs'
import type { Chart, ChartNode } from '../chart.ts'
import { say } from '../languages.ts'
import type { Picture } from '../picture.ts'
import { showing } from '../showing.ts'
import { arrowOf } from './arrow.ts'
import { anyStepBlock, stepBlock } from './boxes.ts'
import { anyStep, padding } from './graph.ts'
import type { Look } from './look.ts'
import { element, escaped, textAt } from './marks.ts'

/** What is drawn, and how much of it is said. */
export interface Drawn {
  readonly chart: Chart
  readonly picture: Picture
  readonly look: Look
}

/** A laid-out picture as SVG: groups first, arrows over them, then the steps, and what stands beside the arrows last. */
export function bodyOf(of: Drawn, layout: ElkNode): string {
  const placed = flat(layout)
  const groups = placed.filter(({ children }) => children?.length).map((each) => boxOf(of, each))
  const steps = placed.filter(({ children }) => !children?.length).map((each) => boxOf(of, each))
  const arrows = (layout.edges ?? []).map((edge) => arrowOf(of, edge))
  return [...groups, ...arrows.map(([line]) => line), ...steps, ...arrows.map(([, label]) => label)].join('\n')
}

const flat = ({ children = [] }: ElkNode): readonly ElkNode[] => children.flatMap((each) => [each, ...flat(each)])

const rounding: Readonly<Record<ChartNode['kind'], number>> = {
  atomic: 6,
  compound: 8,
  parallel: 8,
  final: 14,
  history: 14,
}

function boxOf(of: Drawn, { id, x = 0, y = 0, width = 0, height = 0 }: ElkNode): string {
  const { chart, picture, look } = of
  if (id.startsWith('begin:'))
    return element('circle', { class: 'dot', cx: x + width / 2, cy: y + height / 2, r: width / 2 })
  const inside = { x: x + padding.x, y: y + padding.y }
  if (id === anyStep) {
    const box = element('rect', { class: 'box', x, y, width, height, rx: 14 })
    return element('g', { 'data-any': '*' }, box, textAt(anyStepBlock(chart, picture, look), inside))
  }
  const node = chart.nodes.find((each) => `step:${each.id}` === id) as ChartNode
  const rx = rounding[node.kind]
  const inner =
    node.kind === 'final'
      ? [element('rect', { class: 'inner', x: x + 3, y: y + 3, width: width - 6, height: height - 6, rx: rx - 3 })]
      : []
  return element(
    'g',
    { 'data-step': node.id },
    element('title', {}, escaped(say(node, look.lang))),
    element('rect', { class: boxClass(chart, node), x, y, width, height, rx }),
    ...inner,
    textAt(stepBlock(chart, picture, node, look), inside),
  )
}

function boxClass(chart: Chart, node: ChartNode): string {
  const isRegion = chart.nodes.some(({ id, kind }) => id === node.parent && kind === 'parallel')
  const { at, way } = showing(chart)
  return [
    'box',
    node.kind === 'compound' || node.kind === 'parallel' ? 'group' : '',
    isRegion ? 'region' : '',
    node.tags.includes('urgent') ? 'alarm' : '',
    at.has(node.id) ? 'at' : way.has(node.id) ? 'way' : '',
  ]
    .filter(Boolean)
    .join(' ')
}
