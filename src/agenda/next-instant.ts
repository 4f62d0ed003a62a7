import type { Calendar } from '../calendar/compiled.ts'
import type { Case } from '../case/case.ts'
import { type DueDuty, due } from '../case/due.ts'
import { type Instant, isBefore, timeOf } from '../vocabulary/references.ts'

/**
 * When a scheduler should look at a case again: its earliest due instant after `now`, or null when nothing more falls
 * due. A duty is overdue from the moment after its due instant; look then.
 *
 * @throws {TypeError} when `now` is not an ISO 8601 instant with an offset.
 * @example wakeAt(nextInstant(kase, now, calendar)) // '2026-03-23T12:00:00+08:00'
 */
export const nextInstant = (kase: Case, now: Instant, calendar?: Calendar): Instant | null =>
  earliestOf(due(kase, now, calendar).filter(({ dueAt }) => dueAt !== null && timeOf(dueAt) > timeOf(now)))

/**
 * The earliest due instant of a case, past or to come; null when nothing it owes has one. It changes only with the case
 * or the calendar, never with the clock: a store keeps it beside the case, indexes it, and reads cases in its order
 * (nulls last) for `dueAll`. For a scheduler of lapses it is the wrong one: see {@link nextLapse}.
 *
 * @example firstDue(outcome.case, calendar) // saved with the envelope
 */
export const firstDue = (kase: Case, calendar?: Calendar): Instant | null =>
  earliestOf(due(kase, kase.recordedAt, calendar))

const earliestOf = (rows: readonly DueDuty[]): Instant | null =>
  rows.reduce<Instant | null>(
    (first, { dueAt }) => (first === null || (dueAt !== null && isBefore(dueAt, first)) ? dueAt : first),
    null,
  )
