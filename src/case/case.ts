import type { AnyStateMachine, SnapshotFrom, StateValue } from 'xstate'
import type { Carried } from '../flow/input.ts'
import type { Known, Origin, Reporter } from '../vocabulary/known.ts'
import type { Policy } from '../vocabulary/policy.ts'
import type { Instant } from '../vocabulary/references.ts'

/** A flow's own step: the exact union of its states. */
export type StepOf<F extends AnyStateMachine> = SnapshotFrom<F>['value']

/** A case at one moment: a value, never changed in place. `toEnvelope` makes it storable. */
export interface Case<F extends AnyStateMachine = AnyStateMachine> {
  readonly flow: F
  /** The first entry of the journal. */
  readonly opening: Opening
  /** Facts taken in so far; the sequence of the latest journal entry. */
  readonly revision: number
  readonly status: 'open' | 'ended'
  readonly step: StepOf<F>
  readonly known: Known
  /** When the latest entry was recorded. */
  readonly recordedAt: Instant
  /** The latest entries that carried an idempotency key, oldest first. */
  readonly keyed: readonly JournalEntry[]
}

/** The journal's first entry: everything a replay starts from. */
export interface Opening {
  readonly sequence: 0
  readonly type: 'case.opened'
  readonly flow: string
  readonly version: string
  readonly caseId: string
  readonly at: Instant
  readonly recordedAt: Instant
  readonly by: Reporter<string>
  readonly policy: Policy
  readonly origin: Origin | null
  readonly carried: Partial<Carried> | null
  readonly to: StateValue
  readonly opened: readonly string[]
}

/** Where the sealed half of an entry is to be found in the host's sealed store. */
export type SealedReference = `${string}#${number}`

/** One fact as it was taken in: its decisive half, and what it did. Nothing sealed, nothing personal. */
export interface JournalEntry {
  readonly sequence: number
  readonly caseId: string
  readonly type: string
  readonly at: Instant
  readonly recordedAt: Instant
  readonly by: Reporter<string>
  /** The decisive half without type, instant and reporter. */
  readonly decisive: Readonly<Record<string, unknown>>
  readonly sealed: SealedReference | null
  readonly from: StateValue
  readonly to: StateValue
  readonly ended: boolean
  readonly clauses: readonly string[]
  readonly opened: readonly string[]
  readonly discharged: readonly string[]
  readonly key?: string
}

/** The half no machine, message or statistic may see; for the host's sealed store alone. */
export interface Sealed {
  readonly reference: SealedReference
  readonly details: Readonly<Record<string, string>>
}
