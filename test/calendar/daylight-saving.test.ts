import { describe, expect, it } from 'vitest'
import { calendarOf } from '#src/calendar/calendar.ts'
import { dueInstant } from '#src/calendar/due.ts'
import { weekendsOnly } from '#src/calendar/weekends.ts'
import type { Period } from '#src/vocabulary/period.ts'

const [newYork, cairo, apia] = ['America/New_York', 'Africa/Cairo', 'Pacific/Apia'] as const
const at = (since: string, period: Period, zone: string) => dueInstant(since, period, weekendsOnly(zone)).at

describe('Daylight saving', () => {
  it.each<[string, string, Period, string, string]>([
    [
      'a spring night is an hour short',
      '2026-03-07T18:00:00-05:00',
      { hours: 24 },
      newYork,
      '2026-03-08T19:00:00-04:00',
    ],
    [
      'an autumn night is an hour long',
      '2026-10-31T18:00:00-04:00',
      { hours: 24 },
      newYork,
      '2026-11-01T17:00:00-05:00',
    ],
    ['a day of 25 hours ends late', '2026-10-31T18:00:00-04:00', { days: 2 }, newYork, '2026-11-02T23:59:59-05:00'],
    ['noon is noon after the change', '2026-03-06T18:00:00-05:00', { days: 8 }, newYork, '2026-03-16T12:00:00-04:00'],
    ['midnight is skipped', '2026-04-22T18:00:00+02:00', { days: 1 }, cairo, '2026-04-23T23:59:59+02:00'],
    ['the day begins at one', '2026-04-23T23:59:59+02:00', { hours: 1 }, cairo, '2026-04-24T01:59:59+03:00'],
    ['its last hour comes twice', '2025-10-29T18:00:00+03:00', { days: 1 }, cairo, '2025-10-30T23:59:59+02:00'],
    ['30 December never was', '2011-12-28T18:00:00-10:00', { days: 1 }, apia, '2011-12-29T23:59:59-10:00'],
    ['and the day after it', '2011-12-29T18:00:00-10:00', { days: 4 }, apia, '2012-01-02T23:59:59+14:00'],
    [
      'half an hour: Lord Howe',
      '2026-04-02T18:00:00+11:00',
      { days: 4 },
      'Australia/Lord_Howe',
      '2026-04-06T23:59:59+10:30',
    ],
    ['quarters: Kathmandu', '2026-04-02T18:00:00Z', { hours: 1 }, 'Asia/Kathmandu', '2026-04-03T00:45:00+05:45'],
    ['an offset with seconds', '1890-01-06T18:00:00Z', { hours: 1 }, 'Europe/Paris', '1890-01-06T19:09:00+00:09'],
  ])('%s', (_, since, period, zone, due) => expect(at(since, period, zone)).toBe(due))

  it('a day ends before the clocks go back at night, even if someone works on it', () => {
    const everyDay = calendarOf({ timeZone: newYork, weekend: [], years: {} })
    const due = dueInstant('2026-10-30T18:00:00-04:00', { days: 1 }, everyDay)
    expect(due.at).toBe('2026-10-31T23:59:59-04:00')
  })
})
