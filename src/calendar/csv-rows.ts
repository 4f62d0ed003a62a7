/** A row of a table: its fields, and the line it begins on, from 1. */
export interface Row {
  readonly line: number
  readonly fields: readonly string[]
}

const field = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y

/**
 * The rows of a comma-separated table (RFC 4180): quoted fields, either line ending, with or without a byte order mark.
 * Blank lines are left out. A quotation mark that is never closed gives the line it opens on instead.
 */
export function csvRows(table: string): readonly Row[] | { readonly openQuote: number } {
  const text = table.replace(/^\uFEFF/, '')
  const rows: Row[] = []
  let [line, at, fields] = [1, 0, [] as string[]]
  let isMore = text !== ''
  while (isMore) {
    field.lastIndex = at
    const [whole, quoted, plain = '', end] = field.exec(text) ?? []
    if (whole === undefined) return { openQuote: line + breaksIn(fields.join()) }
    fields.push(quoted?.replaceAll('""', '"') ?? plain)
    at += whole.length
    isMore = end === ',' || at < text.length
    if (end === ',') continue
    if (fields.some((each) => each.trim() !== '')) rows.push({ line, fields })
    line += breaksIn(fields.join()) + 1
    fields = []
  }
  return rows
}

const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0
