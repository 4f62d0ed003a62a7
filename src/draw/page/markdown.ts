import type { Label } from '../../vocabulary/label.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A text as it stands, whatever marks it holds. */
export const plain = (text: string): string =>
  text.replace(/[&<>]/g, (each) => entities[each] as string).replace(/[\\`*_[\]|#]/g, '\\$&')

/** A text in a cell of a table. */
export const cell = (text: string): string => plain(text).replace(/\r?\n/g, '<br>')

/** Chinese first, English beside it. */
export const both = ({ zh, en }: Label, between = ' · '): string =>
  zh === en ? cell(zh) : cell(zh) + between + cell(en)

/** Chinese, and English on the line below. */
export const beneath = (label: Label): string => both(label, '<br>')

export const heading = (level: number, label: Label): string => `${'#'.repeat(level)} ${both(label)}`

/** A table of cells that are Markdown already; nothing when it has no rows. */
export const table = (columns: readonly Label[], rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0
    ? []
    : [row(columns.map((label) => beneath(label))), row(columns.map(() => '---')), ...rows.map(row), '']

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
