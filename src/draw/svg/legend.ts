import type { Chart, ChartEdge } from '../chart.ts'
import { say, textsOf } from '../languages.ts'
import type { Picture } from '../picture.ts'
import { factsOf } from '../picture.ts'
import { words } from '../says.ts'
import { happening, questions } from '../wording.ts'
import { titled, waysOf } from './boxes.ts'
import { caseLines } from './case-lines.ts'
import type { Line } from './lines.ts'
import type { Look } from './look.ts'
import { signs } from './signs.ts'
import { columns, one, type Part, stacked } from './stack.ts'

/** What the numbers and signs of a picture mean, and what it does not draw as arrows. */
export function legendOf(chart: Chart, picture: Picture, look: Look, width: number): Part {
  const { lang } = look
  const heading = (label: (typeof words)[keyof typeof words]): Line => ({
    text: say(label, lang),
    size: 12,
    bold: true,
    tone: 'ink',
  })
  const asked = questions(chart, picture).map((each): Line[] =>
    textsOf(each, lang).map((text, n) => ({
      text: n ? text : `◇${each.n} ${text}`,
      size: n ? 9.5 : 11,
      tone: n ? 'soft' : 'ink',
    })),
  )
  const moving = new Set(chart.edges.filter(({ from, to }) => from === null && to.length).map(({ event }) => event))
  const everywhere = factsOf(picture.everywhere.filter(({ event }) => !moving.has(event))).map(({ edges }) => {
    const label = say(happening(chart, edges[0] as ChartEdge), lang)
    return edges.some(({ condition }) => condition) ? `${label} ${waysOf(picture, edges, lang)}` : label
  })
  return stacked([
    ...(chart.case ? columns([...caseLines(chart, lang)], width) : []),
    signs(look, width),
    ...(asked.length ? [one([heading(words.conditions)], width), ...columns(asked, width)] : []),
    ...(everywhere.length
      ? [
          one(
            [heading(words.everywhere), { text: everywhere.join(lang === 'zh' ? '、' : '; '), size: 11, tone: 'ink' }],
            width,
          ),
        ]
      : []),
    ...chart.notes.map((note) => one([{ text: `※ ${say(note, lang)}`, size: 10, tone: 'soft' }], width)),
    ...left(look, width),
  ])
}

const leftOut = {
  zh: '為求一張 A4 可讀，本圖略去部分條文、義務或英文；全文見流程頁。',
  en: 'To be legible on one A4 sheet, some clauses, duties or English are left out here; the page of the flow has them all.',
}
const left = ({ clauses, lang }: Look, width: number): Part[] =>
  clauses ? [] : [one([{ text: say(leftOut, lang), size: 9.5, tone: 'faint' }], width)]

/** What the picture is of. */
export function headOf(chart: Chart, { lang }: Look, width: number): Part {
  const about = [chart.flow, chart.version, chart.part, chart.cites.join('、')].filter(Boolean).join(' · ')
  return one([...titled(chart, lang, 18), { text: about, size: 10, tone: 'faint' }], width)
}
