import type { Chart, ChartNode } from '../chart.ts'
import type { Language } from '../languages.ts'
import type { Names } from '../node-names.ts'
import { showing } from '../showing.ts'
import { stepLines } from '../step-lines.ts'
import { light } from '../svg/palette.ts'
import { begin, endsIn } from './ends.ts'
import { attributes, indented, textBox } from './text.ts'

/** A step, with the steps within it as a group. */
export const stepIn = (chart: Chart, names: Names, lang: Language) => {
  const { at, way } = showing(chart)
  const colour = ({ id, tags }: ChartNode) =>
    at.has(id) ? light.here : way.has(id) ? light.way : tags.includes('urgent') ? light.urgent : light.line
  const fill = ({ id, tags }: ChartNode) =>
    at.has(id) ? light.hereBox : tags.includes('urgent') ? light.urgentBox : light.box
  const step = (node: ChartNode): readonly string[] => {
    const within = chart.nodes.filter(({ parent }) => parent === node.id)
    const shown = {
      id: node.id,
      label: textBox(stepLines(chart, node, lang), 11),
      color: colour(node),
      penwidth: at.has(node.id) ? '3' : undefined,
    }
    if (within.length === 0)
      return [
        `${names.of(node.id)} ${attributes({ ...shown, fillcolor: fill(node), peripheries: node.kind === 'final' ? '2' : undefined })}`,
      ]
    const isRegion = chart.nodes.some(({ id, kind }) => id === node.parent && kind === 'parallel')
    return [
      `subgraph cluster_${names.of(node.id)} {`,
      `  graph ${attributes({ ...shown, style: isRegion ? 'dashed' : 'rounded', labeljust: 'l' })}`,
      `  ${names.anchor(node.id)} [shape=point, style=invis]`,
      ...indented([
        ...(node.kind === 'compound' ? begin(names, endsIn(chart, names), node.id, node.initial) : []),
        ...within.flatMap(step),
      ]),
      '}',
    ]
  }
  return step
}
