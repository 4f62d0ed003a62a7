import type { Case, Outcome } from '#src/index.ts'
import { handIn } from '../../support/cases.ts'

/** What may be told at any step: a fact, what it says, and who reports it. */
export type Telling = readonly [fact: string, says: object, role: string]

export interface Attempt {
  readonly from: Case
  readonly telling: Telling
  readonly outcome: Outcome
}

/** What tells one state from another in a walk: its step, and what of the memory the promise is about. */
type Telltale = (kase: Case) => unknown

/** The step and what decides where a case goes on; what it owes and whom it told are left out. */
export const byCourse: Telltale = ({ step, known: { danger, dangerAt, person, casualties, support, sealed, own } }) => [
  step,
  danger,
  dangerAt !== null,
  person,
  casualties,
  support,
  sealed,
  own,
]

/** The same, with everything owed. */
export const byDuties: Telltale = (kase) => [
  byCourse(kase),
  [...new Set(kase.known.duties.map(({ duty }) => duty))].sort(),
]

const minuteAfter = (kase: Case) => new Date(Date.parse(kase.recordedAt) + 60_000).toISOString()

export const tell = (kase: Case, [type, says, role]: Telling): Outcome =>
  handIn(kase, { type, at: minuteAfter(kase), by: { role, id: `u-${role}` }, ...says })

/** Every state a case can reach by these facts, breadth first, telling each of them everywhere until it ends. */
export function reach(
  first: Case,
  tellings: readonly Telling[],
  telltale: Telltale,
  visit: (attempt: Attempt) => void = () => {},
): readonly Case[] {
  const nameOf = (kase: Case) => JSON.stringify(telltale(kase))
  const seen = new Set([nameOf(first)])
  const states = [first]
  for (const from of states) {
    for (const each of from.status === 'open' ? tellings : []) {
      const outcome = tell(from, each)
      visit({ from, telling: each, outcome })
      if (!outcome.accepted || seen.size === seen.add(nameOf(outcome.case)).size) continue
      states.push(outcome.case)
      if (states.length > 10_000) throw new Error('too many states to visit')
    }
  }
  return states
}
