import type { ElkNode } from 'elkjs'
import type { Chart } from './chart.ts'
import { type Language, say } from './languages.ts'
import { toOutline } from './outline.ts'
import { pictureOf } from './picture.ts'
import { words } from './says.ts'
import { beyondSheet } from './size.ts'
import { bodyOf } from './svg/body.ts'
import { graphOf } from './svg/graph.ts'
import { layoutOf } from './svg/layout.ts'
import { headOf, legendOf } from './svg/legend.ts'
import { hopeless, type Look, leastScale, looks, onSheet } from './svg/look.ts'
import { element, escaped } from './svg/marks.ts'
import { stacked } from './svg/stack.ts'
import { style } from './svg/style.ts'

const margin = 14

/**
 * A chart as an SVG picture for A4 paper and for screens, light or dark. As much is said in it as can be read on one sheet.
 *
 * @throws {LayoutMissing} when `elkjs` is not installed.
 * @example
 * await toSvg(chartOf(flow), { lang: 'zh' })
 */
export async function toSvg(chart: Chart, { lang = 'both' }: { readonly lang?: Language } = {}): Promise<string> {
  const { width, height, svg } = await legible(chart, lang)
  const id = chart.flow.replace(/[^\w-]/g, '-')
  const [title, desc] = [`${say(chart, lang)} · ${say(words.flow, lang)}`, toOutline(chart, { lang })]
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      lang: lang === 'en' ? 'en' : 'zh-Hant-TW',
    },
    element('title', { id: `${id}-title` }, escaped(title)),
    element('desc', { id: `${id}-desc` }, escaped(desc)),
    element('style', {}, style),
    '\n',
    svg,
    '\n',
  )}\n`
}

/** The fullest picture that can be read on a sheet of A4; lists in two languages, or of a case, may go on a second one. */
async function legible(chart: Chart, lang: Language, [look, ...briefer]: Looks = looks(lang)): Promise<Sheet> {
  const placed = await layoutOf(graphOf(chart, pictureOf(chart), look))
  const sheet = sheetOf(chart, look, placed)
  const scale = onSheet(sheet.width, lang === 'both' || chart.case ? sheet.chartHeight : sheet.height)
  if (scale >= leastScale) return sheet
  const [next, ...others] = scale < hopeless ? briefer.slice(-1) : briefer
  if (next) return await legible(chart, lang, [next, ...others])
  return sheetOf({ ...chart, notes: [...chart.notes, beyondSheet(chart)] }, look, placed)
}

type Looks = ReturnType<typeof looks>

interface Sheet {
  readonly svg: string
  readonly width: number
  readonly height: number
  /** The height of the chart without the lists below it. */
  readonly chartHeight: number
}

function sheetOf(chart: Chart, look: Look, placed: ElkNode): Sheet {
  const picture = pictureOf(chart)
  const inner = Math.ceil(Math.max(placed.width ?? 0, 520))
  const head = headOf(chart, look, inner)
  const body = { svg: bodyOf({ chart, picture, look }, placed), height: Math.ceil(placed.height ?? 0) }
  const whole = stacked([head, body, legendOf(chart, picture, look, inner)], 14)
  const paper = { width: inner + 2 * margin, height: Math.ceil(whole.height) + 2 * margin }
  const ground = element('rect', { class: 'ground', ...paper })
  const svg = ground + element('g', { transform: `translate(${margin} ${margin})` }, whole.svg)
  return { ...paper, svg, chartHeight: head.height + body.height + 2 * margin + 14 }
}
