import type { Chart, ChartEdge, ChartNode } from './chart.ts'

/** A step and those around it, innermost first; the flow itself, as null, last. */
export function around(chart: Chart, id: string): readonly (string | null)[] {
  const byId = new Map(chart.nodes.map((node) => [node.id, node]))
  const found: (string | null)[] = []
  for (let node: ChartNode | undefined = byId.get(id); node; node = node.parent ? byId.get(node.parent) : undefined)
    found.push(node.id)
  return [...found, null]
}

/** The arrows a fact may take from where a case stands. */
export const openFrom = (chart: Chart, standing: readonly string[], fact: string): readonly ChartEdge[] => {
  const sources = new Set(standing.flatMap((id) => around(chart, id)))
  return chart.edges.filter(({ kind, event, from }) => kind === 'fact' && event === fact && sources.has(from))
}

interface Step {
  readonly type: string
  readonly clauses: readonly string[]
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** The arrows an entry of a journal took, as far as step, fact and clauses tell: the fact's own, then completions. */
export function taken(chart: Chart, { type, clauses, from, to }: Step): readonly ChartEdge[] {
  const open = openFrom(chart, from, type)
  const cited = open.filter(({ cites }) => cites.every((clause) => clauses.includes(clause)))
  const arrives = ({ to: targets }: ChartEdge) => targets.some((target) => isWithin(chart, to, target))
  const moving = cited.filter((edge) => edge.to.length > 0)
  const first = moving.find(arrives) ?? moving.find((edge) => completions(chart, edge, to).length > 0)
  return first ? [first, ...(arrives(first) ? [] : completions(chart, first, to))] : []
}

const isWithin = (chart: Chart, standing: readonly string[], step: string): boolean =>
  standing.some((id) => around(chart, id).includes(step))

/** The completion of a step around an arrow's target that leads to where the case then stands. */
const completions = (chart: Chart, { to }: ChartEdge, standing: readonly string[]): readonly ChartEdge[] => {
  const outer = new Set(to.flatMap((id) => around(chart, id).slice(1)))
  const done = chart.edges.find(
    ({ kind, from, to: targets }) =>
      kind === 'done' && outer.has(from) && targets.some((target) => isWithin(chart, standing, target)),
  )
  return done ? [done] : []
}
