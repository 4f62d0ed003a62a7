/**
 * How long something may take. Hours run at once, through nights and holidays. Days, months and years exclude the
 * first day and roll over a last day that is a day off (行政程序法 §48); working days are the agency's own.
 */
export type Period =
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly workingDays: number }
  | { readonly months: number }
  | { readonly years: number }

export type PeriodUnit = 'hours' | 'days' | 'workingDays' | 'months' | 'years'

/** The longest period of each unit, ten years; a longer one is a slip of the pen. Only hours may be broken. */
export const longestPeriod = {
  hours: 87_840,
  days: 3_660,
  workingDays: 2_610,
  months: 120,
  years: 10,
} as const satisfies Record<PeriodUnit, number>
