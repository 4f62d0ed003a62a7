import { readFileSync } from 'node:fs'

/** A non-blank line of a published document, trimmed, and how many blank lines stand before it. */
export interface Line {
  readonly text: string
  readonly blanksBefore: number
}

const trimmedLines = (text: string) =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())

export const published = (folder: string) =>
  readFileSync(new URL(`../../machines/${folder}/source.txt`, import.meta.url), 'utf8')

export const paragraphsOf = (quote: string): readonly string[] => quote.normalize('NFC').split('\n')

export const linesOf = (source: string): readonly Line[] => {
  let blanksBefore = 0
  return trimmedLines(source).flatMap((text) => {
    if (text === '') {
      blanksBefore += 1
      return []
    }
    const line = { text, blanksBefore }
    blanksBefore = 0
    return [line]
  })
}

/** The paragraphs of a quote that do not stand in the source word for word, each after the one before. */
export const misquotedIn = (source: string, quote: string): readonly string[] => {
  let rest = source.normalize('NFC')
  return paragraphsOf(quote).filter((paragraph) => {
    const at = paragraph === '' ? -1 : rest.indexOf(paragraph)
    if (at >= 0) rest = rest.slice(at + paragraph.length)
    return at < 0
  })
}

/** Whether the paragraphs of a quote stand in the source on consecutive lines, blank ones aside. */
export const standsTogetherIn = (source: string, quote: string): boolean => {
  const lines = linesOf(source)
  const paragraphs = paragraphsOf(quote)
  return lines.some((_, first) => paragraphs.every((paragraph, n) => lines[first + n]?.text.includes(paragraph)))
}
