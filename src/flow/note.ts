import { type DutyDefinition, type DutyId, duties, type Owed } from '../vocabulary/duties.ts'
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
export function note(known: Known, fact: Noted, { learn }: FactDefinition): Known {
  const knownSince = isBefore(fact.at, known.knownSince) ? fact.at : known.knownSince
  const learnt: Growing = { ...known, ...learn(known, fact as never), knownSince, notedAt: fact.at }
  if (learnt.duties.some((owed) => isSettled(owed, learnt, fact)))
    learnt.duties = learnt.duties.filter((owed) => !isSettled(owed, learnt, fact))
  return learnt
}

type Growing = { -readonly [K in keyof Known]: Known[K] }

function isSettled({ duty, since }: Owed, known: Known, { type, at, matter }: Noted): boolean {
  const { settledBy, settledWhen, matter: about }: DutyDefinition = duties[duty]
  if (!(settledBy as readonly string[]).includes(type)) return false
  if (about !== undefined && (about !== matter || isBefore(at, since))) return false
  return settledWhen?.(known, type) ?? true
}

/** What is owed once these duties are, from the instant of the fact last taken in; of two instants the earlier counts. */
export const owing = (known: Known, ids: readonly DutyId[]): readonly Owed[] =>
  ids.reduce((open, duty) => alsoOwing(known, open, duty), known.duties)

function alsoOwing(known: Known, open: readonly Owed[], duty: DutyId): readonly Owed[] {
  const { notedAt: since } = known
  const { arises, until }: DutyDefinition = duties[duty]
  const already = open.find((owed) => owed.duty === duty)
  if (arises?.(known) === false || (already && !isBefore(since, already.since))) return open
  return [...open.filter((owed) => owed !== already), { duty, since, until: until?.(known) ?? null }]
}
