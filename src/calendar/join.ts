import { calendarFaults } from './check.ts'
import type { CalendarData } from './data.ts'
import { fault, type Read, refused, unless } from './fault.ts'

/**
 * One calendar from several, e.g. one for each year's CSV, in any order. Refuses a year that two of them list, and
 * calendars that differ in zone, weekend or rule for Saturdays. Paths begin with the calendar's place, from 0.
 *
 * @example joinCalendars([year2026, year2027])
 */
export function joinCalendars(calendars: readonly CalendarData[]): Read<CalendarData> {
  const [first] = calendars
  if (!first) return refused([fault('nothing', '')])
  const isListedBefore = (year: string, at: number) => calendars.slice(0, at).some((each) => year in each.years)
  const faults = calendars.flatMap((each, at) => [
    ...(headOf(each) === headOf(first) ? [] : [fault('differs', `${at}`)]),
    ...Object.keys(each.years).flatMap((year) =>
      isListedBefore(year, at) ? [fault('overlappingYears', `${at}.years.${year}`)] : [],
    ),
  ])
  const joined = { ...first, years: Object.assign({}, ...calendars.map(({ years }) => years)) }
  return unless([...faults, ...calendarFaults(joined)], joined)
}

const headOf = ({ timeZone, weekend, saturday = 'mondayMorning' }: CalendarData): string =>
  JSON.stringify([timeZone, [...weekend].sort(), saturday])
