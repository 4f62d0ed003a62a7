import { millisecondsInHour } from 'date-fns/constants'
import { longestPeriod, type Period, type PeriodUnit } from '../vocabulary/period.ts'
import { type Instant, isInstant, timeOf } from '../vocabulary/references.ts'
import { type Calendar, isKnown, workingDayAt, workingDayFrom, workingDaysUpTo } from './compiled.ts'
import { type Day, lastOfMonths, weekdayOf } from './day.ts'
import { dayAt, shownAt, timeAt } from './zone.ts'

/** When a period ends, on the clock of the calendar's zone. */
export interface Due {
  /** The last second in time: 23:59:59 of the last day, 12:00:00 of a Monday morning, or to the millisecond for hours. */
  readonly at: Instant
  /** True when the answer rests on a year whose office days the calendar does not know, or not wholly. */
  readonly provisional: boolean
}

/**
 * When a period that began at `since` ends (行政程序法 §48). Hours run at once, through nights and holidays (第1項). Days,
 * months and years exclude the first day (第2項); months and years end on the day before the corresponding day, or with
 * the month that has none (第3項). A last day off gives way to the next working day; one that is a Saturday, or gives way
 * to one, to Monday morning (第4項), and when that Monday is off too, to the whole next working day. A Saturday on which
 * the agency works (補行上班) is an ordinary last day. Working days are the agency's, without the first day.
 * Not for periods that a law lets begin at once (第2項但書), nor for those of penalties (第5項).
 *
 * @throws {TypeError} for an instant without offset, a period of no, several or unknown units, one that is not positive,
 * not whole (hours may be broken) or over ten years, and a zone that is none.
 * @example dueInstant('2026-03-06T18:00:00+08:00', { days: 15 }, weekendsOnly('Asia/Taipei'))
 * // { at: '2026-03-23T12:00:00+08:00', provisional: true }: the 21st is a Saturday
 */
export const dueInstant = (since: Instant, period: Period, calendar: Calendar): Due =>
  ending(since, period, calendar, null)

/** {@link dueInstant}, put off by a pause: by as much of the unit of the period as went by meanwhile, in milliseconds since 1970. */
export const dueInstantPaused = (
  since: Instant,
  period: Period,
  calendar: Calendar,
  pause: readonly [from: number, to: number],
): Due => ending(since, period, calendar, pause)

function ending(
  since: Instant,
  period: Period,
  calendar: Calendar,
  pause: readonly [from: number, to: number] | null,
): Due {
  if (!isInstant(since)) throw new TypeError('since must be an ISO 8601 instant with an offset')
  const [unit, count] = measure(period)
  const { timeZone } = calendar
  const start = timeOf(since)
  if (unit === 'hours')
    return {
      at: shownAt(start + Math.round(count * millisecondsInHour) + (pause ? pause[1] - pause[0] : 0), timeZone),
      provisional: false,
    }
  const first = dayAt(start, timeZone)
  const last = lastDay(first, unit, count, pause ? pausedDays(unit, pause, calendar) : 0, calendar)
  const day = workingDayFrom(calendar, last)
  const time = isMorning(last, day, calendar) ? timeAt(day, 12, timeZone) : timeAt(day + 1, 0, timeZone) - 1_000
  return {
    at: shownAt(time, timeZone),
    provisional: !isKnown(calendar, unit === 'workingDays' ? first + 1 : last, day),
  }
}

/** The last day of the period itself, put off by so many of its days, before it gives way to any other. */
function lastDay(first: Day, unit: DayUnit, count: number, putOff: number, calendar: Calendar): Day {
  if (unit === 'workingDays') return workingDayAt(calendar, workingDaysUpTo(calendar, first) + count + putOff)
  const last = unit === 'days' ? first + count : lastOfMonths(first + 1, unit === 'years' ? 12 * count : count)
  return last + putOff
}

type DayUnit = Exclude<PeriodUnit, 'hours'>

/** How many whole days went by, or whole working days, from a time on one of them to the same time on another. */
function pausedDays(unit: DayUnit, [from, to]: readonly [number, number], calendar: Calendar): number {
  const [[firstDay, early], [lastDay, late]] = [dayAndTime(unit, from, calendar), dayAndTime(unit, to, calendar)]
  const days =
    unit === 'workingDays'
      ? workingDaysUpTo(calendar, lastDay) - workingDaysUpTo(calendar, firstDay)
      : lastDay - firstDay
  return Math.max(0, late < early ? days - 1 : days)
}

/** A day, and the milliseconds of it that are gone; on a day off, of working days, the beginning of the next one. */
function dayAndTime(unit: DayUnit, time: number, calendar: Calendar): readonly [Day, number] {
  const { timeZone } = calendar
  const day = dayAt(time, timeZone)
  const working = unit === 'workingDays' ? workingDayFrom(calendar, day) : day
  return [working, working === day ? time - timeAt(day, 0, timeZone) : 0]
}

/** Whether the last day gave way over a Saturday to the Monday after it. */
const isMorning = (last: Day, day: Day, { saturday }: Calendar): boolean =>
  saturday === 'mondayMorning' && weekdayOf(day) === 1 && day - last >= 2

/** The unit and the count of a period that makes sense. */
function measure(period: Period): readonly [PeriodUnit, number] {
  const [[unit, count] = ['', 0], another] = Object.entries(period) as [PeriodUnit, number][]
  if (another || !Object.hasOwn(longestPeriod, unit))
    throw new TypeError('A period has exactly one of hours, days, workingDays, months and years')
  const longest = longestPeriod[unit as PeriodUnit]
  const isMeasured = unit === 'hours' ? Number.isFinite(count) : Number.isInteger(count)
  if (!isMeasured || count <= 0 || count > longest)
    throw new TypeError(
      `A period in ${unit} is ${unit === 'hours' ? 'a' : 'a whole'} number above 0 and up to ${longest}`,
    )
  return [unit as PeriodUnit, count]
}
