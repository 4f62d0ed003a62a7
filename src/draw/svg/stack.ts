import { type Block, block, type Line } from './lines.ts'
import { element, textAt } from './marks.ts'

/** Something to be set below one another on a sheet. */
export interface Part {
  readonly svg: string
  readonly height: number
}

/** Lines as a part of their own. */
export const one = (lines: readonly Line[], width: number): Part => {
  const text = block(lines, width)
  return { svg: textAt(text, { x: 0, y: 0 }), height: text.height }
}

const gap = 16
const leastColumn = 210

/** Short entries in as many columns as have room, read column by column. */
export function columns(entries: readonly (readonly Line[])[], width: number): Part[] {
  const count = Math.max(1, Math.min(entries.length, Math.floor((width + gap) / (leastColumn + gap))))
  const each = (width + gap) / count - gap
  const blocks = entries.map((lines) => block(lines, each))
  const all = blocks.reduce((sum, { height }) => sum + height + 2, 0)
  const filled: Block[][] = [[]]
  let height = 0
  for (const entry of blocks) {
    if (height > 0 && height + entry.height / 2 > all / count && filled.length < count) {
      filled.push([])
      height = 0
    }
    filled.at(-1)?.push(entry)
    height += entry.height + 2
  }
  const parts = filled.map((column) =>
    stacked(
      column.map((text) => ({ svg: textAt(text, { x: 0, y: 0 }), height: text.height })),
      2,
    ),
  )
  const svg = parts.map((part, n) => element('g', { transform: `translate(${n * (each + gap)} 0)` }, part.svg)).join('')
  return [{ svg, height: Math.max(...parts.map((part) => part.height)) }]
}

/** Parts below one another. */
export function stacked(parts: readonly Part[], between = 7): Part {
  let top = 0
  const svg = parts.map((part) => {
    const placed = element('g', { transform: `translate(0 ${Math.round(top)})` }, part.svg)
    top += part.height + between
    return placed
  })
  return { svg: svg.join(''), height: Math.max(0, top - between) }
}
