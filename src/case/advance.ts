import type { AnyStateMachine } from 'xstate'
import { owing } from '../flow/note.ts'
import type { DutyId, Owed } from '../vocabulary/duties.ts'
import { dutyFor, type Matter } from '../vocabulary/statutory.ts'
import type { Case, JournalEntry, StepOf } from './case.ts'
import type { Accepted } from './judge.ts'
import type { ActionNamed } from './topology.ts'

/** The case once an accepted fact is in. */
export function advance<F extends AnyStateMachine>(
  kase: Case<F>,
  { fact, recordedAt, known, move }: Accepted,
): Case<F> {
  const duties = owing(known, owedBy(move.actions, fact.matter))
  return {
    flow: kase.flow,
    opening: kase.opening,
    revision: kase.revision + 1,
    status: move.ended ? 'ended' : 'open',
    step: move.to as StepOf<F>,
    known: duties === known.duties ? known : { ...known, duties },
    recordedAt,
    keyed: kase.keyed,
  }
}

/** The duties a flow's actions come to owe; the flow's machine owes them by the same function. */
export const owedBy = (actions: readonly ActionNamed[], matter?: Matter): readonly DutyId[] =>
  actions.flatMap(({ type, params }) => {
    if (type === 'owe') return (params as { duty: DutyId }).duty
    return matter ? dutyFor(matter) : []
  })

/** What the journal says of the step from one state of the case to the next. */
export function entryOf(before: Case, after: Case, { fact, recordedAt, move }: Accepted, key?: string): JournalEntry {
  const { type, at, by, details, ...decisive } = fact
  const { caseId, duties } = before.known
  return {
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
  }
}

const noDuties: readonly DutyId[] = []

const without = (these: readonly Owed[], those: readonly Owed[]): readonly DutyId[] =>
  these === those ? noDuties : these.filter((owed) => !those.includes(owed)).map(({ duty }) => duty)
