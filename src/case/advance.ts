import type { AnyStateMachine } from 'xstate'
import type { Owed } from '../vocabulary/duties.ts'
import { factsOfTime } from '../vocabulary/facts/time.ts'
import { frozen } from '../vocabulary/frozen.ts'
import { type Case, caseOf, type StepOf } from './case.ts'
import { type Chain, sealedDigestOf } from './chain.ts'
import type { Dating } from './deadline.ts'
import type { JournalEntry } from './forms.ts'
import type { Accepted } from './judge.ts'
import { lateOf } from './lateness.ts'

/** The case once an accepted fact is in. */
export const advance = <F extends AnyStateMachine>(
  kase: Case<F>,
  { recordedAt, known, move }: Accepted,
  { keyed, head }: Pick<Case, 'keyed' | 'head'> = { keyed: kase.keyed, head: null },
): Case<F> =>
  caseOf({
    ...kase,
    revision: kase.revision + 1,
    status: move.ended ? 'ended' : 'open',
    step: move.to as StepOf<F>,
    known,
    recordedAt,
    keyed,
    head,
  })

interface EntryOptions {
  readonly key?: string | undefined
  readonly dating?: Dating | undefined
  readonly chain?: Chain | undefined
}

/** What the journal says of an accepted fact. */
export function entryOf(
  before: Case,
  { fact, recordedAt, given, known, move }: Accepted,
  { key, dating, chain }: EntryOptions = {},
): JournalEntry {
  const { type, at, by, details, ...decisive } = fact
  const { caseId, duties } = before.known
  const sequence = before.revision + 1
  const isSame = sameness(type)
  const settled = without(duties, known.duties, isSame)
  const late = lateOf(before, settled, at, dating)
  return frozen({
    sequence,
    caseId,
    type,
    at,
    recordedAt,
    by,
    decisive,
    sealed: details ? `${caseId}#${sequence}` : null,
    from: before.step,
    to: move.to,
    ended: move.ended,
    clauses: move.clauses,
    opened: without(known.duties, duties, isSame).map(({ duty }) => duty),
    discharged: settled.map(({ duty }) => duty),
    ...(late.length > 0 && { late }),
    ...(key !== undefined && { key }),
    ...(given && { given }),
    ...(before.head !== null && { previous: before.head }),
    ...(details && chain && { sealedDigest: sealedDigestOf({ details, salt: chain.salt }, chain.sha256) }),
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
