import { type Calendar, isKnown, workingDayFrom } from '../calendar/compiled.ts'
import { dateOf, dayFrom, type IsoDate } from '../calendar/day.ts'
import { weekendsOnly } from '../calendar/weekends.ts'
import type { Schedule } from './schedule.ts'

export interface ScreeningDate {
  readonly date: IsoDate
  /** The date rests on a year whose office days the calendar does not know. */
  readonly provisional: boolean
}

/**
 * The dates on which a screening is offered in a year, and in as many years after it as asked for. A schedule by leave
 * has no dates. Without a calendar, weekends alone are off.
 *
 * @throws {TypeError} for a month, a day, a rhythm or a year that is none.
 * @example screeningDates({ months: [3, 6, 9, 12], day: 1 }, 2026)[0] // { date: '2026-03-02', … }: the 1st is a Sunday
 */
export function screeningDates(
  schedule: Schedule,
  fromYear: number,
  calendar: Calendar = weekendsOnly('UTC'),
  years = 1,
): readonly ScreeningDate[] {
  whole('fromYear', fromYear, 1, 9_998)
  whole('years', years, 0, 100)
  if ('onLeave' in schedule) return []
  const day = whole('day', schedule.day, 1, 28)
  return monthsOf(schedule, fromYear, years * 12).map((month) => {
    const planned = dayFrom(fromYear, month, day)
    const held = workingDayFrom(calendar, planned)
    return { date: dateOf(held), provisional: !isKnown(calendar, planned, held) }
  })
}

/** The months of a schedule, ascending, counted from January of the year asked for as 0. */
function monthsOf(schedule: Exclude<Schedule, { onLeave: unknown }>, year: number, count: number): readonly number[] {
  const among = Array.from({ length: count }, (_, month) => month)
  if ('everyMonths' in schedule) {
    const [, first, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(schedule.from) ?? []
    if (!first) throw new TypeError('from must be a month such as 2026-03')
    const begin = (Number(first) - year) * 12 + Number(month) - 1
    const every = whole('everyMonths', schedule.everyMonths, 1, 120)
    return among.filter((each) => each >= begin && (each - begin) % every === 0)
  }
  const months = 'yearly' in schedule ? [schedule.yearly] : schedule.months
  for (const month of months) whole('A month', month, 1, 12)
  return among.filter((each) => months.includes((each % 12) + 1))
}

function whole(name: string, count: number, least: number, most: number): number {
  if (!Number.isInteger(count) || count < least || count > most)
    throw new TypeError(`${name} must be a whole number from ${least} to ${most}`)
  return count
}
