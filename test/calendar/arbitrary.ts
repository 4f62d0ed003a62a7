import fc from 'fast-check'
import type { CalendarData } from '#src/calendar/data.ts'
import { dateOf, dayFrom, type Weekday } from '#src/calendar/day.ts'
import { longestPeriod, type Period, type PeriodUnit } from '#src/vocabulary/period.ts'

const zones = ['Asia/Taipei', 'America/New_York', 'Europe/Berlin', 'Pacific/Apia', 'America/St_Johns', 'Africa/Cairo']
export const [from, to] = [dayFrom(2024, 0, 1), dayFrom(2027, 11, 31)]

/** Any calendar of the years 2024 to 2027, now and then with one of them missing. */
export const calendars: fc.Arbitrary<CalendarData> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    weekend: fc.subarray<Weekday>([0, 1, 2, 3, 4, 5, 6], { maxLength: 3 }),
    saturday: fc.constantFrom('mondayMorning', 'wholeMonday'),
    turns: fc.uniqueArray(fc.tuple(fc.integer({ min: from, max: to }), fc.boolean()), {
      selector: ([day]) => day,
      maxLength: 300,
    }),
    names: fc.subarray(['2024', '2025', '2026', '2027'], { minLength: 3 }),
  })
  .map(({ turns, names, ...head }) => {
    const dates = (year: string, holiday: boolean) =>
      turns
        .filter(([, each]) => each === holiday)
        .flatMap(([day]) => (dateOf(day).startsWith(year) ? [dateOf(day)] : []))
    const years = names.map((year) => [year, { holidays: dates(year, true), workdays: dates(year, false) }])
    return { ...head, years: Object.fromEntries(years) }
  })

/** Minutes since 1970, from 2024 to the middle of 2027. */
export const minutes = fc.integer({
  min: Date.parse('2024-01-01T00:00Z') / 60_000,
  max: Date.parse('2027-06-01T00:00Z') / 60_000,
})
export const instants = minutes.map((minute) => new Date(minute * 60_000).toISOString())
const units = Object.keys(longestPeriod) as PeriodUnit[]
const lengths = fc
  .constantFrom(...units)
  .chain((unit) => fc.tuple(fc.constant(unit), fc.integer({ min: 1, max: Math.min(400, longestPeriod[unit]) })))
export const periods = lengths.map(([unit, count]) => ({ [unit]: count }) as unknown as Period)
/** A period, and one of the same unit that is no shorter. */
export const longer = lengths.chain(([unit, count]) =>
  fc
    .integer({ min: count, max: Math.min(800, longestPeriod[unit]) })
    .map((more) => [{ [unit]: count }, { [unit]: more }]),
)
