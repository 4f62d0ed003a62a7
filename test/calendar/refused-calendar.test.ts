import { describe, expect, it } from 'vitest'
import { faultCodes } from '#src/calendar/fault-codes.ts'
import { readCalendar } from '#src/calendar/read.ts'
import { notEmpty } from '../support/not-empty.ts'
import { told } from './told.ts'

const head = { timeZone: 'Asia/Taipei', weekend: [0, 6] } as const
const none = { holidays: [], workdays: [] }
const of2026 = (holidays: string[], workdays: string[] = []) => ({ ...head, years: { 2026: { holidays, workdays } } })

describe('A calendar is refused with where and why', () => {
  it.each<[string, unknown, string[]]>([
    ['nothing', null, ['wrongType at ']],
    ['a text', '2026', ['wrongType at ']],
    ['no zone', { weekend: [0, 6], years: {} }, ['missing at timeZone']],
    ['a zone that is none', { ...head, timeZone: 'Asia/Taipai', years: {} }, ['badZone at timeZone']],
    ['a weekday that is none', { ...head, weekend: [7], years: {} }, ['wrongType at weekend.0']],
    ['a weekday twice', { ...head, weekend: [0, 0], years: {} }, ['badWeekend at weekend']],
    ['no weekday left', { ...head, weekend: [0, 1, 2, 3, 4, 5, 6], years: {} }, ['badWeekend at weekend']],
    ['a field too many', { ...head, years: {}, holiday: [] }, ['unknownField at ']],
    ['a year in the calendar of the Republic', { ...head, years: { 115: none } }, ['badYear at years.115']],
    ['no list of make-up days', { ...head, years: { 2026: { holidays: [] } } }, ['missing at years.2026.workdays']],
    ['a date that is a number', of2026([20260101 as never]), ['wrongType at years.2026.holidays.0']],
    ['29 February 2026', of2026(['2026-02-29']), ['badDate at years.2026.holidays.0']],
    ['another way of writing', of2026(['2026/02/16']), ['badDate at years.2026.holidays.0']],
    ['a date of another year', of2026(['2026-01-01', '2027-01-01']), ['outsideYear at years.2026.holidays.1']],
    ['a date twice', of2026(['2026-01-01', '2026-01-01']), ['duplicateDate at years.2026.holidays.1']],
    ['off and on', of2026(['2026-02-28'], ['2026-02-28']), ['contradiction at years.2026.workdays.0']],
    [
      'years that overlap',
      {
        ...head,
        years: [
          { year: '2026', ...none },
          { year: '2026', ...none },
        ],
      },
      ['overlappingYears at years.1'],
    ],
    [
      'years out of order',
      {
        ...head,
        years: [
          { year: '2027', ...none },
          { year: '2026', ...none },
        ],
      },
      ['unsortedYears at years.1'],
    ],
    [
      'a fault in a listed year',
      { ...head, years: [{ year: '2026', ...none, holidays: ['x'] }] },
      ['badDate at years.0.holidays.0'],
    ],
    [
      'several faults, all told',
      { ...of2026(['2026-02-30']), timeZone: '' },
      ['badZone at timeZone', 'badDate at years.2026.holidays.0'],
    ],
  ])('%s', (_, input, faults) => expect(told(readCalendar(input))).toEqual(faults))

  it('in two languages, with what would mend it', () => {
    for (const { zh, en, unblock } of notEmpty(Object.values(faultCodes))) {
      for (const text of [zh, unblock.zh]) expect(text).toMatch(/\p{Script=Han}|^例：/u)
      for (const text of [en, unblock.en]) expect(text).toMatch(/^[A-Z]|^是否放假/)
    }
  })
})
