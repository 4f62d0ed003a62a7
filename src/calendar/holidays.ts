import { millisecondsInDay } from 'date-fns/constants'
import * as z from 'zod'
import { frozen } from '../vocabulary/frozen.ts'
import type { Label } from '../vocabulary/label.ts'
import { calendarFaults } from './check.ts'
import type { TableOptions } from './csv.ts'
import type { CalendarData } from './data.ts'
import { dateOf, dayOf, type IsoDate } from './day.ts'
import { fault, type Read, refused, unless } from './fault.ts'
import { shapeFaults } from './shape.ts'

/** What the package `date-holidays` says of one holiday, as far as it is read here. */
export interface PublicHoliday {
  /** `YYYY-MM-DD hh:mm:ss`, on the country's own clock. */
  readonly date: string
  /** Only `public` holidays are days off. */
  readonly type: string
  readonly start?: Date | string | undefined
  readonly end?: Date | string | undefined
}

/** To be shown wherever holidays of `date-holidays` are used. */
export const makeUpDaysUnknown: Label = frozen({
  zh: '補行上班日不在國定假日清單內；載入辦公日曆表前，期限僅供參考',
  en: 'Make-up working days are not among the holidays; until the yearly office calendar is loaded, due dates are provisional',
})

const form = /* @__PURE__ */ (() => {
  const time = z.union([z.date(), z.iso.datetime({ offset: true })]).optional()
  return z.array(z.looseObject({ date: z.string(), type: z.string(), start: time, end: time }))
})()

/**
 * A calendar from the holidays that the optional package `date-holidays` computes. Its years are marked provisional,
 * because make-up working days and the government's shifted days off are not among them (`makeUpDaysUnknown`).
 *
 * @example calendarFromHolidays([2026, 2027].flatMap((year) => new Holidays('TW').getHolidays(year)))
 */
export function calendarFromHolidays(list: readonly PublicHoliday[], options: TableOptions = {}): Read<CalendarData> {
  const { timeZone = 'Asia/Taipei', weekend = [0, 6] } = options
  const read = form.safeParse(list, { reportInput: true })
  if (!read.success) return refused(shapeFaults(read.error.issues))
  const isDated = ({ date }: PublicHoliday) => !Number.isNaN(dayOf(date.slice(0, 10)))
  const faults = read.data.flatMap((each, at) => (isDated(each) ? [] : [fault('badDate', `${at}.date`)]))
  if (faults.length > 0) return refused(faults)
  const dates = [...new Set(read.data.filter(({ type }) => type === 'public').flatMap(datesOf))].sort()
  const years = [...new Set(dates.map((date) => date.slice(0, 4)))]
  if (years.length === 0) return refused([fault('nothing', '')])
  const holidaysOf = (year: string) => dates.filter((date) => date.startsWith(year))
  const lists = years.map((year) => [year, { holidays: holidaysOf(year), workdays: [], provisional: true }])
  const data: CalendarData = { timeZone, weekend, years: Object.fromEntries(lists) }
  return unless(calendarFaults(data), data)
}

/** Every whole day of a holiday; none of one that lasts less than half a day. */
function datesOf({ date, start, end }: PublicHoliday): readonly IsoDate[] {
  const first = dayOf(date.slice(0, 10))
  const length =
    start && end ? Math.round((new Date(end).getTime() - new Date(start).getTime()) / millisecondsInDay) : 1
  return Array.from({ length: Math.min(Math.max(length, 0), longest) }, (_, at) => dateOf(first + at))
}

/** Days; no public holiday lasts longer. */
const longest = 31
