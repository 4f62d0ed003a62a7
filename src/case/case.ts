import type { AnyStateMachine, SnapshotFrom } from 'xstate'
import { frozen } from '../vocabulary/frozen.ts'
import type { Known } from '../vocabulary/known.ts'
import type { Instant } from '../vocabulary/references.ts'
import type { JournalEntry, Opening } from './forms.ts'
import type { Remembered } from './keys.ts'

/** A flow's own step: the exact union of its states. */
export type StepOf<F extends AnyStateMachine> = SnapshotFrom<F>['value']

/** A case at one moment: a value, frozen. `toEnvelope` makes it storable. */
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
  /** The latest facts that carried an idempotency key, oldest first. */
  readonly keyed: readonly Remembered[]
  /**
   * The print of the latest journal entry, for the next one to hold; null where the case was opened, replayed or told its
   * latest fact without `sha256`. Kept elsewhere, it shows whether the journal is still the same.
   */
  readonly head: string | null
}

/** A case as it leaves the kernel: nobody can change it, nor anything in it but the flow, which is a machine. */
export function caseOf<F extends AnyStateMachine>(made: Case<F>): Case<F> {
  frozen(made.opening)
  frozen(made.step)
  frozen(made.known)
  frozen(made.keyed)
  return Object.freeze(made)
}

/** Where the sealed half of an entry is to be found in the host's sealed store. */
export type SealedReference = NonNullable<JournalEntry['sealed']>

/** The half no machine, message or statistic may see; for the host's sealed store alone. */
export interface Sealed {
  readonly reference: SealedReference
  readonly details: Readonly<Record<string, string>>
  /** The salt of the digest that the entry holds of the details; kept here alone. */
  readonly salt?: string
}
