import type { ElkExtendedEdge, ElkNode } from 'elkjs'
import type { Chart, ChartNode } from '../chart.ts'
import type { Bundle, Picture } from '../picture.ts'
import { anyStepBlock, numberBlock, stepBlock } from './boxes.ts'
import { first } from './layout-options.ts'
import type { Block } from './lines.ts'
import type { Look } from './look.ts'

export const padding = { x: 10, y: 7 }

const beginOf = (parent: string | null): string => `begin:${parent ?? ''}`
export const anyStep = 'any'
const nodeId = (id: string): string => `step:${id}`

/** A picture as the layout engine wants it: every box with the size its text needs. */
export function graphOf(chart: Chart, picture: Picture, look: Look): ElkNode {
  const within = (parent: string | null): ElkNode[] => {
    const steps = chart.nodes.filter((node) => node.parent === parent)
    const isParallel = chart.nodes.some(({ id, kind }) => id === parent && kind === 'parallel')
    const dot =
      steps.length && !isParallel ? [{ id: beginOf(parent), width: 12, height: 12, layoutOptions: first }] : []
    return [...dot, ...steps.map(boxOf)]
  }
  const boxOf = (node: ChartNode): ElkNode => {
    const text = stepBlock(chart, picture, node, look)
    const { width, height } = boxed(text)
    const children = within(node.id)
    if (children.length === 0) return { id: nodeId(node.id), width, height }
    return {
      id: nodeId(node.id),
      children,
      layoutOptions: {
        'elk.padding': `[top=${height + 4},left=12,bottom=12,right=12]`,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${width}, ${height})`,
      },
    }
  }
  const root = picture.bundles.some(({ from }) => from === null)
  const any = root ? [{ id: anyStep, ...boxed(anyStepBlock(chart, picture, look)), layoutOptions: first }] : []
  return {
    id: 'root',
    children: [...any, ...within(null)],
    edges: [...begins(chart), ...picture.bundles.flatMap((bundle, n) => arrows(bundle, n + 1))],
  }
}

const boxed = ({ width, height }: Block) => ({ width: width + 2 * padding.x, height: height + 2 * padding.y })

function begins(chart: Chart): ElkExtendedEdge[] {
  const edge = (parent: string | null, to: string) => ({
    id: `${beginOf(parent)}>${to}`,
    sources: [beginOf(parent)],
    targets: [nodeId(to)],
  })
  return [
    ...chart.initial.map((to) => edge(null, to)),
    ...chart.nodes.flatMap(({ id, kind, initial }) => (kind === 'compound' ? initial.map((to) => edge(id, to)) : [])),
  ]
}

const arrows = ({ from, to }: Bundle, n: number): ElkExtendedEdge[] =>
  to.map((target, m) => ({
    id: `arrow:${n}:${m}`,
    sources: [from === null ? anyStep : nodeId(from)],
    targets: [nodeId(target)],
    labels: [
      { id: `number:${n}:${m}`, text: String(n), width: numberBlock(n).width + 8, height: numberBlock(n).height },
    ],
  }))
