import type { AnyStateMachine } from 'xstate'
import type { Calendar } from '../calendar/compiled.ts'
import type { DutyLapsed } from '../vocabulary/facts/time.ts'
import type { Instant } from '../vocabulary/references.ts'
import type { Case } from './case.ts'
import { due } from './due.ts'

/** A lapse to record, and the key under which it is recorded at most once. */
export interface Lapse {
  readonly fact: DutyLapsed
  readonly key: string
}

/**
 * The lapses to record by `now`, in due order: one for each duty still owed whose due instant has passed, unless it is
 * recorded already. The facts depend on the case alone, never on when this is run: run late, twice, or after a year's
 * outage, the same facts come out. Record each with its key, and with `recordedAt: now`.
 *
 * @throws {TypeError} when `now` is not an ISO 8601 instant with an offset.
 * @example
 * for (const { fact, key } of lapse(kase, now, calendar)) kase = record(kase, fact, { key, recordedAt: now }).case
 */
export const lapse = <F extends AnyStateMachine>(kase: Case<F>, now: Instant, calendar?: Calendar): readonly Lapse[] =>
  kase.status === 'ended'
    ? []
    : due(kase, now, calendar).flatMap(({ duty, since, dueAt, overdue, lapsed }) => {
        if (!overdue || dueAt === null || lapsed) return []
        const by = { role: 'caseSystem', id: 'duty-clock' } as const
        const key = `lapse:${duty}:${Date.parse(since)}:${Date.parse(dueAt)}`
        return { fact: { type: 'duty.lapsed', at: dueAt, by, duty, dueAt }, key }
      })
