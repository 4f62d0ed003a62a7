import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf } from '#src/calendar/calendar.ts'
import type { CalendarData } from '#src/calendar/data.ts'
import { dueInstant } from '#src/calendar/due.ts'
import { workingDaysBetween } from '#src/calendar/working-days.ts'
import type { Period } from '#src/vocabulary/period.ts'
import { calendars, instants, longer, minutes, periods } from './arbitrary.ts'

const ms = (since: string, period: Period, data: CalendarData) =>
  Date.parse(dueInstant(since, period, calendarOf(data)).at)

describe('Due instants', () => {
  it('of hours lie exactly so many hours on', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 87_840 }), calendars, (since, hours, data) => {
        expect(ms(since, { hours }, data) - Date.parse(since)).toBe(hours * 3_600_000)
      }),
    )
  })

  it('never come before the period begins', () => {
    fc.assert(
      fc.property(instants, periods, calendars, (since, period, data) => {
        expect(ms(since, period, data)).toBeGreaterThan(Date.parse(since))
      }),
    )
  })

  it('never come earlier for a later beginning', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 200 }), periods, calendars, (since, hours, period, data) => {
        const later = new Date(Date.parse(since) + hours * 3_600_000).toISOString()
        expect(ms(later, period, data)).toBeGreaterThanOrEqual(ms(since, period, data))
      }),
    )
  })

  it('never come earlier for a longer period', () => {
    fc.assert(
      fc.property(instants, longer, calendars, (since, [short, long], data) => {
        const [first, second] = [short, long].map((period) => ms(since, period as unknown as Period, data))
        expect(second).toBeGreaterThanOrEqual(first as number)
      }),
    )
  })

  it('of working days add up', () => {
    const count = fc.integer({ min: 1, max: 400 })
    fc.assert(
      fc.property(instants, count, count, calendars, (since, first, second, data) => {
        const between = dueInstant(since, { workingDays: first }, calendarOf(data)).at
        expect(ms(between, { workingDays: second }, data)).toBe(ms(since, { workingDays: first + second }, data))
      }),
    )
  })

  it('of working days count back to the same number', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 2_610 }), calendars, (since, workingDays, data) => {
        const calendar = calendarOf(data)
        expect(workingDaysBetween(since, dueInstant(since, { workingDays }, calendar).at, calendar)).toBe(workingDays)
      }),
    )
  })

  it('read the same instant whatever offset it is written with', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: -14, max: 14 }), periods, calendars, (minute, offset, period, data) => {
        const zulu = new Date(minute * 60_000).toISOString()
        const clock = new Date((minute + offset * 60) * 60_000).toISOString().slice(0, 19)
        const written = `${clock}${offset < 0 ? '-' : '+'}${String(Math.abs(offset)).padStart(2, '0')}:00`
        expect(dueInstant(written, period, calendarOf(data))).toEqual(dueInstant(zulu, period, calendarOf(data)))
      }),
    )
  })
})
