import { dueInstant } from '../calendar/due.ts'
import { duties, type DutyDefinition, type DutyId, type Owed } from '../vocabulary/duties.ts'
import type { FactDefinition } from '../vocabulary/fact.ts'
import type { Known } from '../vocabulary/known.ts'
import { type Instant, isBefore } from '../vocabulary/references.ts'
import type { Matter } from '../vocabulary/statutory.ts'

/** What a fold needs of the fact in hand. */
export interface Noted {
  readonly type: string
  readonly at: Instant
  readonly matter?: Matter
}

/** The one fold all flows share: takes a fact into what is known, and settles the duties it settles. */
export function note(known: Known, fact: Noted, definition: FactDefinition): Known {
  const knownSince = isBefore(fact.at, known.knownSince) ? fact.at : known.knownSince
  const learnt: Known = { ...known, knownSince, notedAt: fact.at, ...definition.learn(known, fact as never) }
  const open = learnt.duties.filter((owed) => !isSettled(owed, learnt, fact))
  return open.length === learnt.duties.length ? learnt : { ...learnt, duties: open }
}

function isSettled({ duty }: Owed, known: Known, { type, matter }: Noted): boolean {
  const { settledBy, settledWhen, matter: about }: DutyDefinition = duties[duty]
  if (!(settledBy as readonly string[]).includes(type)) return false
  if (about !== undefined && about !== matter) return false
  return settledWhen?.(known, type) ?? true
}

/** Comes to owe a duty from the instant of the fact last taken in; of two such instants the earlier one counts. */
export function owe(known: Known, duty: DutyId): Known {
  const { notedAt: at, policy } = known
  const { arises, dueAt, period = policy.periods[duty] }: DutyDefinition = duties[duty]
  const already = known.duties.find((owed) => owed.duty === duty)
  if (arises?.(known) === false || (already && !isBefore(at, already.since))) return known
  const due = dueAt ? dueAt(known) : period ? dueInstant(at, period, policy.timeZone) : null
  const others = already ? known.duties.filter((owed) => owed !== already) : known.duties
  return { ...known, duties: [...others, { duty, since: at, dueAt: due }] }
}
