import type { CalendarData, CalendarYear } from './data.ts'
import { dayOf, type IsoDate, yearOf } from './day.ts'
import { type Fault, fault } from './fault.ts'
import { isTimeZone } from './zone.ts'

/** What a calendar of the right shape still says that cannot be. */
export function calendarFaults({ timeZone, weekend, years }: CalendarData): readonly Fault[] {
  return [
    ...(isTimeZone(timeZone) ? [] : [fault('badZone', 'timeZone')]),
    ...(isWeekend(weekend) ? [] : [fault('badWeekend', 'weekend')]),
    ...Object.entries(years).flatMap(([name, year]) => yearFaults(name, year, `years.${name}`)),
  ]
}

/** What one year's lists say that cannot be; `path` is where the year stands. */
export function yearFaults(name: string, { holidays, workdays }: CalendarYear, path: string): readonly Fault[] {
  if (!/^\d{4}$/.test(name)) return [fault('badYear', path)]
  const off = new Set(holidays)
  return [
    ...dateFaults(name, holidays, `${path}.holidays`),
    ...dateFaults(name, workdays, `${path}.workdays`),
    ...workdays.flatMap((date, at) => (off.has(date) ? [fault('contradiction', `${path}.workdays.${at}`)] : [])),
  ]
}

function dateFaults(year: string, dates: readonly IsoDate[], path: string): readonly Fault[] {
  const seen = new Set<IsoDate>()
  return dates.flatMap((date, at) => {
    const day = dayOf(date)
    const isTwice = seen.has(date)
    seen.add(date)
    if (Number.isNaN(day)) return [fault('badDate', `${path}.${at}`)]
    if (yearOf(day) !== Number(year)) return [fault('outsideYear', `${path}.${at}`)]
    return isTwice ? [fault('duplicateDate', `${path}.${at}`)] : []
  })
}

const isWeekend = (weekend: CalendarData['weekend']): boolean =>
  weekend.length < 7 && new Set(weekend).size === weekend.length && weekend.every((day) => day >= 0 && day <= 6)
