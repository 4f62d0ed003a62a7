import type { Label } from '#src/index.ts'
import { endOfString } from './json-string.ts'

/** Where a text stops being JSON, and what should have stood there. */
export interface JsonFault {
  readonly at: number
  readonly expected: Label
}

type State = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'comma' | 'end'

const blank = /[ \t\r\n]*/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

const expected: Readonly<Record<State | 'string', Label>> = {
  value: { zh: '須為值', en: 'expected a value' },
  valueOrEnd: { zh: '須為值或 ]', en: 'expected a value or ]' },
  key: { zh: '須為雙引號括住之欄位名稱', en: 'expected a field name in double quotes' },
  keyOrEnd: { zh: '須為雙引號括住之欄位名稱或 }', en: 'expected a field name in double quotes, or }' },
  colon: { zh: '須為冒號', en: 'expected a colon' },
  comma: { zh: '須為逗號或收尾之括號', en: 'expected a comma or the closing bracket' },
  end: { zh: '一行僅得一個 JSON 物件', en: 'expected one JSON object on a line and nothing after it' },
  string: {
    zh: '文字須以雙引號收尾且無控制字元',
    en: 'expected a text that ends in a double quote and holds no control characters',
  },
}

/** Finds the first fault of a text that is not JSON. What stands there is never repeated. */
export function jsonFault(source: string): JsonFault {
  const open: string[] = []
  let state = 'value' as State
  let at = 0
  const eat = (pattern: RegExp) => {
    pattern.lastIndex = at
    if (!pattern.test(source)) return false
    at = pattern.lastIndex
    return true
  }

  for (;;) {
    eat(blank)
    const character = source[at] ?? ''
    const closing = open.at(-1) === '{' ? '}' : ']'
    const wantsValue: boolean = state === 'value' || state === 'valueOrEnd'
    const wantsKey: boolean = state === 'key' || state === 'keyOrEnd'
    if (character === '"' && (wantsValue || wantsKey)) {
      const { end, whole } = endOfString(source, at)
      at = end
      if (!whole) return { at, expected: expected.string }
      state = wantsKey ? 'colon' : open.length ? 'comma' : 'end'
    } else if (character === closing && (state === 'comma' || state === 'keyOrEnd' || state === 'valueOrEnd')) {
      at++
      open.pop()
      state = open.length ? 'comma' : 'end'
    } else if (wantsValue && (character === '{' || character === '[')) {
      at++
      open.push(character)
      state = character === '{' ? 'keyOrEnd' : 'valueOrEnd'
    } else if (wantsValue && eat(scalar)) {
      state = open.length ? 'comma' : 'end'
    } else if (character === ',' && state === 'comma') {
      at++
      state = closing === '}' ? 'key' : 'value'
    } else if (character === ':' && state === 'colon') {
      at++
      state = 'value'
    } else {
      return { at, expected: expected[state] }
    }
  }
}
