import type { Chart, ChartEdge } from './chart.ts'
import { askedName } from './names.ts'

/** Arrows between the same steps, drawn as one. */
export interface Bundle {
  /** Null: from any step. */
  readonly from: string | null
  readonly to: readonly string[]
  readonly edges: readonly ChartEdge[]
}

/** A fact, and every way it can be taken at one step. */
export interface Happening {
  readonly event: string
  readonly edges: readonly ChartEdge[]
}

/** A chart as a picture shows it: what leads nowhere is listed, what happens at every step is drawn once. */
export interface Picture {
  readonly bundles: readonly Bundle[]
  /** What can happen at a step, or everywhere (null), fact by fact in the order it is asked. */
  readonly happensAt: (step: string | null) => readonly Happening[]
  /** The number of the arrow an edge is drawn by, counting from 1; none for an edge that leads nowhere. */
  readonly arrowOf: (edge: ChartEdge) => number | undefined
  /** What every step takes in without moving. */
  readonly everywhere: readonly ChartEdge[]
  /** Conditions by number, counting from 1, in the order the flow asks them. */
  readonly numbers: ReadonlyMap<string, number>
}

export function pictureOf(chart: Chart): Picture {
  const moving = chart.edges.filter(({ to }) => to.length > 0)
  const staying = chart.edges.filter(({ to }) => to.length === 0)
  const bundles = bundled(moving)
  const arrows = new Map(bundles.flatMap(({ edges }, n) => edges.map((edge) => [edge, n + 1] as const)))
  return {
    bundles,
    happensAt: (step) => factsOf(chart.edges.filter(({ from }) => from === step)),
    arrowOf: (edge) => arrows.get(edge),
    everywhere: staying.filter(({ from }) => from === null),
    numbers: numbered(chart),
  }
}

function bundled(edges: readonly ChartEdge[]): readonly Bundle[] {
  const byEnds = new Map<string, ChartEdge[]>()
  for (const edge of edges) {
    const ends = JSON.stringify([edge.from, ...edge.to])
    byEnds.set(ends, [...(byEnds.get(ends) ?? []), edge])
  }
  return [...byEnds.values()].map((together) => {
    const { from, to } = together[0] as ChartEdge
    return { from, to, edges: together }
  })
}

const numbered = ({ edges }: Chart): ReadonlyMap<string, number> =>
  new Map(
    [...new Set(edges.flatMap(({ condition }) => (condition ? [askedName(condition)] : [])))].map((name, n) => [
      name,
      n + 1,
    ]),
  )

/** Facts of several arrows that share their ends, each once, with every condition it is asked under. */
export function factsOf(edges: readonly ChartEdge[]): readonly Happening[] {
  const events = [...new Set(edges.map(({ event }) => event))]
  return events.map((event) => ({ event, edges: edges.filter((edge) => edge.event === event) }))
}

/** How an arrow that stands for several is drawn: the weakest ground of them all counts. */
export function basisOf(edges: readonly ChartEdge[]): ChartEdge['basis'] {
  const found = (['reading', 'both', 'clause'] as const).find((basis) => edges.some((edge) => edge.basis === basis))
  return found ?? 'none'
}
