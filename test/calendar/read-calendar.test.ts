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

  it('and compiled only without contradiction', () => {
    expect(() => calendarOf(of2026(['2026-02-28'], ['2026-02-28']))).toThrow(TypeError)
    expect(() => calendarOf(of2026(['2026-02-30']))).toThrow('years.2026.holidays.0: There is no such date')
    expect(() => calendarOf({ ...head, timeZone: 'Mars/Olympus', years: {} })).toThrow(TypeError)
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
