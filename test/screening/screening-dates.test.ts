import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf, weekendsOnly } from '#src/index.ts'
import { leaves, promptedBy, type Schedule, screeningDates } from '#src/screening/index.ts'

const dates = (...args: Parameters<typeof screeningDates>) => screeningDates(...args).map(({ date }) => date)

describe('when a screening is offered', () => {
  it.each<[string, Schedule, number, readonly string[]]>([
    [
      'in March, June, September and December, on the first working day',
      { months: [3, 6, 9, 12], day: 1 },
      1,
      ['2026-03-02', '2026-06-01', '2026-09-01', '2026-12-01'],
    ],
    ['in whatever order the months are named', { months: [12, 3], day: 15 }, 1, ['2026-03-16', '2026-12-15']],
    ['once a year', { yearly: 5, day: 4 }, 2, ['2026-05-04', '2027-05-04']],
    [
      'every three months from February on',
      { everyMonths: 3, from: '2026-02', day: 2 },
      1,
      ['2026-02-02', '2026-05-04', '2026-08-03', '2026-11-02'],
    ],
    [
      'a rhythm that began before',
      { everyMonths: 5, from: '2025-03', day: 2 },
      1,
      ['2026-01-02', '2026-06-02', '2026-11-02'],
    ],
    ['a rhythm that begins later', { everyMonths: 12, from: '2027-01', day: 4 }, 2, ['2027-01-04']],
    ['after leave: no dates at all', { onLeave: ['bereavement'] }, 3, []],
    ['no months, no dates', { months: [], day: 1 }, 1, []],
  ])('%s', (_, schedule, years, expected) => {
    expect(dates(schedule, 2026, undefined, years)).toEqual(expected)
  })

  it("gives way to the agency's working days, and says whether they are known", () => {
    const calendar = calendarOf({
      timeZone: 'Asia/Taipei',
      weekend: [0, 6],
      years: { 2026: { holidays: ['2026-03-02', '2026-06-01'], workdays: ['2026-06-06'] } },
    })
    const schedule: Schedule = { months: [3, 6], day: 1 }
    expect(screeningDates(schedule, 2026, calendar, 2)).toEqual([
      { date: '2026-03-03', provisional: false },
      { date: '2026-06-02', provisional: false },
      { date: '2027-03-01', provisional: true },
      { date: '2027-06-01', provisional: true },
    ])
    expect(screeningDates(schedule, 2026).every(({ provisional }) => provisional)).toBe(true)
  })

  it('is always a working day, in order, never before the day planned', () => {
    const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1990, max: 2100 }), (among, day, year) => {
        const found = dates({ months: among, day }, year, weekendsOnly('Asia/Taipei'), 2)
        expect(found.length).toBe(among.length * 2)
        expect([...found].sort()).toEqual(found)
        for (const date of found) {
          const weekday = new Date(date).getUTCDay()
          expect([0, 6]).not.toContain(weekday)
        }
      }),
    )
  })

  it.each<[string, Schedule, number, number?]>([
    ['a thirteenth month', { months: [13], day: 1 }, 2026],
    ['a month in between', { yearly: 1.5, day: 1 }, 2026],
    ['a day not every month has', { yearly: 1, day: 29 }, 2026],
    ['no rhythm', { everyMonths: 0, from: '2026-01', day: 1 }, 2026],
    ['a beginning that is no month', { everyMonths: 3, from: '2026-13', day: 1 }, 2026],
    ['no year', { yearly: 1, day: 1 }, Number.NaN],
    ['years without end', { yearly: 1, day: 1 }, 2026, Number.POSITIVE_INFINITY],
  ])('%s is a mistake of the program', (_, schedule, year, years = 1) => {
    expect(() => screeningDates(schedule, year, undefined, years)).toThrow(TypeError)
  })
})

describe('leave as a prompt', () => {
  it('prompts by the leaves a plan names, and by no others', () => {
    const schedule: Schedule = { onLeave: ['bereavement', 'maternity'] }
    const prompting = (Object.keys(leaves) as (keyof typeof leaves)[]).filter((leave) => promptedBy(schedule, leave))
    expect(prompting).toEqual(['bereavement', 'maternity'])
    expect(promptedBy({ yearly: 3, day: 1 }, 'bereavement')).toBe(false)
  })
})
