import type { FlowDefinition } from '../flow/definition.ts'
import { stepAt } from '../flow/outline/walk.ts'
import type { Outline, Question, Step, Way as WayOfFlow } from '../flow/outline.ts'
import type { Label } from '../vocabulary/label.ts'
import { type Named, named } from './difference.ts'
import { placeOf } from './place.ts'

/** A condition as a flow asks it. */
export interface Asked extends Named {
  readonly params?: Readonly<Record<string, string>>
}

/** One way a fact can lead on. */
export interface Way {
  readonly condition: Asked | null
  /** The steps it leads to; null when the case stays where it stands. */
  readonly to: readonly Named[] | null
  /** Left and entered again, although the case stands within. */
  readonly reenters: boolean
  readonly duties: readonly Named[]
  readonly cites: readonly string[]
}

/** Duties that hang on what the fact is about. */
const byTheFact: Readonly<Record<string, { readonly id: string } & Label>> = {
  report: { id: 'oweReport', zh: '依該事項所定之通報', en: 'The report the matter calls for' },
  answer: { id: 'oweAnswer', zh: '依該請求所定之答復', en: 'The answer the request calls for' },
}

/** Duties by their names. */
export const dutiesNamed = (owes: readonly string[], { duties }: FlowDefinition): readonly Named[] =>
  owes.map((duty) => byTheFact[duty] ?? named(duty, duties[duty]))

/** What leads on from a step, by the fact it takes. */
export function waysFrom(outline: Outline, { ways }: Step, words: FlowDefinition): ReadonlyMap<string, readonly Way[]> {
  const byFact = new Map<string, readonly Way[]>()
  for (const way of ways) {
    const fact = way.kind === 'done' ? 'onDone' : way.on
    byFact.set(fact, [...(byFact.get(fact) ?? []), wayOf(outline, way, words)])
  }
  return byFact
}

const wayOf = (outline: Outline, { asks, to, reenters, owes, cites }: WayOfFlow, words: FlowDefinition): Way => ({
  condition: asks && asked(asks, words),
  to: to.length ? to.map((path) => named(placeOf(path), stepAt(outline, path))) : null,
  reenters,
  duties: dutiesNamed(owes, words),
  cites,
})

const asked = ({ condition, params }: Question, { conditions }: FlowDefinition): Asked => ({
  ...named(condition, conditions[condition]),
  ...(params && { params: params as Readonly<Record<string, string>> }),
})

/** What tells one question from another. */
export const questionOf = ({ condition }: Way): string => JSON.stringify(condition && [condition.id, condition.params])

const done = { zh: '內部步驟皆完成', en: 'All its inner steps are done' }
const atOnce = { zh: '隨即', en: 'At once' }

/** A step completed, and a step left by itself, are no facts but lead on too. */
export const isFact = (type: string): boolean => type !== 'onDone' && type !== 'always'

/** What a fact is called. */
export const factCalled = (type: string, { facts }: FlowDefinition): Named =>
  named(type, type === 'onDone' ? done : type === 'always' ? atOnce : facts[type])
