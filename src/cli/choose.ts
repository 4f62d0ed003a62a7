import type { Label } from '#src/index.ts'
import { nearest } from './nearest.ts'
import { same, Unusable } from './unusable.ts'

/** Finds what was named among what exists, by its id or by its name in either language. */
export function choose<T>(
  what: Label,
  written: string,
  among: Readonly<Record<string, T>>,
  alike = Object.keys(among),
): T {
  if (Object.hasOwn(among, written)) return among[written] as T
  const ids = Object.keys(among)
  const called = ids.find((id) => names(among[id]).some((name) => name.toLowerCase() === written.toLowerCase()))
  if (called !== undefined) return among[called] as T
  throw noSuch(what, written, ids, nearest(written, alike))
}

/** What was named does not exist, or nothing was named: what there is, and what was perhaps meant. */
export function noSuch({ zh, en }: Label, written: string, ids: readonly string[], near: string | undefined): Unusable {
  const name = harmless(written)
  const fault = written
    ? { zh: `無此${zh}：${name}`, en: `There is no such ${en}: ${name}` }
    : { zh: `未指明${zh}`, en: `No ${en} is named` }
  return new Unusable('unknownName', fault, {}, [
    ...(near === undefined ? [] : [{ zh: `是否為 ${near}？`, en: `Did you mean ${near}?` }]),
    { zh: '可用：', en: 'There are:' },
    same(`  ${ids.slice(0, mostListed).join(', ')}`),
    ...(ids.length > mostListed
      ? [{ zh: `  另有 ${ids.length - mostListed} 項`, en: `  and ${ids.length - mostListed} more` }]
      : []),
  ])
}

/** A list that people read to the end. */
const mostListed = 24

const names = (of: unknown): readonly string[] => {
  const { zh, en } = (of ?? {}) as Partial<Label>
  return [zh, en].filter((name) => typeof name === 'string')
}

/** A text for the terminal: nothing in it moves the cursor or turns the direction of writing. */
export const harmless = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '?').slice(0, 200)
