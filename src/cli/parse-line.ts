import type { Label } from '#src/index.ts'
import { jsonFault } from './json-fault.ts'
import type { Line, LineFault } from './read-lines.ts'
import { type Place, Unusable } from './unusable.ts'

export type JsonObject = Readonly<Record<string, unknown>>

const faults: Readonly<Record<LineFault, Label>> = {
  lineTooLong: {
    zh: '此行超過 1 MiB；須一行一件事實',
    en: 'The line is longer than 1 MiB; expected one fact on a line',
  },
  notUtf8: { zh: '此行非 UTF-8 編碼；須以 UTF-8 存檔', en: 'The line is not UTF-8; expected a file saved as UTF-8' },
}

/** The JSON object a line holds; none for a blank line. */
export function objectOf(line: Line, file: string): JsonObject | undefined {
  const place = { file, line: line.number }
  if ('fault' in line) throw new Unusable(line.fault, faults[line.fault], place)
  return line.text.trim() === '' ? undefined : parsed(line.text, place)
}

/** The JSON object a text holds. */
export function parsed(text: string, place: Place): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw notJson(text, place)
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject
  throw new Unusable('notAnObject', { zh: '須為 JSON 物件', en: 'Expected a JSON object' }, place)
}

function notJson(text: string, place: Place): Unusable {
  const { at, expected } = jsonFault(text)
  const before = text.slice(0, at).split('\n')
  const line = (place.line ?? 1) + before.length - 1
  const column = (before.at(-1) ?? '').length + 1
  const label = { zh: `不是 JSON：${expected.zh}`, en: `This is not JSON: ${expected.en}` }
  return new Unusable('notJson', label, { ...place, line, column })
}
