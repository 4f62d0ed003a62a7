import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf } from '#src/calendar/calendar.ts'
import type { CalendarData } from '#src/calendar/data.ts'
import { dateOf, dayFrom } from '#src/calendar/day.ts'
import { dueInstant } from '#src/calendar/due.ts'
import type { Period } from '#src/vocabulary/period.ts'
import { calendars, from, periods, to } from './arbitrary.ts'
import { naiveEnd } from './naive.ts'
import { officeDays } from './office-days.ts'

describe('A walk day by day agrees', () => {
  const local = (data: CalendarData, since: string, period: Period) =>
    dueInstant(since, period, calendarOf(data)).at.slice(0, 19)

  it('on any calendar', () => {
    const dates = fc.integer({ min: from, max: to - 200 }).map(dateOf)
    fc.assert(
      fc.property(dates, periods, calendars, (date, period, data) => {
        fc.pre(!('hours' in period))
        const taipei = { ...data, timeZone: 'Asia/Taipei' }
        expect(local(taipei, `${date}T10:00:00+08:00`, period)).toBe(
          naiveEnd(date, period as Exclude<Period, { hours: number }>, taipei),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('on every day of ten years', () => {
    const calendar = calendarOf(officeDays)
    const table = [
      { days: 1 },
      { days: 15 },
      { days: 30 },
      { workingDays: 5 },
      { months: 1 },
      { months: 6 },
      { years: 1 },
    ]
    const wrong: string[] = []
    for (let day = dayFrom(2020, 0, 1); day < dayFrom(2030, 0, 1); day++)
      for (const period of table) {
        const at = dueInstant(`${dateOf(day)}T10:00:00+08:00`, period, calendar).at.slice(0, 19)
        if (at !== naiveEnd(dateOf(day), period, officeDays))
          wrong.push(`${dateOf(day)} ${JSON.stringify(period)} ${at}`)
      }
    expect(wrong).toEqual([])
  })
})
