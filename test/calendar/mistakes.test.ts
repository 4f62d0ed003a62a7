import { describe, expect, it } from 'vitest'
import { dueInstant } from '#src/calendar/due.ts'
import { weekendsOnly } from '#src/calendar/weekends.ts'
import { workingDaysBetween } from '#src/calendar/working-days.ts'
import type { Period } from '#src/vocabulary/period.ts'

const calendar = weekendsOnly('Asia/Taipei')

describe('A call that makes no sense is a mistake of the program', () => {
  it.each<[string, string, unknown, RegExp]>([
    ['an instant without offset', '2026-03-02T10:00:00', { days: 1 }, /offset/],
    ['a date', '2026-03-02', { days: 1 }, /offset/],
    ['31 February', '2026-02-31T10:00:00Z', { days: 1 }, /offset/],
    ['zero', '2026-03-02T10:00:00Z', { days: 0 }, /days is a whole number above 0 and up to 3660/],
    ['a negative period', '2026-03-02T10:00:00Z', { hours: -1 }, /hours is a number above 0 and up to 87840/],
    ['NaN', '2026-03-02T10:00:00Z', { hours: Number.NaN }, /above 0/],
    ['infinity', '2026-03-02T10:00:00Z', { hours: Number.POSITIVE_INFINITY }, /up to 87840/],
    ['half a day', '2026-03-02T10:00:00Z', { days: 1.5 }, /whole/],
    ['eleven years', '2026-03-02T10:00:00Z', { years: 11 }, /up to 10/],
    ['a text', '2026-03-02T10:00:00Z', { hours: '5' }, /above 0/],
    ['no unit', '2026-03-02T10:00:00Z', {}, /exactly one of/],
    ['two units', '2026-03-02T10:00:00Z', { hours: 1, days: 1 }, /exactly one of/],
    ['an unknown unit', '2026-03-02T10:00:00Z', { weeks: 1 }, /exactly one of/],
    ['a unit every object has', '2026-03-02T10:00:00Z', { constructor: 1 }, /exactly one of/],
    ['an end no instant can name', '9999-12-31T10:00:00Z', { days: 5 }, /9999/],
  ])('%s', (_, since, period, message) => {
    const call = () => dueInstant(since, period as Period, calendar)
    expect(call).toThrow(TypeError)
    expect(call).toThrow(message)
  })

  it('counting working days from an instant without offset', () => {
    expect(() => workingDaysBetween('2026-03-02', '2026-03-05T10:00:00Z', calendar)).toThrow(TypeError)
  })

  it('a zone that is none', () => {
    expect(() => dueInstant('2026-03-02T10:00:00Z', { days: 1 }, weekendsOnly('Mars/Olympus'))).toThrow(TypeError)
  })
})
