import { TZDateMini } from '@date-fns/tz/date/mini'
import { addDays, addHours, addSeconds, isSaturday, isSunday, startOfDay } from 'date-fns'
import type { Period } from '../vocabulary/period.ts'
import { type Instant, timeOf } from '../vocabulary/references.ts'

/**
 * The instant at which a period that began at `since` ends (行政程序法 §48). Hours run at once, through nights and
 * weekends. Days exclude the first day and end with the last one; a last day on a Sunday gives way to Monday, one on a
 * Saturday to Monday morning.
 */
export function dueInstant(since: Instant, period: Period, timeZone: string): Instant {
  const start = new TZDateMini(timeOf(since), timeZone)
  return shown('hours' in period ? addHours(start, period.hours) : endOfDays(start, period.days))
}

function endOfDays(start: Date, days: number): Date {
  const last = addDays(startOfDay(start), days)
  if (isSaturday(last)) return addHours(addDays(last, 2), 12)
  return addSeconds(addDays(last, isSunday(last) ? 2 : 1), -1)
}

/** The instant as read on a clock of its own zone, with that zone's offset. */
function shown(date: Date): Instant {
  const offset = -date.getTimezoneOffset()
  const clock = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19)
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60].map((n) =>
    String(n).padStart(2, '0'),
  )
  return `${clock}${offset < 0 ? '-' : '+'}${hours}:${minutes}`
}
