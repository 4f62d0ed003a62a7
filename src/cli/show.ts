import type { Label } from '#src/index.ts'
import type { Io } from './io.ts'

export const languages = ['zh', 'en', 'both'] as const
export type Language = (typeof languages)[number]

type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'
const codes: Readonly<Record<Colour, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
}

/** How this run speaks: in which language, with colour or without, how wide. */
export interface Show {
  readonly lang: Language
  readonly columns: number
  /** On one line, 中文 English. */
  readonly say: (label: Label) => string
  /** Each language on a line of its own. */
  readonly lines: (label: Label) => readonly string[]
  readonly paint: (colour: Colour, text: string) => string
  /** One JSON object on one line. */
  readonly json: (value: object) => string
}

export function showing(lang: Language, { colour, columns }: Pick<Io, 'colour' | 'columns'>): Show {
  const lines = ({ zh, en }: Label) => (lang === 'both' ? [...new Set([zh, en])] : [lang === 'zh' ? zh : en])
  const other = lang === 'zh' ? 'en' : lang === 'en' ? 'zh' : undefined
  return {
    lang,
    columns: Math.max(60, Math.min(columns, 120)),
    lines,
    say: (label) => lines(label).join(' '),
    paint: (name, text) => (colour ? `\u001b[${codes[name][0]}m${text}\u001b[${codes[name][1]}m` : text),
    json: (value) => `${JSON.stringify(value, other && ((key, each) => (key === other ? undefined : each)))}\n`,
  }
}
