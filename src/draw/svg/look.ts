import type { Language } from '../languages.ts'

/** How much a picture says, and in which language. */
export interface Look {
  readonly lang: Language
  /** Clauses beside each fact, not at the steps alone. */
  readonly clauses: boolean
  /** Duties in the box of the step that owes them. */
  readonly duties: boolean
  /** The language of facts and conditions in boxes: with two languages, one may have to do. */
  readonly factLang: Language
}

/** What a picture says, from all there is to the least; the first that is legible on a sheet of A4 is drawn. */
export const looks = (lang: Language): readonly [Look, ...Look[]] => {
  const all: Look = { lang, clauses: true, duties: true, factLang: lang }
  const brief = { ...all, clauses: false, duties: false }
  const shorter = [{ ...all, clauses: false }, brief] as const
  return lang === 'both' ? [all, ...shorter, { ...brief, factLang: 'zh' }] : [all, ...shorter]
}

/** A sheet of A4 within margins of 10 mm, in pixels of 1/96 inch. */
const sheet = { short: 718, long: 1047 }

/** How much a picture shrinks to go on a sheet, upright or lying. */
export const onSheet = (width: number, height: number): number =>
  Math.max(Math.min(sheet.short / width, sheet.long / height), Math.min(sheet.long / width, sheet.short / height))

/** Below this, names of facts, written at 11 pixels, would come out smaller than 5 points. */
export const leastScale = 0.61

/** A picture this much too large comes no nearer by saying less. */
export const hopeless = 0.52
