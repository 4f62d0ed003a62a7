/** A date of the calendar, e.g. `2026-02-14`. */
export type IsoDate = string

/** 0 for Sunday to 6 for Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** Milliseconds in a day of 24 hours. */
export const dayLength = 86_400_000

/** A day of the calendar as a whole number: days since 1970-01-01. No zone, no hour, no daylight saving. */
export type Day = number

/** The day with these numbers; a month or day past its end runs on into the next. Months count from 0. */
export const dayFrom = (year: number, month: number, date: number): Day =>
  new Date(0).setUTCFullYear(year, month, date) / dayLength

/** The day a text names; NaN unless the text is a real date such as `2026-02-28`. */
export function dayOf(text: IsoDate): Day {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const day = dayFrom(Number(year), Number(month) - 1, Number(date))
  return dateOf(day) === text ? day : Number.NaN
}

/** The date of a day, e.g. `2026-02-14`; empty for a day that is none. */
export const dateOf = (day: Day): IsoDate => (Number.isNaN(day) ? '' : utc(day).toISOString().slice(0, -14))

export const yearOf = (day: Day): number => utc(day).getUTCFullYear()

/** Weeks since the Sunday before 1970, and the weekday in that week. */
export const weekOf = (day: Day): number => Math.floor((day + 4) / 7)
export const weekdayOf = (day: Day): Weekday => (day + 4 - 7 * weekOf(day)) as Weekday
export const dayInWeek = (week: number, weekday: number): Day => week * 7 + weekday - 4

const utc = (day: Day): Date => new Date(day * dayLength)

/**
 * The last day of so many months that begin on `begin` (行政程序法 §48 第3項): the day before the corresponding day, or
 * the end of the last month when it has no such day.
 */
export function lastOfMonths(begin: Day, months: number): Day {
  const [year, month, date] = [utc(begin).getUTCFullYear(), utc(begin).getUTCMonth() + months, utc(begin).getUTCDate()]
  return Math.min(dayFrom(year, month, date) - 1, dayFrom(year, month + 1, 0))
}
