const narrow = /[ijl.,:;!'|`fIt()[\]{}\- /]/
const broad = /[mwMW@%&]/

/** How far a character reaches, in parts of its size, with a little to spare: a Chinese character fills its square. */
function advance(character: string): number {
  const code = character.codePointAt(0) as number
  if (code >= 0x2000 || code === 0xb7) return 1
  if (narrow.test(character)) return 0.37
  if (broad.test(character)) return 0.95
  return code < 0x61 && code >= 0x41 ? 0.76 : 0.61
}

/** The width of a text on one line, at a size in the same unit. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + advance(character), 0) * size

/** A word with the space behind it, a way and where it leads, or one Chinese character with the marks that may not begin or end a line. */
const piece =
  /[^\s→↻]{0,9}(?:→\d+|↻)\s*|[（「『〔［]*(?:[\u2e80-\uffef][.\d]*|(?:(?![\u2e80-\uffef])[^\s])+)[，。、；：？！）」』〕］\]).,;:]*\s*|\s+/gu

/** Breaks a text into lines no wider than asked, where its languages allow it. */
export function wrapText(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const each of text.match(piece) ?? []) {
    if (line && textWidth(line + each.trimEnd(), size) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += each
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines
}
