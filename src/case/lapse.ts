import type { AnyStateMachine } from 'xstate'
import type { Calendar } from '../calendar/compiled.ts'
import { weekendsOnly } from '../calendar/weekends.ts'
import { definition } from '../flow/definition.ts'
import { type DutyDefinition, owedFrom } from '../vocabulary/duties.ts'
import type { DutyLapsed } from '../vocabulary/facts/time.ts'
import { type Instant, instant, timeOf } from '../vocabulary/references.ts'
import type { Case } from './case.ts'
import { datingOf } from './deadline.ts'
import { namedIn } from './lateness.ts'

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
 * Nothing lapses on a provisional date: load the office days of the year. A lapse is a notice: the duty is still owed, and
 * the entry that settles it says that it was late whether or not a lapse was recorded.
 *
 * @throws {TypeError} when `now` is not an ISO 8601 instant with an offset.
 * @example
 * for (const { fact, key } of lapse(kase, now, calendar)) kase = record(kase, fact, { key, recordedAt: now }).case
 */
export function lapse<F extends AnyStateMachine>(kase: Case<F>, now: Instant, calendar?: Calendar): readonly Lapse[] {
  if (!instant.safeParse(now).success) throw new TypeError('now must be an ISO 8601 instant with an offset')
  return lapsing(kase, calendar)
    .filter(({ dueAt }) => timeOf(dueAt) < timeOf(now))
    .map(({ dueAt, ...owed }) => {
      const { duty } = owed
      const by = { role: 'caseSystem', id: 'duty-clock' } as const
      const key = `lapse:${duty}:${timeOf(owedFrom(owed))}:${timeOf(dueAt)}`
      return { fact: { type: 'duty.lapsed', at: dueAt, by, ...namedIn(kase, owed), dueAt }, key }
    })
}

/**
 * The instant of the next lapse of a case that is not recorded yet, past or to come; null when nothing it owes can lapse
 * any more. It changes only with the case or the calendar, never with the clock: a store keeps and indexes it, and a
 * scheduler loads the cases in which it has passed, and no other.
 *
 * @example nextLapse(outcome.case, calendar) // saved with the envelope
 */
export const nextLapse = (kase: Case, calendar?: Calendar): Instant | null => lapsing(kase, calendar)[0]?.dueAt ?? null

/** What can still lapse, in the order in which it does. */
function lapsing({ flow, known }: Case, calendar = weekendsOnly(known.policy.timeZone)) {
  const { duties } = definition(flow)
  const dating = datingOf(calendar)
  return known.duties
    .flatMap((owed) => {
      const { lateAfter: dueAt, provisional } = dating(owed, duties[owed.duty] as DutyDefinition, known.policy)
      return dueAt === null || provisional || owed.lapsed === dueAt ? [] : [{ ...owed, dueAt }]
    })
    .sort((a, b) => timeOf(a.dueAt) - timeOf(b.dueAt))
}
