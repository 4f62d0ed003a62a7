import { type Calendar, calendarFromCsv, calendarOf, type Fault, readCalendar } from '#src/index.ts'
import { bytesOf } from './file-text.ts'
import type { Io } from './io.ts'
import { parsed } from './parse-line.ts'
import { nameOf } from './source.ts'
import { Unusable } from './unusable.ts'

/** An agency's office days from a file: JSON, or else the government's table. Told by path, and by line where there are any. */
export async function calendarFrom(
  file: string | undefined,
  timeZone: string,
  io: Pick<Io, 'input'>,
): Promise<Calendar | undefined> {
  if (file === undefined) return undefined
  const place = { file: nameOf(file) }
  const text = decoded(await bytesOf(file, io))
  const isJson = /^\uFEFF?\s*[[{]/.test(text)
  const read = isJson
    ? readCalendar(parsed(text.replace(/^\uFEFF/, ''), { ...place, line: 1 }))
    : calendarFromCsv(text, { timeZone })
  if (read.accepted) return calendarOf(read.value)
  const [{ line } = {}] = read.reasons as readonly Partial<Fault>[]
  throw new Unusable('badCalendar', badCalendar, { ...place, ...(line && { line }) }, read.reasons.map(told))
}

/** The government publishes its table in UTF-8 or in Big5. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('big5').decode(bytes)
  }
}

const told = ({ path, line, zh, en, unblock }: Fault) => ({
  zh: `${line ? `第 ${line} 行 ` : ''}${path}：${zh}；${unblock.zh}`,
  en: `${line ? `line ${line} ` : ''}${path}: ${en}; ${unblock.en}`,
})

const badCalendar = { zh: '辦公日曆無法使用', en: 'The calendar cannot be used' }
