import type { Io } from './io.ts'
import { longestLine } from './read-lines.ts'
import { nameOf, source } from './source.ts'
import { Unusable } from './unusable.ts'

/** The bytes of a small file that is read whole. */
export async function bytesOf(file: string, io: Pick<Io, 'input'>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of source(file, io)) {
    chunks.push(chunk)
    length += chunk.length
    if (length > longestLine) throw new Unusable('fileTooLong', tooLong, { file: nameOf(file) })
  }
  return Buffer.concat(chunks)
}

const tooLong = { zh: '檔案超過 1 MiB', en: 'The file is longer than 1 MiB' }
