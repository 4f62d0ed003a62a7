import { describe, expect, it } from 'vitest'
import { calendarOf } from '#src/calendar/calendar.ts'
import type { CalendarData } from '#src/calendar/data.ts'
import { dueInstant } from '#src/calendar/due.ts'
import { weekendsOnly } from '#src/calendar/weekends.ts'
import type { Period } from '#src/vocabulary/period.ts'
import { officeDays } from './office-days.ts'

describe('Without a loaded calendar', () => {
  it.each<[string, Period, boolean]>([
    ['hours are never provisional', { hours: 24 }, false],
    ['days are', { days: 1 }, true],
    ['working days are', { workingDays: 1 }, true],
    ['months are', { months: 1 }, true],
    ['years are', { years: 1 }, true],
  ])('%s', (_, period, provisional) =>
    expect(dueInstant('2026-03-02T10:00:00+08:00', period, weekendsOnly('Asia/Taipei')).provisional).toBe(provisional),
  )
})

describe('Past the known years', () => {
  const [known, gap] = [calendarOf(officeDays), calendarOf(without('2026'))]
  it.each<[string, string, Period, string, boolean]>([
    ['a last day in a known year is firm', '2027-12-01', { days: 29 }, '2027-12-30T23:59:59+08:00', false],
    ['one that runs on into an unknown year is not', '2027-12-01', { days: 30 }, '2028-01-03T12:00:00+08:00', true],
    ['one in an unknown year goes by weekends', '2027-12-01', { days: 31 }, '2028-01-03T12:00:00+08:00', true],
    [
      'working days into an unknown year are not firm',
      '2027-12-29',
      { workingDays: 2 },
      '2028-01-03T23:59:59+08:00',
      true,
    ],
    ['hours are', '2027-12-31', { hours: 24 }, '2028-01-01T18:00:00+08:00', false],
    ['an unknown first day does not matter', '2023-12-31', { workingDays: 1 }, '2024-01-02T23:59:59+08:00', false],
    ['years before the first known are unknown too', '2023-01-02', { days: 3 }, '2023-01-05T23:59:59+08:00', true],
  ])('%s', (_, day, period, at, provisional) =>
    expect(dueInstant(`${day}T18:00:00+08:00`, period, known)).toEqual({ at, provisional }),
  )

  it('working days over a missing year are provisional, and by weekends in that year', () => {
    const over = dueInstant('2025-12-30T18:00:00+08:00', { workingDays: 263 }, gap)
    expect(over).toEqual({ at: '2027-01-04T23:59:59+08:00', provisional: true })
  })

  it('days over a missing year rest on their last day alone', () => {
    expect(dueInstant('2025-12-30T18:00:00+08:00', { days: 400 }, gap).provisional).toBe(false)
    expect(dueInstant('2025-12-30T18:00:00+08:00', { days: 100 }, gap).provisional).toBe(true)
  })

  it('a year without make-up days counts its holidays and stays provisional', () => {
    const { holidays = [] } = officeDays.years['2026'] ?? {}
    const partly = calendarOf({ ...officeDays, years: { 2026: { holidays, workdays: [], provisional: true } } })
    const due = dueInstant('2026-02-12T18:00:00+08:00', { days: 10 }, partly)
    expect(due).toEqual({ at: '2026-02-23T23:59:59+08:00', provisional: true })
  })

  it('no calendar at all counts as one without years', () => {
    const bare = calendarOf({ timeZone: 'Asia/Taipei', weekend: [0, 6], years: {} })
    for (const period of [{ days: 9 }, { workingDays: 9 }, { months: 1 }])
      expect(dueInstant('2026-02-12T18:00:00+08:00', period, bare)).toEqual(
        dueInstant('2026-02-12T18:00:00+08:00', period, weekendsOnly('Asia/Taipei')),
      )
  })
})

function without(year: string): CalendarData {
  return {
    ...officeDays,
    years: Object.fromEntries(Object.entries(officeDays.years).filter(([name]) => name !== year)),
  }
}
