import type { AnyStateMachine } from 'xstate'
import { definition, type Spoken } from '../flow/definition.ts'
import type { WholeFactOf } from '../flow/own-words.ts'
import { frozen } from '../vocabulary/frozen.ts'
import { type Instant, opaqueReference } from '../vocabulary/references.ts'
import { advance, entryOf } from './advance.ts'
import type { Case, Sealed } from './case.ts'
import { type Chain, isChained, printOf } from './chain.ts'
import type { Dating } from './deadline.ts'
import type { JournalEntry } from './forms.ts'
import { type Accepted, weigh } from './judge.ts'
import { remember } from './keys.ts'
import { type Read, read } from './read.ts'
import { type Reason, reason } from './reason.ts'
import { type Refusal, type RefusalKind, refusal } from './refusal.ts'
import { differenceOf, firstUnder, repeatedOf, sealedAs } from './repeated.ts'

/** How a fact is recorded; `K`: its key, never where it has none. */
export interface RecordOptions<K extends string = string> {
  /**
   * When the host records the fact, by the host's own clock, e.g. `new Date().toISOString()`. A clock that runs behind the
   * entry before is raised to it, and the entry keeps what it said. The fact's own `at` may be earlier, and later by no more
   * than the policy's `clockSkewSeconds`. Danger and a call for help are taken in whatever is wrong with their instants or
   * their key: they count as of now, and `warnings` says what was wrong.
   */
  readonly recordedAt: Instant
  /** An opaque key that makes a repeated delivery of the same fact a no-op. The case remembers its last 8 keys. */
  readonly key?: K
  /** Looks a key up in the host's journal: for deliveries repeated after more facts than the case remembers, and for the entry. */
  readonly earlier?: (key: string) => JournalEntry | undefined
  /**
   * Links the entry to the one before and to the words sealed with it, so that {@link verifyJournal} finds what was changed,
   * left out or put in afterwards. Give it with every fact of a case that was opened with `sha256`.
   */
  readonly chain?: Chain
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
  /** The details, for the sealed store; null when there were none. */
  readonly sealed: Sealed | null
  readonly repeated: false
  /**
   * What was wrong and did not keep the fact out: a date, clock or key of danger or a call for help; a condition that
   * crashed; a chain that is not gone on with.
   */
  readonly warnings: readonly Reason[]
}

/** A fact that had been taken in before under the same key. */
export interface Repeated<F extends AnyStateMachine = AnyStateMachine> {
  readonly accepted: true
  /** The case as it was. */
  readonly case: Case<F>
  /** The first entry, as `earlier` gives it; null without. */
  readonly entry: JournalEntry | null
  /** The sequence of the first entry. */
  readonly sequence: number
  /** The digest that entry holds of its details, or without the entry its first 10 digits; null where it holds none. */
  readonly sealedDigest: string | null
  /**
   * The details that came with the repetition, to be kept if those of the first delivery were lost; null when there were none.
   * Where the entry holds their digest they are the same: others are refused.
   */
  readonly sealed: Sealed | null
  readonly repeated: true
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

export type Outcome<F extends AnyStateMachine = AnyStateMachine> = Taken<F> | Repeated<F> | Refused<F>

/** What comes of a fact without a key: it is never a repetition. */
export type FirstOutcome<F extends AnyStateMachine = AnyStateMachine> = Taken<F> | Refused<F>

/** What comes of a fact under a key: only with one can it be a repetition. */
export type OutcomeUnder<K extends string, F extends AnyStateMachine = AnyStateMachine> = [K] extends [never]
  ? FirstOutcome<F>
  : Outcome<F>

/**
 * Takes a fact into a case. Pure: the case given is left as it was, the fact is copied; the outcome holds the next case,
 * its journal entry and the sealed half apart, all frozen. A refusal is a value with every reason.
 *
 * @example
 * const fact = { type: 'rights.explained', at: '2026-03-02T09:15:00+08:00', by: { role: 'eapWindow', id: 'u7' } } as const
 * const outcome = record(opened, fact, { recordedAt: new Date().toISOString() })
 * if (outcome.accepted) save(outcome.case, outcome.entry)
 */
export function record<F extends AnyStateMachine, K extends string = never>(
  kase: Case<F>,
  fact: WholeFactOf<Spoken<F>>,
  options: RecordOptions<K>,
): OutcomeUnder<K, F> {
  return receive(kase, fact, options)
}

/** {@link record} for input of unknown shape, as it comes over a wire. Any input gets an answer; none throws. */
export function receive<F extends AnyStateMachine, K extends string = never>(
  kase: Case<F>,
  input: unknown,
  options: RecordOptions<K>,
): OutcomeUnder<K, F> {
  // Without a key nothing is repeated.
  return received(kase, input, options) as OutcomeUnder<K, F>
}

function received<F extends AnyStateMachine>(kase: Case<F>, input: unknown, options: RecordOptions): Outcome<F> {
  const flow = definition(kase.flow)
  const { key, earlier, ...how } = options ?? {}
  const given = read(flow, input, kase.recordedAt)
  if ('kind' in given) return refused(kase, given)
  if (key === undefined) return weighed(kase, given, how)
  const first = opaqueReference.safeParse(key).success ? firstUnder(kase, key, earlier) : 'bad'
  if (!first) return weighed(kase, given, { ...how, key })
  const wrong =
    first === 'bad'
      ? reason('personalIdentifier', { path: 'key' })
      : differenceOf(first, given.fact, given.givenAt, how.chain)
  if (first !== 'bad' && !wrong) return repeatedOf(kase, first, given.fact, how.chain, earlier)
  if (!given.callsForHelp) return refused(kase, refusal('incomplete', wrong as Reason))
  const outcome = weighed(kase, given, how)
  return outcome.accepted ? { ...outcome, warnings: frozen([...outcome.warnings, wrong as Reason]) } : outcome
}

type How = Omit<RecordOptions, 'earlier'>

function weighed<F extends AnyStateMachine>(kase: Case<F>, given: Read, how: How): FirstOutcome<F> {
  const verdict = weigh(kase, definition(kase.flow), given, how.recordedAt, how.dating)
  return verdict.kind === 'allowed' ? taken(kase, verdict, how) : refused(kase, verdict)
}

const refused = <F extends AnyStateMachine>(kase: Case<F>, why: Refusal): Refused<F> => ({
  accepted: false,
  case: kase,
  ...why,
})

function taken<F extends AnyStateMachine>(kase: Case<F>, accepted: Accepted, { key, dating, chain }: How): Taken<F> {
  const entry = entryOf(kase, accepted, { key, dating, chain })
  const { details } = accepted.fact
  const next = advance(kase, accepted, {
    keyed: key === undefined ? kase.keyed : remember(kase.keyed, key, entry),
    head: chain ? printOf(entry, chain.sha256) : null,
  })
  const isBroken = isChained(kase) && !(chain && entry.previous)
  return {
    accepted: true,
    case: next,
    entry,
    sealed: details ? sealedAs(entry.sequence, kase, details, chain) : null,
    repeated: false,
    warnings: isBroken ? frozen([...accepted.warnings, reason('notChained', { path: 'chain' })]) : accepted.warnings,
  }
}
