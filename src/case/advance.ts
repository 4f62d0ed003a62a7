import type { AnyStateMachine } from 'xstate'
import type { Owed } from '../vocabulary/duties.ts'
import { frozen } from '../vocabulary/frozen.ts'
import { type Case, caseOf, type JournalEntry, type StepOf } from './case.ts'
import type { Accepted } from './judge.ts'

/** The case once an accepted fact is in. */
export const advance = <F extends AnyStateMachine>(kase: Case<F>, { recordedAt, known, move }: Accepted): Case<F> =>
  caseOf({
    ...kase,
    revision: kase.revision + 1,
    status: move.ended ? 'ended' : 'open',
    step: move.to as StepOf<F>,
    known,
    recordedAt,
  })

/** What the journal says of the step from one state of the case to the next. */
export function entryOf(
  before: Case,
  after: Case,
  { fact, recordedAt, given, move }: Accepted,
  key?: string,
): JournalEntry {
  const { type, at, by, details, ...decisive } = fact
  const { caseId, duties } = before.known
  return frozen({
    sequence: after.revision,
    caseId,
    type,
    at,
    recordedAt,
    by,
    decisive,
    sealed: details ? `${caseId}#${after.revision}` : null,
    from: before.step,
    to: move.to,
    ended: move.ended,
    clauses: move.clauses,
    opened: without(after.known.duties, duties),
    discharged: without(duties, after.known.duties),
    ...(key !== undefined && { key }),
    ...(given && { given }),
  })
}

const without = (these: readonly Owed[], those: readonly Owed[]): readonly string[] =>
  these === those ? [] : these.filter((owed) => !those.includes(owed)).map(({ duty }) => duty)
