import { describe, expect, it } from 'vitest'
import { calendarOf } from '#src/calendar/calendar.ts'
import type { CalendarData } from '#src/calendar/data.ts'
import { joinCalendars } from '#src/calendar/join.ts'
import { readCalendar } from '#src/calendar/read.ts'
import { officeDays } from './office-days.ts'
import { told } from './told.ts'

const head = { timeZone: 'Asia/Taipei', weekend: [0, 6] } as const
const none = { holidays: [], workdays: [] }
const of2026 = (holidays: string[], workdays: string[] = []) => ({ ...head, years: { 2026: { holidays, workdays } } })

describe('A calendar is read', () => {
  it('from its own JSON', () => {
    expect(readCalendar(JSON.parse(JSON.stringify(officeDays)))).toEqual({ accepted: true, value: officeDays })
  })

  it('from a list of years', () => {
    const years = Object.entries(officeDays.years).map(([year, lists]) => ({ year, ...lists }))
    expect(readCalendar({ ...officeDays, years })).toEqual({ accepted: true, value: officeDays })
  })

  it.each(['mondayMorning', 'wholeMonday'] as const)('with its rule for a Saturday: %s', (saturday) => {
    const value = { ...of2026(['2026-01-01']), saturday }
    expect(readCalendar(value)).toEqual({ accepted: true, value })
    const { years, ...rest } = value
    const listed = Object.entries(years).map(([year, lists]) => ({ year, ...lists }))
    expect(readCalendar({ ...rest, years: listed })).toEqual({ accepted: true, value })
  })

  it('but not with another rule for a Saturday', () => {
    expect(told(readCalendar({ ...of2026([]), saturday: 'tuesday' }))).toEqual(['wrongType at saturday'])
  })

  it.each([0, 1, 2, 3, 4, 5, 6])('with a weekend of weekday %i alone', (day) => {
    const value = { ...head, weekend: [day], years: {} }
    expect(readCalendar(value)).toEqual({ accepted: true, value })
  })

  it('and compiled only without contradiction', () => {
    expect(() => calendarOf(of2026(['2026-02-28'], ['2026-02-28']))).toThrow(TypeError)
    expect(() => calendarOf(of2026(['2026-02-30']))).toThrow('years.2026.holidays.0: There is no such date')
    expect(() => calendarOf({ ...head, timeZone: 'Mars/Olympus', years: {} })).toThrow(TypeError)
    for (const weekend of [[7], [-1], [0, 0], [0, 1, 2, 3, 4, 5, 6]])
      expect(() => calendarOf({ ...head, weekend: weekend as never, years: {} })).toThrow('weekend: ')
  })
})

describe('Calendars are joined', () => {
  const [early, late] = [
    { ...head, years: { 2026: none } },
    { ...head, years: { 2027: none } },
  ]

  it('in any order', () => {
    expect(joinCalendars([late, early])).toEqual({
      accepted: true,
      value: { ...head, years: { 2026: none, 2027: none } },
    })
  })

  it.each<[string, CalendarData[], string[]]>([
    ['none', [], ['nothing at ']],
    ['two of one year', [early, late, early], ['overlappingYears at 2.years.2026']],
    ['two zones', [early, { ...late, timeZone: 'Asia/Tokyo' }], ['differs at 1']],
    ['two rules for Saturdays', [early, { ...late, saturday: 'wholeMonday' }], ['differs at 1']],
  ])('but not %s', (_, calendars, faults) => expect(told(joinCalendars(calendars))).toEqual(faults))
})
