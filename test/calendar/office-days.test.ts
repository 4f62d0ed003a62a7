import { describe, expect, it } from 'vitest'
import { calendarOf } from '#src/calendar/calendar.ts'
import type { CalendarData } from '#src/calendar/data.ts'
import { dueInstant } from '#src/calendar/due.ts'
import type { Period } from '#src/vocabulary/period.ts'
import { inventedMakeUp, officeDays } from './office-days.ts'

type Row = [says: string, since: string, period: Period, at: string]
const rows = (title: string, data: CalendarData, table: Row[]) =>
  describe(title, () => {
    const calendar = calendarOf(data)
    it.each(table)('%s', (_, day, period, at) =>
      expect(dueInstant(`${day}T18:00:00+08:00`, period, calendar)).toEqual({ at: `${at}+08:00`, provisional: false }),
    )
  })

rows('The new year block of 2026, 14 to 22 February', officeDays, [
  ['its Saturday runs on to the Monday morning after it', '2026-02-12', { days: 2 }, '2026-02-23T12:00:00'],
  ['its first Sunday runs on over its second Saturday', '2026-02-12', { days: 3 }, '2026-02-23T12:00:00'],
  ['its Friday runs on over that Saturday', '2026-02-12', { days: 8 }, '2026-02-23T12:00:00'],
  ['its last Sunday runs on to the whole Monday', '2026-02-12', { days: 10 }, '2026-02-23T23:59:59'],
  ['its first working day is the Monday', '2026-02-13', { workingDays: 1 }, '2026-02-23T23:59:59'],
  ['hours run through it', '2026-02-13', { hours: 24 }, '2026-02-14T18:00:00'],
])

rows('The new year block of 2027, 4 to 10 February', officeDays, [
  ['a Saturday with a Monday off runs on to a whole Thursday', '2027-02-01', { days: 5 }, '2027-02-11T23:59:59'],
  ['so does its first day', '2027-02-01', { days: 3 }, '2027-02-11T23:59:59'],
  ['three working days skip it', '2027-02-02', { workingDays: 3 }, '2027-02-12T23:59:59'],
])

rows('The make-up Saturday of 8 February 2025', officeDays, [
  ['is an ordinary last day', '2025-01-24', { days: 15 }, '2025-02-08T23:59:59'],
  ['is a working day', '2025-01-24', { workingDays: 6 }, '2025-02-08T23:59:59'],
  ['ends a month', '2025-01-08', { months: 1 }, '2025-02-08T23:59:59'],
])

rows('An invented 2026 with make-up Saturdays before and after the block', inventedMakeUp, [
  ['the one before counts', '2026-02-05', { workingDays: 2 }, '2026-02-07T23:59:59'],
  ['a Friday off runs on to the make-up Saturday after it', '2026-02-12', { days: 15 }, '2026-02-28T23:59:59'],
])

rows('A Friday evening of scenario 26, by the office days of 2026', officeDays, [
  ['the report in 24 hours is due on Saturday', '2026-03-06', { hours: 24 }, '2026-03-07T18:00:00'],
  ['the reply in 15 days on Monday morning', '2026-03-06', { days: 15 }, '2026-03-23T12:00:00'],
  ['the reply in 30 days on Tuesday, Monday 6 April being off', '2026-03-06', { days: 30 }, '2026-04-07T23:59:59'],
])

const make = (...workdays: string[]): CalendarData => ({
  ...officeDays,
  years: { [workdays[0]?.slice(0, 4) ?? '']: { holidays: [], workdays } },
})
// 法務部 99.2.3 法律字第0990004718號函: a Saturday made a working day is no day off. The cases are those tax offices gave.
rows('A make-up Saturday as the authorities counted it: 2009', make('2009-01-10'), [
  ['30 days from 2008-12-11 end on it', '2008-12-11', { days: 30 }, '2009-01-10T23:59:59'],
])
rows('A make-up Saturday as the authorities counted it: 2013', make('2013-02-23'), [
  ['30 days from 2013-01-24 end on it', '2013-01-24', { days: 30 }, '2013-02-23T23:59:59'],
])

rows('By the reading of 法務部 92.4.8 法律字第0920011784號函', { ...officeDays, saturday: 'wholeMonday' }, [
  ['a Saturday gives way to the whole Monday', '2026-03-06', { days: 15 }, '2026-03-23T23:59:59'],
  ['and so does a Friday off before it', '2026-02-12', { days: 8 }, '2026-02-23T23:59:59'],
])
