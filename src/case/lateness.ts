import { definition } from '../flow/definition.ts'
import { isOccurring, type Noted } from '../flow/note.ts'
import type { DutyDefinition, Owed } from '../vocabulary/duties.ts'
import { type DutyLapsed, isNamed } from '../vocabulary/facts/time.ts'
import type { Known } from '../vocabulary/known.ts'
import { type Instant, isBefore, isSameInstant } from '../vocabulary/references.ts'
import type { Case } from './case.ts'
import type { Dating } from './deadline.ts'
import type { Late } from './forms.ts'
import type { Parsed } from './read.ts'
import { type Reason, reason } from './reason.ts'
import { type Refusal, refusal } from './refusal.ts'

/** Which of what a fact settles was late: by the calendar where there is one, else as a lapse has said. */
export const lateOf = (before: Case, settled: readonly Owed[], at: Instant, dating?: Dating): readonly Late[] =>
  settled.flatMap((owed) => {
    const dueAt = dating ? lateAfterIn(before, owed, dating) : lapsedIn(owed)
    return dueAt !== null && isBefore(dueAt, at) ? [{ ...namedIn(before, owed), dueAt }] : []
  })

/** A duty by its name and, where each cause owes it anew, by the instant since when it is owed. */
export function namedIn(
  { flow }: Pick<Case, 'flow'>,
  { duty, since }: Owed,
): Pick<Owed, 'duty'> & { readonly since?: Instant } {
  return isOccurring(definition(flow).duties[duty] as DutyDefinition) ? { duty, since } : { duty }
}

function lateAfterIn({ flow, known }: Case, owed: Owed, dating: Dating): Instant | null {
  const { lateAfter, provisional } = dating(owed, definition(flow).duties[owed.duty] as DutyDefinition, known.policy)
  return provisional ? null : lateAfter
}

/** The date of its lapse, unless it was put off since. */
const lapsedIn = ({ lapsed, until }: Owed): Instant | null =>
  lapsed === undefined || (until !== null && isBefore(lapsed, until)) ? null : lapsed

/** Why a fact answers nothing: what it names is not owed; null if it names nothing, or what it has settled. */
export const answersNothing = (before: Known, { duties }: Known, { answers }: Pick<Noted, 'answers'>): Reason | null =>
  answers === undefined || before.duties.some((owed) => isSameInstant(owed.since, answers) && !duties.includes(owed))
    ? null
    : reason('notOwed', { path: 'answers' })

/**
 * Why what a fact says of a deadline cannot be by the calendar: a lapse of another instant than the one computed, or
 * of a provisional one; an extension or a pause of what is late already. Null when it can.
 */
export function untimely(kase: Case, fact: Parsed, dating: Dating): Refusal | null {
  if (fact.type !== 'duty.lapsed' && fact.type !== 'deadline.extended' && fact.type !== 'deadline.paused') return null
  const named = fact as Parsed & Pick<DutyLapsed, 'duty' | 'since' | 'dueAt'>
  const owed = kase.known.duties.find((each) => isNamed(each, named))
  if (!owed) return null
  const lateAfter = lateAfterIn(kase, owed, dating)
  if (fact.type === 'duty.lapsed')
    return lateAfter === named.dueAt ? null : refusal('blocked', reason('anotherDueInstant', { path: 'dueAt' }))
  return lateAfter !== null && isBefore(lateAfter, fact.at)
    ? refusal('blocked', reason('lateAlready', { path: 'duty' }))
    : null
}
