import type { AnyStateMachine } from 'xstate'
import type { Spoken } from '../flow/definition.ts'
import type { WholeFactOf } from '../flow/own-words.ts'
import { frozen } from '../vocabulary/frozen.ts'
import type { Case } from './case.ts'
import { journalCodes, storedCodes } from './codes.ts'
import { entryForm, type JournalEntry, type Opening, openingForm } from './forms.ts'
import { type ForeignForms, type JournalChecks, type JournalReader, journalReader } from './journal.ts'
import { type Reason, reasonsOf } from './reason.ts'
import { type Outcome, type RecordOptions, receive } from './record.ts'
import { sequenceOf } from './replay.ts'

export interface VerifyOptions extends JournalChecks {
  /** The print of the latest entry, as it was kept elsewhere; needs `sha256`. Only with it is a missing end found, or a forger. */
  readonly head?: string
  /**
   * `anotherVersion`: the journal was written by another version of the flow. What that said otherwise than this one does
   * is then listed under `differences`, and is no fault. Order, instants, forms, chain and digests are checked all the same.
   */
  readonly writtenBy?: 'thisVersion' | 'anotherVersion'
}

/** A fault of a journal, and where it is: in the entry of that sequence, in the field under `path`. */
export interface JournalFault extends Reason {
  /** The sequence the entry gives itself; -1 for what is no entry. */
  readonly sequence: number
}

/** What another version of a flow wrote otherwise than this one would. */
export interface JournalDifference {
  readonly sequence: number
  /** The field that differs; none where this version refuses the fact, or the opening. */
  readonly path?: string
  /** Why this version refuses it. */
  readonly reasons: readonly Reason[]
}

interface FaultyJournal<F extends AnyStateMachine> {
  readonly accepted: false
  /** Every fault, the first 20 of them. */
  readonly faults: readonly JournalFault[]
  /** The case before the first fault; null where the opening is faulty. */
  readonly case: Case<F> | null
}

export type JournalVerdict<F extends AnyStateMachine = AnyStateMachine> =
  | {
      readonly accepted: true
      /** The case the journal leads to. */
      readonly case: Case<F>
      /** The print of its latest entry: keep it elsewhere. Null without `sha256`. */
      readonly head: string | null
    }
  | FaultyJournal<F>

export type ForeignVerdict<F extends AnyStateMachine = AnyStateMachine> =
  | {
      readonly accepted: true
      /** The case the facts lead to in this version; null where it refuses one. */
      readonly case: Case<F> | null
      readonly head: string | null
      /** The first 100 of them. */
      readonly differences: readonly JournalDifference[]
    }
  | FaultyJournal<F>

const mostFaults = 20
const mostDifferences = 100

let forms: ForeignForms | undefined

/** The forms of what any version of a flow writes. */
function foreignForms(): ForeignForms {
  forms ??= { opening: openingForm(), entry: entryForm() }
  return forms
}

/**
 * Judges a journal entry by entry, as they come: what {@link verifyJournal} does of a whole one. Nothing but the case is kept.
 *
 * @example
 * const reader = readJournal(flow)
 * for await (const line of lines) if (reader.read(JSON.parse(line)).faults.length) break
 */
export const readJournal = <F extends AnyStateMachine>(
  flow: F,
  { writtenBy, ...checks }: Omit<VerifyOptions, 'head'> = {},
): JournalReader<F> => journalReader(flow, checks, writtenBy === 'anotherVersion' ? foreignForms() : undefined)

/**
 * Judges a journal: every field of every entry, against what its fact does when it is told again, and with `sha256` the
 * chain of prints and the digests of sealed halves. Reads once, from any iterable; memory does not grow with the journal.
 *
 * Without the print of its latest entry kept elsewhere (`head`) this finds accidents, and no forger: whoever can rewrite
 * the whole journal can compute every print anew. Without `sha256` what another true fact could say as well is not found:
 * an instant, a reporter, a decisive field with the same effect.
 *
 * @throws {TypeError} for a machine that was not made with `eap(…).createMachine`, and for a `sha256` that is none.
 * @example
 * const verdict = verifyJournal(flow, journal, { sha256, head: keptElsewhere })
 * if (!verdict.accepted) for (const { sequence, path, en, unblock } of verdict.faults) show(sequence, path, en, unblock.en)
 */
