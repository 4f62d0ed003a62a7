import type { AnyStateMachine } from 'xstate'
import { definition, type Spoken } from '../flow/definition.ts'
import type { WholeFactOf } from '../flow/own-words.ts'
import { frozen } from '../vocabulary/frozen.ts'
import { type Instant, opaqueReference } from '../vocabulary/references.ts'
import { advance, entryOf } from './advance.ts'
import { type Case, caseOf, type Sealed } from './case.ts'
import type { Dating } from './deadline.ts'
import type { JournalEntry } from './forms.ts'
import { type Accepted, weigh } from './judge.ts'
import { type Read, read } from './read.ts'
import { noReasons, type Reason, reason } from './reason.ts'
import { type Refusal, type RefusalKind, refusal } from './refusal.ts'
import { sameJson } from './same-json.ts'

export interface RecordOptions {
  /**
   * When the host records the fact, by the host's own clock, e.g. `new Date().toISOString()`. A clock that runs behind the
   * entry before is raised to it, and the entry keeps what it said. The fact's own `at` may be earlier, and later by no more
   * than the policy's `clockSkewSeconds`. Danger and a call for help are taken in whatever is wrong with their instants or
   * their key: they count as of now, and `warnings` says what was wrong.
   */
  readonly recordedAt: Instant
  /** An opaque key that makes a repeated delivery of the same fact a no-op. The case remembers its last {@link keysRemembered} keys. */
  readonly key?: string
  /** Looks an older key up in the host's journal, for deliveries repeated after more facts than the case remembers. */
  readonly earlier?: (key: string) => JournalEntry | undefined
  /**
   * How due dates are counted, by `datingOf(calendar)`. With it the entry says what it settles late, a lapse is compared with
   * the calendar, and what is late already is neither extended nor paused. Without it only a lapse on record makes late.
   */
  readonly dating?: Dating
}

export interface Taken<F extends AnyStateMachine = AnyStateMachine> {
  readonly accepted: true
  readonly case: Case<F>
  readonly entry: JournalEntry
  /** The details, for the sealed store; null when there were none, or when the fact was only repeated. */
  readonly sealed: Sealed | null
  /** The fact had been taken in before under the same key: the case is unchanged, the entry is the first one. */
  readonly repeated: boolean
  /** What was wrong and did not keep the fact out: a date, clock or key of danger or a call for help; a condition that crashed. */
  readonly warnings: readonly Reason[]
}

export interface Refused<F extends AnyStateMachine = AnyStateMachine> {
  readonly accepted: false
  /** The case as it was. */
  readonly case: Case<F>
  readonly kind: RefusalKind
  /** Every reason, as far as the reporter may hear it. */
  readonly reasons: readonly Reason[]
}

export type Outcome<F extends AnyStateMachine = AnyStateMachine> = Taken<F> | Refused<F>

/** How many keyed entries a case carries to recognise repeated deliveries. */
export const keysRemembered = 32

/**
 * Takes a fact into a case. Pure: the case given is left as it was, the fact is copied; the outcome holds the next case,
 * its journal entry and the sealed half apart, all frozen. A refusal is a value with every reason.
 *
 * @example
 * const fact = { type: 'rights.explained', at: '2026-03-02T09:15:00+08:00', by: { role: 'eapWindow', id: 'u7' } } as const
 * const outcome = record(opened, fact, { recordedAt: new Date().toISOString() })
 * if (outcome.accepted) save(outcome.case, outcome.entry)
 */
export const record = <F extends AnyStateMachine>(
  kase: Case<F>,
  fact: WholeFactOf<Spoken<F>>,
  options: RecordOptions,
): Outcome<F> => receive(kase, fact, options)

/** {@link record} for input of unknown shape, as it comes over a wire. Any input gets an answer; none throws. */
export function receive<F extends AnyStateMachine>(kase: Case<F>, input: unknown, options: RecordOptions): Outcome<F> {
  const flow = definition(kase.flow)
  const { key, recordedAt, earlier, dating } = options ?? {}
  const given = read(flow, input, kase.recordedAt)
  if ('kind' in given) return refused(kase, given)
  if (key === undefined) return weighed(kase, weigh(kase, flow, given, recordedAt, dating), dating)
  const first = opaqueReference.safeParse(key).success
    ? (kase.keyed.find((entry) => entry.key === key) ?? earlier?.(key))
    : 'bad'
  if (!first) return weighed(kase, weigh(kase, flow, given, recordedAt, dating), dating, key)
  if (first !== 'bad' && sameFact(first, given)) return repeatedOf(kase, first)
  const wrong = reason(first === 'bad' ? 'personalIdentifier' : 'keyReused', { path: 'key' })
  if (!given.callsForHelp) return refused(kase, refusal('incomplete', wrong))
  const outcome = weighed(kase, weigh(kase, flow, given, recordedAt, dating), dating)
  return outcome.accepted ? { ...outcome, warnings: frozen([...outcome.warnings, wrong]) } : outcome
}

const weighed = <F extends AnyStateMachine>(
  kase: Case<F>,
  verdict: Accepted | Refusal,
  dating: Dating | undefined,
  key?: string,
): Outcome<F> => (verdict.kind === 'allowed' ? taken(kase, verdict, dating, key) : refused(kase, verdict))

const refused = <F extends AnyStateMachine>(kase: Case<F>, why: Refusal): Refused<F> => ({
  accepted: false,
  case: kase,
  ...why,
})

const repeatedOf = <F extends AnyStateMachine>(kase: Case<F>, entry: JournalEntry): Taken<F> => ({
  accepted: true,
  case: kase,
  entry,
  sealed: null,
  repeated: true,
  warnings: noReasons,
})

const sameFact = ({ given, ...entry }: JournalEntry, { fact, givenAt = fact.at }: Read): boolean => {
  const { type, at: _at, by, details: _, ...decisive } = fact
  return (
    entry.type === type &&
    (given?.at === undefined ? entry.at : given.at) === givenAt &&
    entry.by.role === by.role &&
    entry.by.id === by.id &&
    sameJson(entry.decisive, decisive)
  )
}

/** The latest keyed entries, the new one among them. */
export const remember = (keyed: readonly JournalEntry[], entry: JournalEntry): readonly JournalEntry[] =>
  [...keyed, entry].slice(-keysRemembered)

function taken<F extends AnyStateMachine>(
  kase: Case<F>,
  accepted: Accepted,
  dating: Dating | undefined,
  key?: string,
): Taken<F> {
  const next = advance(kase, accepted)
  const entry = entryOf(kase, next, accepted, { key, dating })
  const { details } = accepted.fact
  return {
    accepted: true,
    case: key === undefined ? next : caseOf({ ...next, keyed: remember(kase.keyed, entry) }),
    entry,
    sealed: details && entry.sealed ? frozen({ reference: entry.sealed, details }) : null,
    repeated: false,
    warnings: accepted.warnings,
  }
}
