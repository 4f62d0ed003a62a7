/** One line of a file, or why it cannot be one. Lines count from 1. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: LineFault }

export type LineFault = 'lineTooLong' | 'notUtf8'

export const longestLine = 1024 * 1024
const newline = 10
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * The lines of a stream, chunk by chunk. No more than one line and one chunk are ever held: a longer line is skipped
 * while it passes and reported once.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  let begun: Buffer[] = []
  let length = 0
  let number = 1

  const end = (): Line => {
    const bytes = begun.length === 1 ? (begun[0] as Buffer) : Buffer.concat(begun)
    const line = length > longestLine ? ({ number, fault: 'lineTooLong' } as const) : decoded(bytes, number)
    begun = []
    length = 0
    number++
    return line
  }
  const add = (bytes: Buffer) => {
    length += bytes.length
    if (length > longestLine) begun = []
    else if (bytes.length) begun.push(bytes)
  }

  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const lines: Line[] = []
    let from = 0
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, from)) {
      add(bytes.subarray(from, at))
      lines.push(end())
      from = at + 1
    }
    add(bytes.subarray(from))
    if (lines.length) yield lines
  }
  if (length) yield [end()]
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decoded(bytes: Buffer, number: number): Line {
  const marked = number === 1 && bytes.subarray(0, 3).equals(byteOrderMark)
  try {
    return { number, text: utf8.decode(marked ? bytes.subarray(3) : bytes) }
  } catch {
    return { number, fault: 'notUtf8' }
  }
}