export function verifyJournal<F extends AnyStateMachine>(
  flow: F,
  journal: Iterable<Opening | JournalEntry>,
  options: VerifyOptions & { readonly writtenBy: 'anotherVersion' },
): ForeignVerdict<F>
export function verifyJournal<F extends AnyStateMachine>(
  flow: F,
  journal: Iterable<Opening | JournalEntry>,
  options?: VerifyOptions & { readonly writtenBy?: 'thisVersion' },
): JournalVerdict<F>
export function verifyJournal<F extends AnyStateMachine>(
  flow: F,
  journal: Iterable<Opening | JournalEntry>,
  { head, ...options }: VerifyOptions = {},
): JournalVerdict<F> | ForeignVerdict<F> {
  if (head !== undefined && !options.sha256) throw new TypeError('head is compared with a print: give sha256 too')
  const reader = readJournal(flow, options)
  const faults: JournalFault[] = []
  const differences: JournalDifference[] = []
  let sound: Case<F> | null = null
  let last = -1
  for (const entry of journal) {
    last = sequenceOf(entry)
    const found = reader.read(entry)
    const at = <E extends object>(each: E) => ({ ...each, sequence: last })
    faults.push(...found.faults.map(at))
    differences.push(...found.differences.slice(0, mostDifferences - differences.length).map(at))
    if (faults.length >= mostFaults) break
    if (faults.length === 0) sound = reader.case()
  }
  if (last === -1 && faults.length === 0) faults.push({ ...reasonsOf(journalCodes)('brokenJournal'), sequence: 0 })
  else if (head !== undefined && faults.length < mostFaults && reader.head() !== head)
    faults.push({ ...reasonsOf(storedCodes)('anotherHead'), sequence: last })
  if (faults.length) return frozenBut({ accepted: false, faults: faults.slice(0, mostFaults), case: sound })
  const kase = reader.follows() ? reader.case() : null
  return options.writtenBy === 'anotherVersion'
    ? frozenBut({ accepted: true, case: kase, head: reader.head(), differences })
    : // A journal of this version without a fault is followed to its end.
      frozenBut({ accepted: true, case: kase as Case<F>, head: reader.head() })
}

/** Freezes a verdict; its case is frozen already, but for the flow. */
function frozenBut<V extends { readonly case: unknown }>(verdict: V): V {
  for (const [name, value] of Object.entries(verdict)) if (name !== 'case') frozen(value)
  return Object.freeze(verdict)
}

/** What comes of a fact that is recorded on a journal; where the journal is faulty, its faults. */
export type JournalOutcome<F extends AnyStateMachine = AnyStateMachine> =
  | Outcome<F>
  | (FaultyJournal<F> & { readonly kind: 'faultyJournal' })

/**
 * Takes a fact into the case a journal leads to: the way on where a stored case is lost or cannot be trusted. A key is
 * looked for in the whole journal.
 *
 * @example
 * const outcome = recordFromJournal(flow, journal, fact, { recordedAt, chain })
 * if (outcome.accepted && !outcome.repeated) save(outcome.case, outcome.entry)
 */
export function recordFromJournal<F extends AnyStateMachine>(
  flow: F,
  journal: Iterable<Opening | JournalEntry>,
  fact: WholeFactOf<Spoken<F>>,
  options: Omit<RecordOptions, 'earlier'> & Pick<VerifyOptions, 'head' | 'sealed'>,
): JournalOutcome<F> {
  const { head, sealed, ...how } = options
  let first: JournalEntry | undefined
  function* watched() {
    for (const entry of journal) {
      if (how.key !== undefined && (entry as JournalEntry | null)?.key === how.key) first ??= entry as JournalEntry
      yield entry
    }
  }
  const verdict = verifyJournal(flow, watched(), {
    ...(how.chain && { sha256: how.chain.sha256 }),
    ...(head !== undefined && { head }),
    ...(sealed && { sealed }),
  })
  if (!verdict.accepted) return { ...verdict, kind: 'faultyJournal' }
  return receive(verdict.case, fact, { ...how, earlier: (key) => (key === how.key ? first : undefined) })
}
