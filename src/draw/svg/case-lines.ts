import { caseTexts } from '../case-texts.ts'
import type { Chart } from '../chart.ts'
import type { Language } from '../languages.ts'
import type { Line } from './lines.ts'

/** A case in words, each entry to be kept together. */
export const caseLines = (chart: Chart, lang: Language): readonly (readonly Line[])[] =>
  caseTexts(chart, lang).flatMap(({ tone, title, entries }) => {
    const heading: Line = { text: title, size: 12, bold: true, tone }
    const lines = entries.map(({ text, below }): Line[] => [
      { text, size: 11, tone: 'ink' },
      ...below.map((line): Line => ({ text: line, size: 10, tone: 'soft' })),
    ])
    const [first = [], ...others] = tone === 'here' ? [lines.flat()] : lines
    return [[heading, ...first], ...others]
  })
