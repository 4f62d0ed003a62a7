import { createReadStream } from 'node:fs'
import { harmless } from './choose.ts'
import type { Io } from './io.ts'
import { Unusable } from './unusable.ts'

const faults: Readonly<Record<string, readonly [code: string, zh: string, en: string]>> = {
  ENOENT: ['noSuchFile', '找不到檔案', 'There is no such file'],
  ENOTDIR: ['noSuchFile', '找不到檔案', 'There is no such file'],
  EISDIR: ['isDirectory', '是目錄；須為 JSON Lines 檔案', 'It is a directory; a JSON Lines file is expected'],
  EACCES: ['notReadable', '無讀取權限', 'It may not be read'],
  EPERM: ['notReadable', '無讀取權限', 'It may not be read'],
}

/** How a file is called in messages. */
export const nameOf = (file: string): string => (file === '-' ? 'stdin' : harmless(file))

/** The bytes of a file, or of standard input as `-`, as they come. */
export async function* source(file: string, io: Pick<Io, 'input'>): AsyncGenerator<Uint8Array> {
  try {
    yield* file === '-' ? io.input : (createReadStream(file) as AsyncIterable<Uint8Array>)
  } catch (error) {
    throw unreadable(file, error)
  }
}

function unreadable(file: string, error: unknown): Unusable {
  const cause = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'
  const [code, zh, en] = faults[cause] ?? ['notReadable', `無法讀取（${cause}）`, `It cannot be read (${cause})`]
  return new Unusable(code, { zh, en }, { file: nameOf(file) })
}
