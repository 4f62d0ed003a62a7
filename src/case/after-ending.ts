import type { StateValue } from 'xstate'
import { definition } from '../flow/definition.ts'
import { outlineOf } from '../flow/outline.ts'
import type { DutyDefinition, Owed } from '../vocabulary/duties.ts'
import type { CaseContinued } from '../vocabulary/facts/succession.ts'
import { factsOfTime } from '../vocabulary/facts/time.ts'
import type { Known } from '../vocabulary/known.ts'
import { latestInstant } from '../vocabulary/registers/lesson.ts'
import type { Case } from './case.ts'
import type { Parsed } from './read.ts'
import { noReasons, type Reason, reason } from './reason.ts'
import { sameJson } from './same-json.ts'
import { standing } from './standing.ts'
import type { Move } from './topology.ts'

/** What an ended case appends to its journal, and what it then knows and owes. It moves no step. */
export interface Appended {
  readonly move: Move
  readonly known: Known
  readonly warnings: readonly Reason[]
}

/** Rights of the person that no ending takes away (個人資料保護法 §3, §11), and what is noted of deadlines. */
const asEverywhere: readonly string[] = ['dataRequest.received', 'consent.withdrawn', ...factsOfTime]

/** Entries about the case itself: the record that was sealed is still whole. */
const bookkeeping: readonly string[] = ['record.sealed', 'case.continued', ...factsOfTime]

/**
 * What becomes of a fact told to an ended case. A call for help or a report of danger is taken in whatever the flow asks,
 * and owes that an episode be opened. What settles something owed, a right of the person, and where the case goes on are
 * taken as the flow takes them at every step. Any other fact is not: null. Whatever is appended is to be sealed anew.
 *
 * @param way Where the flow would lead from here, every question answered; null where it does not take the fact.
 * @param denied Whether it has a way whose question does not hold.
 * @param learnt What an open case would know with the fact.
 */
export function afterEnding(
  kase: Case,
  fact: Parsed,
  callsForHelp: boolean,
  way: Move | null,
  denied: boolean,
  learnt: Known,
): Appended | null {
  const known = { ...learnt, ...asAtTheEnding(kase.known, fact.type, callsForHelp) }
  const duties = stillOwed(kase, fact, learnt)
  if (!callsForHelp && !isAppended(kase, fact, way !== null || denied, duties)) return null
  const isWhole = bookkeeping.includes(fact.type)
  const seals = !isWhole && outlineOf(kase.flow).duties.includes('sealRecord')
  const owes = callsForHelp ? ['openEpisode'] : owedBy(way, kase.step)
  return {
    move: {
      to: kase.step,
      ended: true,
      clauses: way?.clauses ?? citesAt(kase),
      owes: seals ? [...owes, 'sealRecord'] : owes,
    },
    known: { ...known, duties, ...(!isWhole && opened(known, fact)) },
    warnings: callsForHelp && kase.known.goesOnIn !== null ? [reason('goesOnElsewhere')] : noReasons,
  }
}

/** What an ended case knew stays as it was, but for danger and whom to keep away, a consent taken back, and what is owed. */
function asAtTheEnding(known: Known, type: string, callsForHelp: boolean): Partial<Known> {
  const { rightsExplained, minor, need, willingness, person, casualties, emergencyAt } = known
  const { conflicted, conflictReported } = known
  const { consents, suspects, danger, dangerAt, dangerUnresolved, dangerFound } = known
  return {
    ...{ rightsExplained, minor, need, willingness, person, casualties, emergencyAt },
    ...{ conflicted, conflictReported },
    ...(type !== 'consent.withdrawn' && { consents }),
    ...(!callsForHelp && { suspects, danger, dangerAt, dangerUnresolved, dangerFound }),
  }
}

/** A duty is settled by the fact alone: where what is known decides too, it is for the next case, which goes on learning. */
function stillOwed({ flow, known: before }: Case, { type }: Parsed, { duties }: Known): readonly Owed[] {
  if (type === 'case.continued' || before.duties.length <= duties.length) return duties
  const of = definition(flow).duties
  return before.duties.filter((owed) => duties.includes(owed) || isSettledByMore(of[owed.duty]))
}

/** Whether more than a fact settles a duty: what the case knows with it. */
export const isSettledByMore = (duty: DutyDefinition | undefined): boolean => duty?.settledWhen !== undefined

const opened = (known: Known, { at }: Parsed): Pick<Known, 'sealed' | 'asOf'> => ({
  sealed: false,
  asOf: { ...known.asOf, ...latestInstant('unsealed', known, at).asOf },
})

/** What the flow has no way for rests on what ended the case. */
const citesAt = (kase: Case): readonly string[] => standing(kase).flatMap(({ cites }) => cites)

/** The duties of a way that stays; those of a step it would lead to are not owed by a case that moves no step. */
const owedBy = (way: Move | null, step: StateValue): readonly string[] =>
  way && sameJson(way.to, step) ? way.owes : []

function isAppended(
  { known: { goesOnIn, duties } }: Case,
  fact: Parsed,
  isInFlow: boolean,
  left: readonly Owed[],
): boolean {
  if (fact.type === 'case.continued')
    return (fact as Parsed & CaseContinued).takesOver
      ? goesOnIn === null
      : duties.some(({ duty }) => duty === 'openEpisode')
  return asEverywhere.includes(fact.type) ? isInFlow : left.length < duties.length
}
