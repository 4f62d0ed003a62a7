import type { Chart } from '../chart.ts'
import type { Names } from '../node-names.ts'
import type { Picture } from '../picture.ts'
import { showing } from '../showing.ts'
import { light } from '../svg/palette.ts'

export const classes = [
  `classDef urgent fill:${light.urgentBox},stroke:${light.urgent},stroke-width:2px,color:${light.ink}`,
  `classDef at fill:${light.hereBox},stroke:${light.here},stroke-width:4px,color:${light.ink}`,
  `classDef way stroke:${light.way},stroke-width:3px`,
  `classDef list fill:none,stroke-dasharray:2 3,text-align:left`,
]

/** Colours of steps and arrows; arrows are counted from 0 in the order they are written. */
export function styles(chart: Chart, { bundles }: Picture, names: Names): string[] {
  const { at, way, kindOf } = showing(chart)
  const colours: Readonly<Record<string, string>> = {
    alarm: light.urgent,
    way: light.way,
    open: light.open,
    held: light.held,
  }
  const before =
    chart.initial.length + chart.nodes.flatMap(({ kind, initial }) => (kind === 'compound' ? initial : [])).length
  const arrow = bundles.flatMap((bundle) => bundle.to.map(() => colours[kindOf(bundle)]))
  const urgent = chart.nodes.filter(
    ({ tags, kind }) => tags.includes('urgent') && (kind === 'atomic' || kind === 'final'),
  )
  const marked = (nodes: readonly { readonly id: string }[], kind: string) =>
    nodes.length ? [`class ${nodes.map(({ id }) => names.of(id)).join(',')} ${kind}`] : []
  return [
    ...marked(urgent, 'urgent'),
    ...marked(
      chart.nodes.filter(({ id }) => way.has(id)),
      'way',
    ),
    ...marked(
      chart.nodes.filter(({ id }) => at.has(id)),
      'at',
    ),
    ...arrow.flatMap((colour, n) => (colour ? [`linkStyle ${before + n} stroke:${colour},stroke-width:2.5px`] : [])),
  ]
}
