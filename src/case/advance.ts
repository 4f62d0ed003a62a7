import type { AnyStateMachine } from 'xstate'
import { definition } from '../flow/definition.ts'
import { type Duties, isOccurring } from '../flow/note.ts'
import { type DutyDefinition, type Owed, owedFrom } from '../vocabulary/duties.ts'
import { frozen } from '../vocabulary/frozen.ts'
import { isBefore, isSameInstant } from '../vocabulary/references.ts'
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
  const { caseId, duties: owed } = before.known
  const { duties: owes } = known
  const sequence = before.revision + 1
  const { duties } = definition(before.flow)
  const isSame = goesOn(duties)
  const settled = owed === owes ? [] : owed.filter((one) => !owes.some((other) => isSame(one, other)))
  const opened = owed === owes ? [] : owes.filter((one) => !owed.some((other) => isSame(other, one)))
  const each = settled.filter(({ duty }) => isOccurring(duties[duty] as DutyDefinition))
  // What another case takes over is not settled: whether it is late is known when that one settles it.
  const late = type === 'case.continued' ? [] : lateOf(before, settled, at, dating)
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
    opened: opened.map(({ duty }) => duty),
    discharged: settled.map(({ duty }) => duty),
    ...(each.length > 0 && { settled: each.map(({ duty, since }) => ({ duty, since })) }),
    ...(late.length > 0 && { late }),
    ...(key !== undefined && { key }),
    ...(given && { given }),
    ...(before.head !== null && { previous: before.head }),
    ...(details && chain && { sealedDigest: sealedDigestOf({ details, salt: chain.salt }, chain.sha256) }),
  })
}

/** Whether what is owed afterwards is what was owed before: what is settled and then owed again is dated from later. */
const goesOn =
  (duties: Duties) =>
  (before: Owed, after: Owed): boolean =>
    before.duty === after.duty &&
    (isOccurring(duties[before.duty] as DutyDefinition)
      ? isSameInstant(before.since, after.since)
      : !isBefore(owedFrom(before), owedFrom(after)))
