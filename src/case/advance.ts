import type { AnyStateMachine } from 'xstate'
import type { Owed } from '../vocabulary/duties.ts'
import { factsOfTime } from '../vocabulary/facts/time.ts'
import { frozen } from '../vocabulary/frozen.ts'
import { type Case, caseOf, type StepOf } from './case.ts'
import type { Dating } from './deadline.ts'
import type { JournalEntry } from './forms.ts'
import type { Accepted } from './judge.ts'
import { lateOf } from './lateness.ts'

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
  { key, dating }: { readonly key?: string | undefined; readonly dating?: Dating | undefined } = {},
): JournalEntry {
  const { type, at, by, details, ...decisive } = fact
  const { caseId, duties } = before.known
  const isSame = sameness(type)
  const settled = without(duties, after.known.duties, isSame)
  const late = lateOf(before, settled, at, dating)
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
    opened: without(after.known.duties, duties, isSame).map(({ duty }) => duty),
    discharged: settled.map(({ duty }) => duty),
    ...(late.length > 0 && { late }),
    ...(key !== undefined && { key }),
    ...(given && { given }),
  })
}

type Sameness = (one: Owed, other: Owed) => boolean

/** What is settled and owed anew is another duty; one of which a fact of time changes the deadline is the same. */
const sameness = (type: string): Sameness =>
  (factsOfTime as readonly string[]).includes(type)
    ? (one, other) => one.duty === other.duty
    : (one, other) => one === other

const without = (these: readonly Owed[], those: readonly Owed[], isSame: Sameness): readonly Owed[] =>
  these === those ? [] : these.filter((owed) => !those.some((other) => isSame(owed, other)))
