import type { CaseDuty } from '../agenda/case-duty.ts'
import { type Instant, instant } from '../vocabulary/references.ts'
import type { Language } from './words.ts'

/** How duties are written into a calendar. */
export interface CalendarOptions {
  /** When the calendar is made (DTSTAMP). */
  readonly at: Instant
  /**
   * A secret of the host, of at least 16 characters. The same secret names the same duty alike, so that a calendar read
   * again is brought up to date; without it nobody can tell from a UID which case it belongs to.
   */
  readonly key: string
  /** The language of every text; both when left out. */
  readonly language?: Language
  /** Reminders, in whole minutes before a due instant; none when left out. */
  readonly alarms?: readonly number[]
  /** Says of every duty only that there is something to do; for calendars that others see too. */
  readonly discreet?: boolean
  /**
   * Names a case to those who may read the calendar, by a reference that means nothing outside the host. Without it no
   * event says which case it is about.
   */
  readonly reference?: (row: CaseDuty) => string
}

const longestAlarm = 525_600

/** @throws {TypeError} for options that make no calendar; nothing of them is repeated. */
export function checkOptions({ at, key, alarms = [] }: CalendarOptions): void {
  if (!instant.safeParse(at).success) throw new TypeError('at must be an ISO 8601 instant with an offset')
  if (typeof key !== 'string' || key.length < 16) throw new TypeError('key must be a secret of at least 16 characters')
  if (!alarms.every((each) => Number.isInteger(each) && each >= 0 && each <= longestAlarm))
    throw new TypeError('alarms must be whole minutes before a due instant, from 0 to a year')
}
