import type { Chart } from '../chart.ts'
import type { Language } from '../languages.ts'
import { type Bundle, basisOf } from '../picture.ts'
import { showing } from '../showing.ts'
import { arrowLines } from '../step-lines.ts'
import { light } from '../svg/palette.ts'
import type { Ends } from './ends.ts'
import { attributes, textBox } from './text.ts'

const dashes = { clause: undefined, none: undefined, both: 'dashed', reading: 'dotted' } as const
const colours = { alarm: light.urgent, way: light.way, open: light.open, held: light.held, '': light.line } as const

/** An arrow to each step a bundle leads to. */
export const arrowIn = (chart: Chart, ends: Ends, lang: Language) => {
  const { kindOf } = showing(chart)
  return (bundle: Bundle): readonly string[] =>
    bundle.to.map((to) => {
      const { from, edges } = bundle
      const tail = from === null ? { at: 'any', group: undefined } : ends(from)
      const head = ends(to)
      const nested = from !== null && (to.startsWith(`${from}.`) || from.startsWith(`${to}.`) || from === to)
      return `${tail.at} -> ${head.at} ${attributes({
        id: edges.map(({ id }) => id).join(' | '),
        label: textBox(arrowLines(chart, edges, lang), 10),
        style: dashes[basisOf(edges)],
        color: colours[kindOf(bundle)],
        ltail: nested ? undefined : tail.group,
        lhead: nested ? undefined : head.group,
      })}`
    })
}
