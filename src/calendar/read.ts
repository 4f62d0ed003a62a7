import * as z from 'zod'
import { calendarFaults } from './check.ts'
import { type CalendarData, calendarForm, yearForm } from './data.ts'
import { type Read, refused, unless } from './fault.ts'
import { fromList } from './list.ts'
import { shapeFaults } from './shape.ts'

const forms = /* @__PURE__ */ (() => {
  const byName = calendarForm()
  return {
    byName,
    listed: byName.extend({ years: z.array(z.strictObject({ year: z.string(), ...yearForm().shape })) }),
  }
})()

/**
 * Reads a calendar from anything, e.g. parsed JSON: a `CalendarData`, or one whose years are a list of
 * `{ year: '2026', holidays, workdays }`. Refuses a wrong shape, a zone that is none, a year listed twice or out of
 * order, a date that does not exist, lies outside its year, is listed twice, or is both a holiday and a working day.
 *
 * @example
 * const read = readCalendar(JSON.parse(text))
 * if (read.accepted) use(calendarOf(read.value))
 * else show(read.reasons) // each with code, zh, en, path and what would mend it
 */
export function readCalendar(input: unknown): Read<CalendarData> {
  const isListed = Array.isArray((input as { years?: unknown } | null | undefined)?.years)
  if (isListed) {
    const read = forms.listed.safeParse(input, { reportInput: true })
    return read.success ? fromList(read.data) : refused(shapeFaults(read.error.issues))
  }
  const read = forms.byName.safeParse(input, { reportInput: true })
  return read.success ? unless(calendarFaults(read.data), read.data) : refused(shapeFaults(read.error.issues))
}
