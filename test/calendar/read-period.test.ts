import { describe, expect, it } from 'vitest'
import { readPeriod } from '#src/calendar/read-period.ts'
import { told } from './told.ts'

describe('A period is refused with where and why', () => {
  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, ['missing at period']],
    ['a number', 15, ['wrongType at period']],
    ['no unit', {}, ['missing at period.days']],
    ['two units', { hours: 24, days: 1 }, ['unknownField at period']],
    ['an unknown unit', { weeks: 2 }, ['unknownField at period', 'missing at period.days']],
    ['zero', { days: 0 }, ['notPositive at period.days']],
    ['less than zero', { hours: -24 }, ['notPositive at period.hours']],
    ['NaN', { months: Number.NaN }, ['wrongType at period.months']],
    ['half a day', { days: 0.5 }, ['notWhole at period.days']],
    ['eleven years', { years: 11 }, ['tooLong at period.years']],
    ['a century of hours', { hours: 876_600 }, ['tooLong at period.hours']],
    ['a text', { workingDays: '5' }, ['wrongType at period.workingDays']],
  ])('%s', (_, input, faults) => expect(told(readPeriod(input))).toEqual(faults))

  it.each([{ hours: 0.5 }, { days: 15 }, { workingDays: 300 }, { months: 6 }, { years: 10 }])('not so %o', (period) => {
    expect(readPeriod(period)).toEqual({ accepted: true, value: period })
  })
})
