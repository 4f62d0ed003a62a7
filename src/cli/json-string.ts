// biome-ignore lint/suspicious/noControlCharactersInRegex: what a JSON string may not hold
const plain = /[^"\\\u0000-\u001f]+/y
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

/** Where a JSON string that begins here ends; if it is not whole, where it goes wrong. */
export function endOfString(source: string, begin: number): { readonly end: number; readonly whole: boolean } {
  let at = begin + 1
  while (at < source.length && source[at] !== '"') {
    plain.lastIndex = at
    escaped.lastIndex = at
    const found = plain.test(source) ? plain : escaped.test(source) ? escaped : undefined
    if (!found) return { end: at, whole: false }
    at = found.lastIndex
  }
  return at < source.length ? { end: at + 1, whole: true } : { end: at, whole: false }
}
