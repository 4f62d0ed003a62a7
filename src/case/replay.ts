import type { AnyStateMachine } from 'xstate'
import type { Case } from './case.ts'
import type { Sha256 } from './chain.ts'
import { journalCodes } from './codes.ts'
import type { JournalEntry, Opening } from './forms.ts'
import { journalReader } from './journal.ts'
import { type Reason, reasonsOf } from './reason.ts'

export type ReplayOutcome<F extends AnyStateMachine> =
  | { readonly accepted: true; readonly case: Case<F> }
  | {
      readonly accepted: false
      /** Where the journal breaks off; the entries before it are sound. */
      readonly sequence: number
      readonly reasons: readonly Reason[]
      readonly case: Case<F> | null
    }

/**
 * Runs a journal again: the opening and the entries after it, in order, from any iterable. Each entry must say in every
 * field what its fact does when it is told again; the case that results equals the stored one. It ends at the first
 * fault; {@link verifyJournal} lists them. Memory does not grow with the journal.
 *
 * With `sha256` the chain is checked too, and the case that results goes on with it.
 */
export function replay<F extends AnyStateMachine>(
  flow: F,
  journal: Iterable<Opening | JournalEntry>,
  { sha256 }: { readonly sha256?: Sha256 } = {},
): ReplayOutcome<F> {
  const reader = journalReader(flow, sha256 && { sha256 })
  let before: Case<F> | null = null
  for (const entry of journal) {
    const { faults } = reader.read(entry)
    if (faults.length) return { accepted: false, sequence: sequenceOf(entry), reasons: faults, case: before }
    before = reader.case()
  }
  return before
    ? { accepted: true, case: before }
    : { accepted: false, sequence: 0, reasons: [reasonsOf(journalCodes)('brokenJournal')], case: null }
}

/** The sequence an entry gives itself; -1 for what is no entry. */
export const sequenceOf = (entry: unknown): number => {
  const sequence = (entry as Partial<JournalEntry> | null)?.sequence
  return typeof sequence === 'number' ? sequence : -1
}
