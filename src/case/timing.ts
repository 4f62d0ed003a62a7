import { frozen } from '../vocabulary/frozen.ts'
import { type Instant, instant, isBefore, timeOf } from '../vocabulary/references.ts'
import type { Case } from './case.ts'
import type { JournalEntry } from './forms.ts'
import type { Parsed, Read } from './read.ts'
import { noReasons, type Reason, reason } from './reason.ts'
import { type Refusal, refusal } from './refusal.ts'

/** A fact with the instants it counts with. */
export interface Timed {
  readonly fact: Parsed
  readonly recordedAt: Instant
  /** What was given instead of the instants that count; see {@link JournalEntry}. */
  readonly given: JournalEntry['given']
  /** What was wrong with the instants of danger or a call for help, which kept it out no less. */
  readonly warnings: readonly Reason[]
}

/**
 * The instants with which a fact counts. The order of recording is kept, and nothing is known before it happened. What
 * is wrong with an instant refuses a fact, but no danger and no call for help: those count as of now, and the entry keeps
 * what was given. Where there is no clock, their own instant stands in for it.
 */
export function timed(kase: Case, read: Read, clock: unknown): Timed | Refusal {
  const { fact, givenAt, faults, callsForHelp } = read
  const fault = clockFault(clock)
  if (fault && !callsForHelp) return refusal('incomplete', fault)
  const told = fault ? null : (clock as Instant)
  const recordedAt = laterOf(told ?? fact.at, kase.recordedAt)
  const isAhead = timeOf(fact.at) > timeOf(recordedAt) + (kase.known.policy.clockSkewSeconds ?? 0) * 1_000
  const ahead = isAhead ? [reason('atAfterRecordedAt', { path: 'at' })] : []
  if (isAhead && !callsForHelp) return refusal('incomplete', ...ahead)
  const replaced = isAhead ? fact.at : givenAt
  const given = {
    ...(replaced !== undefined && { at: replaced }),
    ...(recordedAt !== told && { recordedAt: told }),
  }
  const warnings = [...(fault ? [fault] : []), ...faults, ...ahead]
  return {
    fact: replaced === undefined ? fact : { ...fact, at: recordedAt },
    recordedAt,
    given: Object.keys(given).length ? given : undefined,
    warnings: warnings.length ? frozen(warnings) : noReasons,
  }
}

/** What is wrong with the host's clock; null when it tells an instant. */
function clockFault(clock: unknown): Reason | null {
  if (clock === undefined || clock === null) return reason('recordedAtMissing', { path: 'recordedAt' })
  return instant.safeParse(clock).success ? null : reason('notAnInstant', { path: 'recordedAt' })
}

export const laterOf = (a: Instant, b: Instant): Instant => (isBefore(a, b) ? b : a)

/** The earliest instant at which a host can record what a case is told. */
export function soonestFor(kase: Case, fact: unknown): Instant {
  const at = (fact as { readonly at?: unknown } | null)?.at
  return typeof at === 'string' && instant.safeParse(at).success ? laterOf(at, kase.recordedAt) : kase.recordedAt
}
