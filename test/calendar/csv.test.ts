import { describe, expect, it } from 'vitest'
import { calendarFromCsv } from '#src/calendar/csv.ts'
import { csvRows } from '#src/calendar/csv-rows.ts'
import { dayFrom, dayOf, weekdayOf } from '#src/calendar/day.ts'
import { officeDays } from './office-days.ts'
import { header, table } from './table.ts'

const written = (rows: string[]) => `\uFEFF${rows.join('\r\n')}\r\n`
const changed = (date: string, row: string[]) => {
  const rows = table(2026)
  const at = 1 + dayOf(date) - dayFrom(2026, 0, 1)
  return written([...rows.slice(0, at), ...row, ...rows.slice(at + 1)])
}
const told = (text: string) => {
  const read = calendarFromCsv(text)
  return read.accepted ? 'accepted' : read.reasons.map(({ code, path, line }) => [code, path, line])
}

describe("The government's open calendar", () => {
  it.each([2024, 2025, 2026, 2027])('is read whole: %i', (year) => {
    const { [year]: lists } = officeDays.years
    const { timeZone, weekend } = officeDays
    const value = { timeZone, weekend, years: { [year]: lists } }
    expect(calendarFromCsv(written(table(year)))).toEqual({ accepted: true, value })
  })

  it('is read with two years in one table, in any order, and either line ending', () => {
    const [, ...earlier] = table(2025)
    const read = calendarFromCsv([...table(2026), ...earlier].join('\n'))
    expect(read.accepted && read.value.years).toEqual({
      2025: officeDays.years['2025'],
      2026: officeDays.years['2026'],
    })
  })

  it('is read with its days in any order, into lists in order', () => {
    const [first = '', ...days] = table(2026)
    const read = calendarFromCsv([first, ...days.reverse()].join('\n'))
    expect(read.accepted && read.value.years['2026']).toEqual(officeDays.years['2026'])
  })

  it('is read for an agency with another weekend', () => {
    const read = calendarFromCsv(written(table(2026)), { weekend: [0] })
    expect(
      read.accepted && read.value.years['2026']?.holidays.filter((date) => weekdayOf(dayOf(date)) === 6).length,
    ).toBe(52)
  })

  it('may quote, move its columns and separate its dates', () => {
    const rows = table(2026).map((row) => row.split(','))
    const moved = rows.map(([date = '', , off]) => `"${off}","x, ""y""\n",${date.replace(/^(\d{4})(\d\d)/, '$1/$2/')}`)
    const read = calendarFromCsv(moved.join('\n'))
    expect(read.accepted && read.value.years['2026']).toEqual(officeDays.years['2026'])
  })

  it.each<[string, string, unknown]>([
    ['an empty file', '', [['noHeader', '', 1]]],
    ['a page instead of a table', '<html>error</html>', [['noHeader', '', 1]]],
    ['Big5 read as if it were UTF-8', '\uFFFD褸\uFFFD,\uFFFDP\uFFFD\uFFFD\r\n20260101,x,2,', [['noHeader', '', 1]]],
    ['a header alone', written([header]), [['nothing', '西元日期', undefined]]],
    ['a day missing', changed('2026-07-01', []), [['missingDays', '2026-07-01', undefined]]],
    ['half a year', written(table(2026).slice(0, 182)), [['missingDays', '2026-07-01', undefined]]],
    ['a day twice', changed('2026-07-01', ['20260630,二,0,']), [['duplicateDate', '西元日期', 183]]],
    ['a day that is none', changed('2026-07-01', ['20260631,三,0,']), [['badDate', '西元日期', 183]]],
    ['a flag of 1', changed('2026-07-01', ['20260701,三,1,']), [['badDayOff', '是否放假', 183]]],
    ['no flag', changed('2026-07-01', ['20260701,三']), [['badDayOff', '是否放假', 183]]],
    ['a wrong weekday', changed('2026-07-01', ['20260701,二,0,']), [['weekdayDiffers', '星期', 183]]],
    ['an open quotation mark', changed('2026-07-01', ['20260701,三,0,"開']), [['openQuote', '', 183]]],
  ])('is refused by line: %s', (_, text, faults) => expect(told(text)).toEqual(faults))

  it('tells lines past quoted line breaks and blank lines', () => {
    const rows = csvRows('a,"b\r\nc"\r\n\r\nd,e\n')
    expect(rows).toEqual([
      { line: 1, fields: ['a', 'b\r\nc'] },
      { line: 4, fields: ['d', 'e'] },
    ])
  })

  it('keeps empty fields at the end, with or without a last line break', () => {
    expect(csvRows('a,\nb,')).toEqual([
      { line: 1, fields: ['a', ''] },
      { line: 2, fields: ['b', ''] },
    ])
  })
})
