import { caseParagraphs } from './case-texts.ts'
import type { Chart } from './chart.ts'
import { arrowIn } from './dot/arrows.ts'
import { begin, endsIn } from './dot/ends.ts'
import { stepIn } from './dot/steps.ts'
import { attributes, indented, quoted, textBox } from './dot/text.ts'
import type { Language } from './languages.ts'
import { say } from './languages.ts'
import { namesOf } from './node-names.ts'
import { pictureOf } from './picture.ts'
import { words } from './says.ts'
import { everywhereLines } from './step-lines.ts'

/**
 * A chart in Graphviz' language.
 *
 * @example
 * toDot(chartOf(flow), { lang: 'en' })
 */
export function toDot(chart: Chart, { lang = 'both' }: { readonly lang?: Language } = {}): string {
  const { bundles } = pictureOf(chart)
  const names = namesOf(chart)
  const ends = endsIn(chart, names)
  const any = bundles.some(({ from }) => from === null)
  const always = everywhereLines(chart, lang)
  const asides: readonly (readonly string[])[] = [
    ...(always.length ? [[say(words.everywhere, lang), ...always]] : []),
    ...chart.notes.map((note) => [say(note, lang)]),
    ...caseParagraphs(chart, lang),
  ]
  const body = [
    `graph ${attributes({ compound: 'true', rankdir: 'TB', labelloc: 't', label: textBox([say(chart, lang)], 16) })}`,
    'node [shape=box, style="rounded,filled", fontname="Noto Sans CJK TC", fontsize=11, margin="0.12,0.07"]',
    'edge [fontname="Noto Sans CJK TC", fontsize=10]',
    'graph [fontname="Noto Sans CJK TC", fontsize=11]',
    ...begin(names, ends, null, chart.initial),
    ...(any ? [`any ${attributes({ label: textBox([say(words.anyStep, lang)], 11), style: 'rounded' })}`] : []),
    ...chart.nodes.filter(({ parent }) => parent === null).flatMap(stepIn(chart, names, lang)),
    ...bundles.flatMap(arrowIn(chart, ends, lang)),
    ...asides.map((each, n) => `aside${n} ${attributes({ shape: 'note', style: '', label: textBox(each, 10) })}`),
  ]
  return [`digraph ${quoted(chart.flow)} {`, ...indented(body), '}', ''].join('\n')
}
