import stringWidth from 'string-width'

/** How many columns a text takes on a terminal: a Chinese character takes two, a colour none. */
export const widthOf = (text: string): number => stringWidth(text)

export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Characters that a line may be broken after or before, as in Chinese; their own marks come with them. */
const ideograph =
  '[\\p{Script_Extensions=Han}\\p{Script_Extensions=Hiragana}\\p{Script_Extensions=Bopomofo}\\p{Script_Extensions=Hangul}\\u{ff00}-\\u{ff60}]'

/** A word with the space behind it, or one such character with the marks that may not begin a line. */
const piece = new RegExp(
  `[（「『〔]*(?:${ideograph}[.\\d]*|(?:(?!${ideograph})[^\\s])+)[，。、；：？！）」』〕\\]]*\\s*|\\s+`,
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
