import { afterEach, describe, expect, it } from 'vitest'
import { calendarOf } from '#src/calendar/calendar.ts'
import { dueInstant } from '#src/calendar/due.ts'
import { weekendsOnly } from '#src/calendar/weekends.ts'
import type { Period } from '#src/vocabulary/period.ts'
import { officeDays } from './office-days.ts'

describe('The zone of the process', () => {
  const ours = process.env.TZ
  afterEach(() => {
    if (ours === undefined) delete process.env.TZ
    else process.env.TZ = ours
  })

  const table: Period[] = [{ hours: 24 }, { days: 15 }, { workingDays: 30 }, { months: 3 }, { years: 1 }]
  const sinces = ['2026-03-06T18:00:00+08:00', '2026-03-07T23:30:00-05:00', '2026-10-31T12:00:00Z']
  const answers = () => {
    const [taipei, york] = [calendarOf(officeDays), weekendsOnly('America/New_York')]
    return [taipei, york].flatMap((calendar) =>
      sinces.flatMap((since) => table.map((period) => dueInstant(since, period, calendar))),
    )
  }

  it.each([
    ['UTC', 0],
    ['Asia/Taipei', -480],
    ['America/New_York', 300],
    ['Pacific/Apia', -780],
  ])('changes nothing: %s', (zone, offset) => {
    const before = answers()
    process.env.TZ = zone
    expect(new Date('2026-01-15T00:00Z').getTimezoneOffset()).toBe(offset)
    expect(answers()).toEqual(before)
  })
})
