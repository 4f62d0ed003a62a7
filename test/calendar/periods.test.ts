import { describe, expect, it } from 'vitest'
import { dueInstant } from '#src/calendar/due.ts'
import { weekendsOnly } from '#src/calendar/weekends.ts'
import type { Period } from '#src/vocabulary/period.ts'

const calendar = weekendsOnly('Asia/Taipei')
const dueAt = (since: string, period: Period) => dueInstant(since, period, calendar).at

type Row = [says: string, since: string, period: Period, at: string]
const rows = (clause: string, table: Row[]) =>
  describe(clause, () => {
    it.each(table)('%s', (_, since, period, at) => expect(dueAt(since, period)).toBe(at))
  })

rows('行政程序法 §48 第1項: hours run at once', [
  ['a Friday evening runs into Saturday', '2026-03-06T18:00:00+08:00', { hours: 24 }, '2026-03-07T18:00:00+08:00'],
  ['eight hours run through the night', '2026-03-06T23:30:00+08:00', { hours: 8 }, '2026-03-07T07:30:00+08:00'],
  ['half an hour counts', '2026-03-06T18:00:00+08:00', { hours: 0.5 }, '2026-03-06T18:30:00+08:00'],
  ['seconds are kept', '2026-03-06T18:00:07+08:00', { hours: 1 }, '2026-03-06T19:00:07+08:00'],
  ['milliseconds are kept', '2026-03-06T18:00:07.250+08:00', { hours: 1 }, '2026-03-06T19:00:07.250+08:00'],
  ["the end is shown on the agency's clock", '2026-03-06T10:00:00Z', { hours: 24 }, '2026-03-07T18:00:00+08:00'],
])

rows('行政程序法 §48 第2項: days exclude the first', [
  ['one day ends with tomorrow', '2026-03-02T00:00:00+08:00', { days: 1 }, '2026-03-03T23:59:59+08:00'],
  ['whatever the hour', '2026-03-02T23:59:59+08:00', { days: 1 }, '2026-03-03T23:59:59+08:00'],
  ["the first day is the agency's, not UTC's", '2026-03-02T16:30:00Z', { days: 1 }, '2026-03-04T23:59:59+08:00'],
  ['a weekend on the way counts', '2026-03-06T18:00:00+08:00', { days: 10 }, '2026-03-16T23:59:59+08:00'],
])

rows('行政程序法 §48 第3項: months and years by the calendar', [
  ['to the day before the corresponding day', '2026-03-02T10:00:00+08:00', { months: 1 }, '2026-04-02T23:59:59+08:00'],
  [
    'begun on the first, to the end of the month',
    '2026-03-31T10:00:00+08:00',
    { months: 1 },
    '2026-04-30T23:59:59+08:00',
  ],
  ['from the end of February, a whole March', '2023-02-28T10:00:00+08:00', { months: 1 }, '2023-03-31T23:59:59+08:00'],
  ['no 30 February, so its end', '2028-01-29T10:00:00+08:00', { months: 1 }, '2028-02-29T23:59:59+08:00'],
  ['no 31 February, so its end', '2025-01-30T10:00:00+08:00', { months: 1 }, '2025-02-28T23:59:59+08:00'],
  ['no 31 June, so its end', '2026-05-30T10:00:00+08:00', { months: 1 }, '2026-06-30T23:59:59+08:00'],
  ['over the turn of the year', '2025-12-15T10:00:00+08:00', { months: 2 }, '2026-02-16T23:59:59+08:00'],
  ['a year', '2026-03-02T10:00:00+08:00', { years: 1 }, '2027-03-02T23:59:59+08:00'],
  ['a year is twelve months', '2026-03-02T10:00:00+08:00', { months: 12 }, '2027-03-02T23:59:59+08:00'],
  ['no 29 February, so the 28th', '2024-02-28T10:00:00+08:00', { years: 1 }, '2025-02-28T23:59:59+08:00'],
  ['begun on 1 March of a leap year', '2024-02-29T10:00:00+08:00', { years: 1 }, '2025-02-28T23:59:59+08:00'],
])

rows('行政程序法 §48 第4項: a last day off gives way', [
  ['a Saturday to Monday morning', '2026-03-06T18:00:00+08:00', { days: 15 }, '2026-03-23T12:00:00+08:00'],
  ['a Sunday to the whole Monday', '2026-03-06T18:00:00+08:00', { days: 30 }, '2026-04-06T23:59:59+08:00'],
  ["a month's last Saturday too", '2026-03-13T18:00:00+08:00', { months: 1 }, '2026-04-13T23:59:59+08:00'],
  // 臺灣臺北地方法院 107年度簡字第309號: served on 2018-10-15, the last of two months Saturday 12-15, over on Monday 12-17.
  ['as a court has counted two months', '2018-10-15T10:00:00+08:00', { months: 2 }, '2018-12-17T12:00:00+08:00'],
])

rows('Working days are the agency’s, without the first day', [
  ['from Friday the first is Monday', '2026-03-06T18:00:00+08:00', { workingDays: 1 }, '2026-03-09T23:59:59+08:00'],
  ['from Saturday too', '2026-03-07T08:00:00+08:00', { workingDays: 1 }, '2026-03-09T23:59:59+08:00'],
  ['five are a week', '2026-03-04T18:00:00+08:00', { workingDays: 5 }, '2026-03-11T23:59:59+08:00'],
  ['three hundred are sixty weeks', '2026-03-04T18:00:00+08:00', { workingDays: 300 }, '2027-04-28T23:59:59+08:00'],
])
