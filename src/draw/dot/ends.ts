import type { Chart } from '../chart.ts'
import type { Names } from '../node-names.ts'
import { attributes } from './text.ts'

/** Where an arrow touches a step; Graphviz draws it to a group's border when it is told the group. */
export type Ends = (id: string) => { readonly at: string; readonly group: string | undefined }

export const endsIn =
  (chart: Chart, names: Names): Ends =>
  (id) =>
    chart.nodes.some(({ parent }) => parent === id)
      ? { at: names.anchor(id), group: `cluster_${names.of(id)}` }
      : { at: names.of(id), group: undefined }

/** Where a flow, or a step with steps within, begins. */
export const begin = (
  names: Names,
  ends: Ends,
  parent: string | null,
  initial: readonly string[],
): readonly string[] => [
  `${names.begin(parent)} [shape=circle, style=filled, fillcolor=black, label="", width=0.12]`,
  ...initial.map((to) => `${names.begin(parent)} -> ${ends(to).at} ${attributes({ lhead: ends(to).group })}`),
]
