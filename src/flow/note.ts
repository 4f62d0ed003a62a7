import type { DutyDefinition, Owed } from '../vocabulary/duties.ts'
import type { FactDefinition } from '../vocabulary/fact.ts'
import type { Known } from '../vocabulary/known.ts'
import { type Instant, isBefore, isSameInstant, timeOf } from '../vocabulary/references.ts'
import { gathered, inFixedOrder } from '../vocabulary/registers/gathered.ts'
import { type DataRequest, type Matter, settledName } from '../vocabulary/statutory.ts'
import { statutoryRulesAt } from '../vocabulary/statutory-rules.ts'

/** What a fold needs of the fact in hand. */
export interface Noted {
  readonly type: string
  readonly at: Instant
  readonly matter?: Matter
  readonly request?: DataRequest
  readonly answers?: Instant
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
  const settled = learnt.duties.filter((owed) => isSettled(owed, learnt, fact, duties))
  if (settled.length) learnt.duties = learnt.duties.filter((owed) => !settled.includes(owed))
  if (fact.answers) {
    const each = settled.filter(({ duty }) => isOccurring(duties[duty] as DutyDefinition)).map(nameOf)
    learnt.answered = inFixedOrder(gathered(learnt.answered, each)).slice(-mostNamed)
  }
  return learnt
}

/** How many of those settled by name a case remembers, the latest of them: told again, they are the same. */
const mostNamed = 8

/** Its instant first, by which names stand in order. */
const nameOf = ({ duty, since }: Pick<Owed, 'duty' | 'since'>): string => `${timeOf(since)}@${duty}`

const lists = ['suspects', 'conflicted', 'conflictReported', 'requestedBy', 'notified'] as const

/** A list does not tell in which order its members came. */
function inOrder<N extends (typeof lists)[number]>(learnt: Growing, name: N): void {
  learnt[name] = inFixedOrder(learnt[name] as readonly unknown[]) as Known[N]
}

type Growing = { -readonly [K in keyof Known]: Known[K] }
export type Duties = Readonly<Record<string, DutyDefinition>>

function isSettled(owed: Owed, known: Known, fact: Noted, duties: Duties): boolean {
  const of = duties[owed.duty] as DutyDefinition
  return settles(of, fact, () => isAbout(owed, fact)) && (of.settledWhen?.(known, fact.type) ?? true)
}

/** Whether a fact is one that settles such a duty, by what it is about and when it was; what the case knows aside. */
export function settles(
  { settledBy, settledAfresh, ...about }: DutyDefinition,
  { type, matter, request }: Omit<Noted, 'at'>,
  isAbout: () => boolean,
): boolean {
  if (!settledBy.includes(type)) return false
  if (about.matter !== undefined && about.matter !== matter) return false
  if (about.request !== undefined && about.request !== request) return false
  return !(isOccurring(about) || settledAfresh?.includes(type)) || isAbout()
}

/** Nothing older than the latest cause settles a duty, unless it names that cause. */
export const isAbout = ({ since }: Owed, { at, answers }: Pick<Noted, 'at' | 'answers'>): boolean =>
  answers === undefined ? !isBefore(at, since) : isSameInstant(answers, since)

/** What is owed once these duties are, from the instant of the fact last taken in. */
export const owing = (known: Known, ids: readonly string[], duties: Duties): readonly Owed[] =>
  ids.reduce((open, duty) => alsoOwing(known, open, duty, duties), known.duties)

function alsoOwing(known: Known, open: readonly Owed[], duty: string, duties: Duties): readonly Owed[] {
  const of = duties[duty] as DutyDefinition
  if (of.arises?.(known) === false) return open
  return isOccurring(of) ? withOccurrence(known, open, duty, of) : withCause(known, open, duty, of)
}

/** Whether each cause owes it anew. */
export const isOccurring = ({ matter, request }: Pick<DutyDefinition, 'matter' | 'request'>): boolean =>
  matter !== undefined || request !== undefined

/** One more, unless it is owed already, or what settled others came no earlier or named it; the newest stands first. */
function withOccurrence(known: Known, open: readonly Owed[], duty: string, of: DutyDefinition): readonly Owed[] {
  const { notedAt: since, asOf, answered } = known
  const settled = asOf[settledName((of.matter ?? of.request) as Matter | DataRequest)]
  if (settled !== undefined && !isBefore(settled, since)) return open
  if (answered.some((name) => name === nameOf({ duty, since }))) return open
  if (open.some((owed) => owed.duty === duty && isSameInstant(owed.since, since))) return open
  const place = open.findIndex((owed) => owed.duty === duty && isBefore(owed.since, since))
  const row = newly(known, duty, of)
  return place < 0 ? [...open, row] : [...open.slice(0, place), row, ...open.slice(place)]
}

/** One row whatever the causes, dated from the first; where nothing older than the last settles it, it says when that was. */
function withCause(known: Known, open: readonly Owed[], duty: string, of: DutyDefinition): readonly Owed[] {
  const { notedAt: cause } = known
  const already = open.find((owed) => owed.duty === duty)
  if (!already) return [...open, newly(known, duty, of)]
  const { since, first = since } = already
  const [isLatest, isFirst] = [of.settledAfresh !== undefined && isBefore(since, cause), isBefore(cause, first)]
  if (!isLatest && !isFirst) return open
  const both = { since: isLatest ? cause : since, first: isFirst ? cause : first }
  const row = { ...already, ...(of.settledAfresh ? both : { since: cause }) }
  return open.map((owed) => (owed === already ? row : owed))
}

function newly(known: Known, duty: string, { until, trigger, atOnce }: DutyDefinition): Owed {
  const { notedAt: since } = known
  const rule = trigger && statutoryRulesAt(since, trigger)[0]?.id
  return { duty, since, until: until?.(known) ?? null, ...(atOnce && { atOnce }), ...(rule && { rule }) }
}
