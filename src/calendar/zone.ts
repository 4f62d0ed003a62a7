import { tzOffset } from '@date-fns/tz/tzOffset'
import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants'
import type { Instant } from '../vocabulary/references.ts'
import type { Day } from './day.ts'

/** Milliseconds to add to UTC to read the zone's clock. */
function offsetAt(time: number, timeZone: string): number {
  const day = Math.floor(time / millisecondsInDay)
  const offset = offsetFrom(day, timeZone)
  return offset === offsetFrom(day + 1, timeZone) ? offset : askedAt(time, timeZone)
}

/** The offset with which a day of UTC begins; kept, since asking is most of the work of a due date. */
function offsetFrom(day: Day, timeZone: string): number {
  const kept = offsets.get(timeZone) ?? new Map<Day, number>()
  const known = kept.get(day)
  if (known !== undefined) return known
  const offset = askedAt(day * millisecondsInDay, timeZone)
  if (kept.size >= 10_000) kept.clear()
  offsets.set(timeZone, kept.set(day, offset))
  return offset
}

const offsets = /* @__PURE__ */ new Map<string, Map<Day, number>>()

function askedAt(time: number, timeZone: string): number {
  const minutes = tzOffset(timeZone, new Date(time))
  if (Number.isNaN(minutes)) throw new TypeError(`${timeZone} is not an IANA time zone such as Asia/Taipei`)
  return Math.round(minutes * millisecondsInMinute)
}

/** The day on the zone's calendar at a time in milliseconds. */
export const dayAt = (time: number, timeZone: string): Day =>
  Math.floor((time + offsetAt(time, timeZone)) / millisecondsInDay)

/**
 * The time at which the zone's clock reads `hour` on `day`. Of an hour the clock shows twice the later is meant; an hour
 * it skips means the moment at which it skips.
 */
export function timeAt(day: Day, hour: number, timeZone: string): number {
  const reading = day * millisecondsInDay + hour * millisecondsInHour
  const offsets = [offsetAt(reading - millisecondsInDay, timeZone), offsetAt(reading + millisecondsInDay, timeZone)]
  const shows = (time: number) => time + offsetAt(time, timeZone) === reading
  const [early, late] = [reading - Math.max(...offsets), reading - Math.min(...offsets)]
  return early !== late && shows(early) && !shows(late) ? early : late
}

/**
 * A time in milliseconds as the zone's clock shows it, e.g. `2026-03-02T09:10:00+08:00`.
 *
 * @throws {TypeError} past the year 9999, which no instant can name.
 */
export function shownAt(time: number, timeZone: string): Instant {
  const minutes = Math.trunc(offsetAt(time, timeZone) / millisecondsInMinute)
  const clock = new Date(time + minutes * millisecondsInMinute).toISOString()
  if (!/^\d/.test(clock)) throw new TypeError('The period ends outside the years 0000 to 9999')
  const offset = new Date(Math.abs(minutes) * millisecondsInMinute).toISOString().slice(11, 16)
  return clock.replace(/(\.000)?Z/, (minutes < 0 ? '-' : '+') + offset)
}

/** Whether a text names a zone of the IANA time zone database, e.g. `Asia/Taipei`. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
