import { escaped } from '../svg/marks.ts'
import { textWidth, wrapText } from '../text-width.ts'

export const quoted = (text: string): string => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`

/** Attributes in brackets; those without a value are left out. */
export const attributes = (given: Readonly<Record<string, string | undefined>>): string =>
  `[${Object.entries(given)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${value.startsWith('<<') ? value : quoted(value)}`],
    )
    .join(', ')}]`

export const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`)

/** Text as a table of one cell with its width given: Graphviz does not know how wide Chinese characters are. */
export function textBox(texts: readonly string[], size: number): string {
  const lines = texts.flatMap((text) => wrapText(text, size, 210))
  const width = Math.ceil(Math.max(...lines.map((line) => textWidth(line, size))))
  const text = lines.map((line) => `${escaped(line)}<BR ALIGN="LEFT"/>`).join('')
  const cell = `<TD ALIGN="LEFT" WIDTH="${width}"><FONT POINT-SIZE="${size}">${text}</FONT></TD>`
  return `<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR>${cell}</TR></TABLE>>`
}
