import { describe, expect, it } from 'vitest'
import { calendarOf } from '#src/calendar/calendar.ts'
import { dueInstant } from '#src/calendar/due.ts'
import { calendarFromHolidays, makeUpDaysUnknown, type PublicHoliday } from '#src/calendar/holidays.ts'

const day = (date: string, type = 'public', hours = 24): PublicHoliday => {
  const start = new Date(`${date.replace(' ', 'T')}+08:00`)
  return { date, type, start, end: new Date(start.getTime() + hours * 3_600_000) }
}
const newYear = ['16', '17', '18', '19', '20'].map((date) => day(`2026-02-${date} 00:00:00`))
const yearsOf = (list: readonly PublicHoliday[]) => {
  const read = calendarFromHolidays(list)
  return read.accepted ? read.value.years : read.reasons.map(({ code, path }) => `${code} at ${path}`)
}
const holidaysOf = (list: readonly PublicHoliday[], year = '2026') => {
  const years = yearsOf(list)
  return Array.isArray(years) ? years : years[year as never]
}

describe('Holidays of date-holidays', () => {
  it('are days off of a year that stays provisional', () => {
    const read = calendarFromHolidays(newYear)
    if (!read.accepted) throw new Error('refused')
    expect(dueInstant('2026-02-12T18:00:00+08:00', { days: 4 }, calendarOf(read.value))).toEqual({
      at: '2026-02-23T12:00:00+08:00',
      provisional: true,
    })
  })

  it('are told by year', () => {
    expect(yearsOf([day('2026-01-01 00:00:00'), day('2027-01-01 00:00:00')])).toEqual({
      2026: { holidays: ['2026-01-01'], workdays: [], provisional: true },
      2027: { holidays: ['2027-01-01'], workdays: [], provisional: true },
    })
  })

  it.each<[string, PublicHoliday[], string[]]>([
    ['two on one day count once', [day('2026-04-04 00:00:00'), day('2026-04-04 00:00:00')], ['2026-04-04']],
    [
      'one of several days counts each',
      [day('2026-05-31 00:00:00', 'public', 72)],
      ['2026-05-31', '2026-06-01', '2026-06-02'],
    ],
    ['one without start and end is a day', [{ date: '2026-05-01 00:00:00', type: 'public' }], ['2026-05-01']],
    ['from JSON too', JSON.parse(JSON.stringify([day('2026-05-01 00:00:00')])), ['2026-05-01']],
    [
      'observances are no days off',
      [day('2026-05-01 00:00:00'), day('2026-09-03 00:00:00', 'observance')],
      ['2026-05-01'],
    ],
    ['nor is an afternoon', [day('2026-05-01 00:00:00'), day('2026-12-24 14:00:00', 'public', 10)], ['2026-05-01']],
  ])('%s', (_, list, holidays) => expect(holidaysOf(list)).toMatchObject({ holidays }))

  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, ['missing at ']],
    ['an empty list', [], ['nothing at ']],
    ['no date', [{ type: 'public' }], ['missing at 0.date']],
    ['a date that is none', [{ date: '2026-02-30 00:00:00', type: 'public' }], ['badDate at 0.date']],
    ['an end that is none', [{ ...day('2026-05-01 00:00:00'), end: new Date('never') }], ['wrongType at 0.end']],
  ])('are refused with where and why: %s', (_, list, faults) =>
    expect(yearsOf(list as PublicHoliday[])).toEqual(faults),
  )
})

it('That make-up days are unknown is told in both languages', () => {
  expect(makeUpDaysUnknown.zh).toContain('補行上班日不在國定假日清單內')
  expect(makeUpDaysUnknown.en).toContain('due dates are provisional')
})
