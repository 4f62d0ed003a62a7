import type { DutyDefinition, Owed } from '../vocabulary/duties.ts'
import type { FactDefinition } from '../vocabulary/fact.ts'
import type { Known } from '../vocabulary/known.ts'
import { type Instant, isBefore } from '../vocabulary/references.ts'
import { inFixedOrder } from '../vocabulary/registers/gathered.ts'
import type { DataRequest, Matter } from '../vocabulary/statutory.ts'
import { statutoryRulesAt } from '../vocabulary/statutory-rules.ts'

/** What a fold needs of the fact in hand. */
export interface Noted {
  readonly type: string
  readonly at: Instant
  readonly matter?: Matter
  readonly request?: DataRequest
}

/** What a fact teaches a case, by its own definition. */
export const newsOf = (fact: { readonly type: string }, { learn }: FactDefinition, known: Known): Partial<Known> =>
  // The fact was read by the form of this very definition.
  learn(known, fact as never)

/** The one fold all flows share: takes a fact into what is known, and settles the duties it settles. */
export function note(known: Known, fact: Noted, definition: FactDefinition, duties: Duties): Known {
  const knownSince = isBefore(fact.at, known.knownSince) ? fact.at : known.knownSince
  const news = newsOf(fact, definition, known)
  const learnt: Growing = { ...known, ...news, knownSince, notedAt: fact.at }
  if (news.own) learnt.own = { ...known.own, ...news.own }
  for (const name of lists) if (learnt[name] !== known[name]) inOrder(learnt, name)
  if (learnt.duties.some((owed) => isSettled(owed, learnt, fact, duties)))
    learnt.duties = learnt.duties.filter((owed) => !isSettled(owed, learnt, fact, duties))
  return learnt
}

const lists = ['suspects', 'conflicted', 'conflictReported', 'requestedBy', 'notified'] as const

/** A list does not tell in which order its members came. */
function inOrder<N extends (typeof lists)[number]>(learnt: Growing, name: N): void {
  learnt[name] = inFixedOrder(learnt[name] as readonly unknown[]) as Known[N]
}

type Growing = { -readonly [K in keyof Known]: Known[K] }
export type Duties = Readonly<Record<string, DutyDefinition>>

function isSettled({ duty, since }: Owed, known: Known, { type, at, matter, request }: Noted, duties: Duties): boolean {
  const { settledBy, settledWhen, ...about } = duties[duty] as DutyDefinition
  if (!settledBy.includes(type)) return false
  if (about.matter !== undefined && (about.matter !== matter || isBefore(at, since))) return false
  if (about.request !== undefined && (about.request !== request || isBefore(at, since))) return false
  return settledWhen?.(known, type) ?? true
}

/** What is owed once these duties are, from the instant of the fact last taken in; of two instants the earlier counts. */
export const owing = (known: Known, ids: readonly string[], duties: Duties): readonly Owed[] =>
  ids.reduce((open, duty) => alsoOwing(known, open, duty, duties), known.duties)

function alsoOwing(known: Known, open: readonly Owed[], duty: string, duties: Duties): readonly Owed[] {
  const { notedAt: since } = known
  const { arises, until, trigger, atOnce } = duties[duty] as DutyDefinition
  const already = open.find((owed) => owed.duty === duty)
  if (arises?.(known) === false || (already && !isBefore(since, already.since))) return open
  const rule = trigger && statutoryRulesAt(since, trigger)[0]?.id
  const owed: Owed = { duty, since, until: until?.(known) ?? null, ...(atOnce && { atOnce }), ...(rule && { rule }) }
  return [...open.filter((each) => each !== already), owed]
}
