// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that begins a colour
const colour = /\u001b\[\d+m/g

/** Characters two columns wide, as ranges of code points: Chinese, Japanese, Korean, full-width forms, pictures. */
const wide = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
] as const
const isWide = (code: number): boolean => wide.some(([first, last]) => code >= first && code <= last)
const hex = (code: number) => `\\u{${code.toString(16)}}`
const wideOnes = `[${wide.map(([first, last]) => `${hex(first)}-${hex(last)}`).join('')}]`

/** How many columns a text takes on a terminal: a Chinese character takes two. */
export function widthOf(text: string): number {
  const plain = text.includes('\u001b') ? text.replace(colour, '') : text
  let width = 0
  for (const each of plain) {
    const code = each.codePointAt(0) as number
    width += code < 0x1100 ? 1 : isWide(code) ? 2 : 1
  }
  return width
}

export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** A word with the space behind it, or one wide character with the marks that may not begin a line. */
const piece = new RegExp(
  `[（「『〔]*(?:${wideOnes}[.\\d]*|(?:(?!${wideOnes})[^\\s])+)[，。、；：？！）」』〕\\]]*\\s*|\\s+`,
  'gu',
)
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that begins a colour
const grounds = /(?:\u001b\[\d+m)?\[[^\u001b[\]]+\](?:\u001b\[\d+m)?$/

/** What a line may be broken between; grounds in brackets at the end are broken only between one another. */
function piecesOf(text: string): readonly string[] {
  const at = grounds.exec(text)?.index ?? text.length
  return [...(text.slice(0, at).match(piece) ?? []), ...text.slice(at).split(/(?<=、)/)]
}

/** Breaks a text into lines no wider than asked, where its languages allow it. */
export function wrap(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  for (const each of piecesOf(text)) {
    if (line !== '' && widthOf(line + each.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += each
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()]
}

/** Rows as columns, two spaces apart; the last column runs free. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const cell = (text: string, column: number, row: readonly string[]) =>
    column === row.length - 1 ? text : padTo(text, widths[column] ?? 0)
  return rows.map((row) =>
    row
      .map((text, column) => cell(text, column, row))
      .join('  ')
      .trimEnd(),
  )
}
