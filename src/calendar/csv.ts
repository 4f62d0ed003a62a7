import { calendarFaults } from './check.ts'
import { csvRows, type Row } from './csv-rows.ts'
import type { CalendarData } from './data.ts'
import { type Day, dateOf, dayFrom, dayOf, type Weekday, weekdayOf, yearOf } from './day.ts'
import { type Fault, fault, type Read, refused, unless } from './fault.ts'

/** The zone and weekend of the agency whose table is read. */
export interface TableOptions {
  readonly timeZone?: string
  readonly weekend?: readonly Weekday[]
}

/**
 * Reads the government's open calendar (政府行政機關辦公日曆表, data.gov.tw/dataset/14718): the columns 西元日期, 星期,
 * 是否放假 (0 work, 2 off) and 備註, one row a day, whole years. Refuses, by line, a row that is no date, not 0 or 2, or
 * whose weekday is another, and a year with a day missing or listed twice. The zone is Asia/Taipei unless told.
 *
 * @example calendarFromCsv(await readFile('115年中華民國政府行政機關辦公日曆表.csv', 'utf8'))
 */
export function calendarFromCsv(text: string, options: TableOptions = {}): Read<CalendarData> {
  const { timeZone = 'Asia/Taipei', weekend = [0, 6] } = options
  const rows = csvRows(text)
  if ('openQuote' in rows) return refused([fault('openQuote', '', rows.openQuote)])
  const [header, ...body] = rows
  const names = header?.fields.map((each) => each.trim()) ?? []
  if (!names.includes('西元日期') || !names.includes('是否放假')) return refused([fault('noHeader', '', 1)])
  if (body.length === 0) return refused([fault('nothing', '西元日期')])
  const isOff = new Map<Day, boolean>()
  const faults = body.flatMap((row) => take(row, names, isOff))
  if (faults.length > 0) return refused(faults)
  const days = [...isOff.keys()].sort((a, b) => a - b)
  const unlike = days.filter((day) => isOff.get(day) !== weekend.includes(weekdayOf(day)))
  const listed = (year: number, off: boolean) =>
    unlike.filter((day) => yearOf(day) === year && isOff.get(day) === off).map(dateOf)
  const years = [...new Set(days.map(yearOf))]
  const lists = years.map((year) => [year, { holidays: listed(year, true), workdays: listed(year, false) }])
  const data: CalendarData = { timeZone, weekend, years: Object.fromEntries(lists) }
  return unless([...years.flatMap((year) => gapIn(year, isOff)), ...calendarFaults(data)], data)
}

/** Notes whether the row's day is off, and says what is wrong with the row. */
function take({ line, fields }: Row, names: readonly string[], isOff: Map<Day, boolean>): readonly Fault[] {
  const [date, weekday, off] = ['西元日期', '星期', '是否放假'].map((name) => fields[names.indexOf(name)]?.trim() ?? '')
  const day = dayOf((date ?? '').replace(/^(\d{4})[-/]?(\d{2})[-/]?(\d{2})$/, '$1-$2-$3'))
  if (Number.isNaN(day)) return [fault('badDate', '西元日期', line)]
  if (isOff.has(day)) return [fault('duplicateDate', '西元日期', line)]
  if (off !== '0' && off !== '2') return [fault('badDayOff', '是否放假', line)]
  isOff.set(day, off === '2')
  const isAnother = weekday && weekday !== '日一二三四五六'[weekdayOf(day)]
  return isAnother ? [fault('weekdayDiffers', '星期', line)] : []
}

function gapIn(year: number, isOff: ReadonlyMap<Day, boolean>): readonly Fault[] {
  for (let day = dayFrom(year, 0, 1); day < dayFrom(year + 1, 0, 1); day++)
    if (!isOff.has(day)) return [fault('missingDays', dateOf(day))]
  return []
}
