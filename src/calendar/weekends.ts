import type { Calendar } from './compiled.ts'

/**
 * The calendar of an agency that has loaded none: Saturdays and Sundays off, no year known. Everything counted in days,
 * working days, months or years is provisional by it; hours never are.
 *
 * @example weekendsOnly('Asia/Taipei')
 */
export const weekendsOnly = (timeZone: string): Calendar => ({
  timeZone,
  saturday: 'mondayMorning',
  weekdays: [1, 2, 3, 4, 5],
  turns: [],
  known: noYear,
})

const noYear: ReadonlySet<number> = /* @__PURE__ */ new Set()
