import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf } from '#src/calendar/calendar.ts'
import { dueInstant, dueInstantPaused } from '#src/calendar/due.ts'
import type { Period } from '#src/vocabulary/period.ts'
import { naiveEnd, works } from './naive.ts'
import { officeDays } from './office-days.ts'

const calendar = calendarOf(officeDays)
const inTaipei = (text: string) => Date.parse(`${text}:00+08:00`)
const dueAt = (since: string, period: Period, from: string, to: string) =>
  dueInstantPaused(`${since}:00+08:00`, period, calendar, [inTaipei(from), inTaipei(to)]).at.slice(0, 16)

describe('A pause puts a period off, counted in the unit of the period', () => {
  // 13 February 2026 is the Friday before the nine days of the new year; work begins again on Monday the 23rd.
  it.each<[says: string, period: Period, from: string, to: string, dueAt: string]>([
    ['hours by hours and minutes', { hours: 4 }, '2026-02-10T10:00', '2026-02-10T12:30', '2026-02-10T15:30'],
    ['days by the whole days of it', { days: 2 }, '2026-02-10T10:00', '2026-02-11T10:00', '2026-02-13T23:59'],
    ['not by a day that lacks a minute', { days: 2 }, '2026-02-10T10:00', '2026-02-11T09:59', '2026-02-12T23:59'],
    ['days off count among days', { days: 2 }, '2026-02-12T08:00', '2026-02-21T08:00', '2026-02-23T12:00'],
    ['months by days', { months: 1 }, '2026-02-11T10:00', '2026-02-14T10:00', '2026-03-13T23:59'],
    ['years by days', { years: 1 }, '2026-02-11T10:00', '2026-02-12T11:00', '2027-02-11T23:59'],
    ['working days by working days', { workingDays: 3 }, '2026-02-11T09:00', '2026-02-12T09:00', '2026-02-23T23:59'],
    ['not by an afternoon', { workingDays: 3 }, '2026-02-11T13:00', '2026-02-11T17:00', '2026-02-13T23:59'],
    ['a day off ends no working day', { workingDays: 3 }, '2026-02-13T18:00', '2026-02-22T23:00', '2026-02-13T23:59'],
    ['nor does it begin one', { workingDays: 3 }, '2026-02-14T18:00', '2026-02-23T00:00', '2026-02-13T23:59'],
    [
      'from a day off on, from its next office day on',
      { workingDays: 3 },
      '2026-02-14T18:00',
      '2026-02-24T00:00',
      '2026-02-23T23:59',
    ],
  ])('%s', (_, period, from, to, expected) => {
    expect(dueAt('2026-02-10T09:00', period, from, to)).toBe(expected)
  })

  const day = 86_400_000
  const begin = inTaipei('2026-01-05T00:00')
  const localDay = (time: number) => new Date(time + 8 * 3_600_000).toISOString().slice(0, 10)
  const isOpen = (time: number) => works(officeDays, Date.parse(localDay(time)))
  const midnight = (time: number) => inTaipei(`${localDay(time)}T00:00`)
  const orNextOfficeDay = (time: number): number => (isOpen(time) ? time : orNextOfficeDay(midnight(time + day)))
  /** How often one can go on by a day, or to the same time of the next office day, without passing the end of the pause. */
  const walked = (from: number, to: number, isOfficeDays: boolean) => {
    let [at, days] = [isOfficeDays ? orNextOfficeDay(from) : from, -1]
    while (at <= (isOfficeDays ? orNextOfficeDay(to) : to)) {
      days++
      at += day
      while (isOfficeDays && !isOpen(at)) at += day
    }
    return Math.max(0, days)
  }

  it.each(['days', 'workingDays'] as const)('as somebody walks it day by day, in %s', (unit) => {
    const minutes = (days: number) => fc.integer({ min: 0, max: days * 1440 }).map((count) => count * 60_000)
    fc.assert(
      fc.property(minutes(90), minutes(30), fc.integer({ min: 1, max: 20 }), (after, length, count) => {
        const [from, to] = [begin + after, begin + after + length]
        const whole = count + walked(from, to, unit === 'workingDays')
        const put = dueInstantPaused('2026-01-05T09:00:00+08:00', { [unit]: count } as never, calendar, [from, to])
        expect(put.at.slice(0, 19)).toBe(naiveEnd('2026-01-05', { [unit]: whole } as never, officeDays))
      }),
    )
  })

  it('that lasts no time changes nothing', () => {
    const period = { workingDays: 5 }
    expect(dueAt('2026-02-10T09:00', period, '2026-02-11T09:00', '2026-02-11T09:00')).toBe(
      dueInstant('2026-02-10T09:00:00+08:00', period, calendar).at.slice(0, 16),
    )
  })
})
