import { calendarFaults } from './check.ts'
import type { Calendar } from './compiled.ts'
import type { CalendarData } from './data.ts'
import { type Day, dayOf, type Weekday, weekdayOf } from './day.ts'

/**
 * A calendar ready to count with. It counts once how many working days lie before each day that differs from its
 * weekday, so that no due date walks through days.
 *
 * @throws {TypeError} for data that contradict themselves; `readCalendar` tells every fault instead.
 * @example
 * calendarOf({
 *   timeZone: 'Asia/Taipei',
 *   weekend: [0, 6],
 *   years: { 2025: { holidays: ['2025-01-01', '2025-01-27'], workdays: ['2025-02-08'] } },
 * })
 */
export function calendarOf(data: CalendarData): Calendar {
  const [first] = calendarFaults(data)
  if (first) throw new TypeError(`${first.path}: ${first.en}`)
  const { timeZone, saturday = 'mondayMorning', weekend } = data
  const years = Object.entries(data.years)
  const weekdays = week.filter((day) => !weekend.includes(day))
  const isOff = (day: Day) => weekend.includes(weekdayOf(day))
  const days = (list: 'holidays' | 'workdays') => years.flatMap(([, year]) => year[list].map(dayOf))
  const turns = [
    ...days('holidays').flatMap((day) => (isOff(day) ? [] : [{ day, added: -1 }])),
    ...days('workdays').flatMap((day) => (isOff(day) ? [{ day, added: 1 }] : [])),
  ].sort((a, b) => a.day - b.day)
  return {
    timeZone,
    saturday,
    weekdays,
    turns: runningTotal(turns),
    known: new Set(years.flatMap(([name, { provisional }]) => (provisional ? [] : [Number(name)]))),
  }
}

function runningTotal(turns: Calendar['turns']): Calendar['turns'] {
  let total = 0
  return turns.map(({ day, added }) => {
    total += added
    return { day, added: total }
  })
}

const week: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]
