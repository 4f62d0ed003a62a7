import type { Chart } from './chart.ts'
import { around } from './route.ts'

/** A step with everything in it and the steps its arrows lead to; null when there is no such step. */
export function partOf(chart: Chart, step: string): Chart | null {
  const whole = chart.nodes.find(({ id }) => id === step)
  if (!whole) return null
  const inside = new Set(chart.nodes.map(({ id }) => id).filter((id) => around(chart, id).includes(step)))
  const edges = chart.edges.filter(({ from }) => from !== null && inside.has(from))
  const beyond = new Set(edges.flatMap(({ to }) => to).filter((id) => !inside.has(id)))
  const nodes = chart.nodes.flatMap((node) => {
    if (node.id === step) return [{ ...node, parent: null }]
    if (inside.has(node.id)) return [node]
    return beyond.has(node.id) ? [{ ...node, parent: null, kind: 'atomic' as const, initial: [], owes: [] }] : []
  })
  return { ...chart, part: step, initial: [step], nodes, edges }
}

/** The steps of a flow that can be drawn apart: those with steps within. */
export const partsOf = ({ nodes }: Chart): readonly string[] => {
  const outer = new Set(nodes.map(({ parent }) => parent))
  return nodes.filter(({ id }) => outer.has(id)).map(({ id }) => id)
}
