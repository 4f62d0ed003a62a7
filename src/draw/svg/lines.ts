import { textWidth, wrapText } from '../text-width.ts'

export type Tone = 'ink' | 'soft' | 'faint' | 'urgent' | 'here' | 'open' | 'held'

/** One line of text in a box. */
export interface Line {
  readonly text: string
  readonly size: number
  readonly bold?: boolean
  readonly tone: Tone
}

export interface Block {
  readonly lines: readonly Line[]
  readonly width: number
  readonly height: number
}

const leading = 1.36
const heightOf = ({ size }: Line): number => Math.round(size * leading)

/** Breaks a line where it would be wider than asked. */
const wrapped = (line: Line, width: number): readonly Line[] =>
  wrapText(line.text, widthOf1(line), width).map((text) => ({ ...line, text }))

/** Bold letters reach a little further. */
const widthOf1 = ({ size, bold }: Line): number => (bold ? size * 1.06 : size)

/** Lines as a block of their own, no wider than asked. */
export function block(lines: readonly Line[], width: number): Block {
  const all = lines.flatMap((line) => wrapped(line, width))
  return {
    lines: all,
    width: Math.ceil(Math.max(0, ...all.map((line) => textWidth(line.text, widthOf1(line))))),
    height: all.reduce((sum, line) => sum + heightOf(line), 0),
  }
}

/** Where each line's baseline stands, from the top of its block. */
export function baselines({ lines }: Block): readonly number[] {
  let top = 0
  return lines.map((line) => {
    const baseline = top + heightOf(line) / 2 + line.size * 0.36
    top += heightOf(line)
    return Math.round(baseline * 10) / 10
  })
}
