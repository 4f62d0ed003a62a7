import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addMonths, formatISO } from 'date-fns'
import { millisecondsInDay } from 'date-fns/constants'

/** A date of the calendar, e.g. `2026-02-14`. */
export type IsoDate = string

/** 0 for Sunday to 6 for Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** A day of the calendar as a whole number: days since 1970-01-01. No zone, no hour, no daylight saving. */
export type Day = number

/** The midnight of a day in UTC, which date-fns reads and writes in UTC whatever the zone of the process. */
const midnight = (day: Day): Date => new UTCDateMini(day * millisecondsInDay)
const dayAtMidnight = (time: Date | number): Day => +time / millisecondsInDay

/** The day with these numbers; a month or day past its end runs on into the next. Months count from 0. */
export const dayFrom = (year: number, month: number, date: number): Day =>
  dayAtMidnight(midnight(0).setFullYear(year, month, date))

/** The day a text names; NaN unless the text is a real date such as `2026-02-28`. */
export function dayOf(text: IsoDate): Day {
  const day = dayAtMidnight(Date.parse(`${text}T00:00Z`))
  return dateOf(day) === text ? day : Number.NaN
}

/** The date of a day, e.g. `2026-02-14`; empty for a day that is none. */
export const dateOf = (day: Day): IsoDate =>
  Number.isNaN(day) ? '' : formatISO(midnight(day), { representation: 'date' })

export const yearOf = (day: Day): number => midnight(day).getFullYear()

export const weekdayOf = (day: Day): Weekday => midnight(day).getDay() as Weekday

/**
 * The last day of so many months that begin on `begin` (行政程序法 §48 第3項): the day before the corresponding day, or
 * the end of the last month when it has no such day.
 */
export function lastOfMonths(begin: Day, months: number): Day {
  const first = midnight(begin)
  const corresponding = addMonths(first, months)
  return dayAtMidnight(corresponding) - (corresponding.getDate() === first.getDate() ? 1 : 0)
}
