import type { Tag } from '../flow/meta.ts'
import type { Reported } from '../vocabulary/fact.ts'
import type { Fact, FactType } from '../vocabulary/facts.ts'
import type { Known } from '../vocabulary/known.ts'
import type { Label } from '../vocabulary/label.ts'
import type { FlowView } from './flow-view.ts'

/** Where a case stands, and what it knows and owes. */
export interface Standing {
  /** The innermost steps, by their paths. */
  readonly steps: readonly string[]
  readonly tags: readonly Tag[]
  readonly ended: boolean
  /** The flow the case goes on in after this ending. */
  readonly handsOverTo: string | null
  readonly known: Known
}

type Said<T extends string> = T extends FactType
  ? Extract<Fact, { readonly type: T }>
  : Reported<T, string> & Readonly<Record<string, unknown>>

/** A fact that is told to a case, and how the case stands afterwards; null when the fact is not taken in. */
export interface Told<T extends string = string> {
  readonly fact: Said<T>
  readonly before: Standing
  readonly after: Standing | null
  /** Whether the fact leads to another step. */
  readonly moved: boolean
}

/** A question about every state that can be reached. */
export interface AtCheck {
  readonly at: (standing: Standing) => boolean
}

/** A question about every fact of some types, told to every case that is not ended; of all types when none is named. */
export interface ToldCheck {
  readonly of: readonly string[] | null
  readonly told: (told: Told) => boolean
}

/** A question about what must be possible: from every such state to such a one. */
export interface PossibleCheck {
  readonly from: (standing: Standing) => boolean
  readonly to: (standing: Standing) => boolean
  /** Facts that do not count on the way. */
  readonly without?: readonly string[]
}

type OneOrMore<T> = T | readonly T[]

/** What a promise says. */
export interface PromiseSpec extends Label {
  /** Under which number it is known, e.g. `I-8`. */
  readonly id: string
  readonly laws?: readonly string[]
  /** Which flows it is about; every flow, when left out. */
  readonly concerns?: (flow: FlowView) => boolean
  /** What holds in every state, or of every fact that is told. */
  readonly always?: OneOrMore<AtCheck | ToldCheck>
  /** What holds in no state, and of no fact that is told. */
  readonly never?: OneOrMore<AtCheck | ToldCheck>
  /** What stays possible. */
  readonly eventually?: OneOrMore<PossibleCheck>
}

/** Something every flow keeps, proved over every state it can reach. */
export interface Promised extends PromiseSpec {
  readonly name: string
}

/**
 * Makes a promise.
 *
 * @example
 * export const dangerComesFirst = promise('dangerComesFirst', {
 *   id: 'I-8', zh: '立即危險最優先', en: 'Immediate danger comes first',
 *   always: told(['danger.reported'], ({ after }) => after?.tags.includes('urgent') ?? false),
 * })
 */
export const promise = (name: string, spec: PromiseSpec): Promised => ({ name, ...spec })

/** What is asked of every state. */
export const at = (test: AtCheck['at']): AtCheck => ({ at: test })

/** What is asked of every fact of these types, told at any state. */
export const told = <const T extends string>(of: readonly T[], test: (told: Told<T>) => boolean): ToldCheck => ({
  of,
  // It is told of these types of facts alone, as `of` says.
  told: test as never,
})

/** What is asked of every fact whatever its type. */
export const toldAnything = (test: (told: Told) => boolean): ToldCheck => ({ of: null, told: test })
