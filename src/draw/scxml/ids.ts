import type { Chart, ChartEdge } from '../chart.ts'
import { around } from '../route.ts'

export interface Ids {
  readonly root: string
  readonly of: (id: string) => string
  readonly isWithin: (id: string, whole: string | null) => boolean
  /** What an arrow enters, as SCXML must be told to do what XState does. */
  readonly targets: (edge: ChartEdge) => readonly string[]
}

/** Names for SCXML: no dots, since `done.state.a` would also mean the completion of `a.b`; each once. */
export function idsOf(chart: Chart): Ids {
  const taken = new Map<string, string>()
  const root = named(chart.flow, taken)
  for (const { id } of chart.nodes) named(id, taken)
  const of = (id: string) => [...taken].find(([, whose]) => whose === id)?.[0] ?? id
  const isWithin = (id: string, whole: string | null) =>
    whole === null
      ? !chart.nodes.some((node) => node.id === id && node.ending)
      : id !== whole && around(chart, id).includes(whole)

  /** An arrow from a step to itself that does not leave it: nothing for a simple step, the steps it begins in for another. */
  const targets = ({ from, to, reenter }: ChartEdge): readonly string[] => {
    if (reenter || from === null || to.length !== 1 || to[0] !== from) return to.map(of)
    return chart.nodes.find(({ id }) => id === from)?.initial.map(of) ?? []
  }
  return { root, of, isWithin, targets }
}

function named(whose: string, taken: Map<string, string>): string {
  const plain = whose.replace(/[^\p{L}\p{N}_-]/gu, '-').replace(/^(?![\p{L}_])/u, '_')
  let name = plain
  for (let n = 2; taken.has(name); n++) name = `${plain}-${n}`
  taken.set(name, whose)
  return name
}
