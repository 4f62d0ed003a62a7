import { caseParagraphs } from './case-texts.ts'
import type { Chart, ChartNode } from './chart.ts'
import { type Language, say, textsOf } from './languages.ts'
import { classes, styles } from './mermaid/styles.ts'
import { type Names, namesOf } from './node-names.ts'
import { type Bundle, basisOf, pictureOf } from './picture.ts'
import { words } from './says.ts'
import { arrowLines, everywhereLines, stepLines } from './step-lines.ts'

const entities: Readonly<Record<string, string>> = { '"': '#quot;', '<': '#lt;', '>': '#gt;', '#': '#35;', '`': '#96;' }
const text = (lines: readonly string[]): string =>
  `"${lines.map((line) => line.replace(/["<>#`]/g, (each) => entities[each] as string)).join('<br/>')}"`

/**
 * A chart as a Mermaid flowchart, for Markdown pages.
 *
 * @example
 * toMermaid(chartOf(flow), { lang: 'zh' })
 */
export function toMermaid(chart: Chart, { lang = 'both' }: { readonly lang?: Language } = {}): string {
  const picture = pictureOf(chart)
  const names = namesOf(chart)
  const step = (node: ChartNode): string[] => {
    const lines = stepLines(chart, node, lang)
    const name = names.of(node.id)
    const inner = chart.nodes.filter(({ parent }) => parent === node.id)
    if (inner.length === 0) return [node.kind === 'final' ? `${name}[[${text(lines)}]]` : `${name}[${text(lines)}]`]
    const about = lines.filter((line) => !textsOf(node, lang).includes(line))
    return [
      `subgraph ${name}[${text([say(node, lang)])}]`,
      ...indented([
        ...(about.length ? [`${name}about[${text(about)}]:::list`] : []),
        ...(names.anchored(node.id) ? [`${names.anchor(node.id)}((" "))`] : []),
        ...(node.kind === 'compound' ? beginning(names, node.id, node.initial) : []),
        ...inner.flatMap(step),
      ]),
      'end',
    ]
  }
  const top = chart.nodes.filter(({ parent }) => parent === null)
  const always = everywhereLines(chart, lang)
  const aside = [...chart.notes.map((note) => [say(note, lang)]), ...caseParagraphs(chart, lang)]
  const body = [
    ...beginning(names, null, chart.initial),
    ...top.flatMap(step),
    ...(picture.bundles.some(({ from }) => from === null) ? [`any([${text([say(words.anyStep, lang)])}])`] : []),
    ...(always.length ? [`everywhere[${text([say(words.everywhere, lang), always.join('；')])}]:::list`] : []),
    ...aside.map((lines, n) => `aside${n}[${text(lines)}]:::list`),
    ...picture.bundles.flatMap((bundle) => arrows(chart, names, bundle, lang)),
  ]
  return ['flowchart TB', ...indented([...body, ...styles(chart, picture, names), ...classes])].join('\n').concat('\n')
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)

const beginning = (names: Names, parent: string | null, initial: readonly string[]): string[] => [
  `${names.begin(parent)}((" "))`,
  ...initial.map((to) => `${names.begin(parent)} --> ${names.of(to)}`),
]

function arrows(chart: Chart, names: Names, { from, to, edges }: Bundle, lang: Language): string[] {
  const line = basisOf(edges) === 'clause' || basisOf(edges) === 'none' ? '-->' : '-.->'
  const label = text(arrowLines(chart, edges, lang))
  return to.map((target) => `${names.from(from, target)} ${line}|${label}| ${names.to(from, target)}`)
}
