import { calendarFaults, yearFaults } from './check.ts'
import type { CalendarData, CalendarYear } from './data.ts'
import { fault, type Read, unless } from './fault.ts'

/** A calendar whose years stand in a list, as a host may keep them; the only form in which a year can be listed twice. */
export interface ListedCalendar extends Omit<CalendarData, 'years'> {
  readonly years: readonly (CalendarYear & { readonly year: string })[]
}

/** A calendar from its years in a list. */
export function fromList({ years, ...head }: ListedCalendar): Read<CalendarData> {
  const order = years.flatMap(({ year }, at) => {
    const before = years.slice(0, at).map((each) => each.year)
    if (before.includes(year)) return [fault('overlappingYears', `years.${at}`)]
    return before.some((each) => each > year) ? [fault('unsortedYears', `years.${at}`)] : []
  })
  const lists = years.flatMap(({ year, ...lists }, at) => yearFaults(year, lists, `years.${at}`))
  const byName = Object.fromEntries(years.map(({ year, ...lists }) => [year, lists]))
  const faults = [...calendarFaults({ ...head, years: {} }), ...order, ...lists]
  return unless(faults, { ...head, years: byName })
}
