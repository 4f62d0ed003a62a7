import type { Params } from '../conditions/condition.ts'
import type { ConditionId, ConditionParams } from '../conditions/index.ts'
import type { StepMeta, Tag, TransitionMeta } from './meta.ts'
import type { DutyOf, FactTypeOf, Words } from './own-words.ts'

type OneOrMore<T> = T | readonly T[]

/** A shared question that is asked by its name alone. */
export type PlainQuestion = {
  [K in ConditionId]: undefined extends ConditionParams[K] ? K : never
}[ConditionId]

type SharedQuestion = { [K in ConditionId]: Asking<K, ConditionParams[K]> }[ConditionId]

/** A question a transition may ask: by its name, or with its parameters if it takes any. */
export type Question<W extends Words> = PlainQuestion | SharedQuestion | OwnQuestion<W['conditions']>

type OwnQuestion<C> = {
  [K in keyof C & string]: C[K] extends { readonly ask?: (known: never, fact: never, params: infer P) => unknown }
    ? (undefined extends P ? K : never) | Asking<K, P>
    : K
}[keyof C & string]

interface Asking<K extends string, P> {
  readonly type: K
  readonly params: P & Params
}

/** Comes to owe a duty; made by `owes(…)`. */
export interface Owe<D extends string> {
  readonly type: 'owe'
  readonly params: { readonly duty: D }
}

/** What a step or a transition does: comes to owe a duty, the report of a matter, or the answer to a request. */
export type Doing<W extends Words> = 'oweReport' | 'oweAnswer' | 'note' | Owe<DutyOf<W>>

/** The names of all steps of a config, at any depth; of a config whose steps are not known literally, any word. */
export type StepName<T> = T extends { readonly states?: infer S } ? NameIn<NonNullable<S>> : never
type NameIn<S> = string extends keyof S ? string : (keyof S & string) | StepName<S[keyof S]>

/** What a way can name as where it leads, made of names of steps: XState says which of them can be reached from where. */
type Target<N extends string> = N | `.${N}` | `${N}.${string}` | `.${N}.${string}` | `#${string}`

/** Where one fact leads, if its question holds. Without a target the case takes the fact in and stays. */
export interface WayConfig<C extends string, W extends Words, N extends string = string> {
  /** A step beside this one, `.inner`, or one from the root by `#id`. */
  readonly target?: Target<N>
  readonly guard?: Question<W>
  readonly actions?: OneOrMore<Doing<W>>
  readonly meta: TransitionMeta<C>
  readonly description?: string
  readonly reenter?: boolean
}

/** A step of a flow: its name and clauses, the duties it opens, and the facts it takes. */
export interface StepConfig<C extends string, W extends Words, N extends string = string> {
  readonly meta: StepMeta<C>
  readonly tags?: OneOrMore<Tag>
  readonly type?: 'atomic' | 'compound' | 'parallel' | 'final'
  readonly initial?: N
  readonly states?: Steps<C, W, N>
  /** By fact; of several ways the first whose question holds is taken. */
  readonly on?: { readonly [T in FactTypeOf<W>]?: OneOrMore<WayConfig<C, W, N>> }
  readonly onDone?: OneOrMore<WayConfig<C, W, N>>
  readonly entry?: OneOrMore<Doing<W>>
  readonly exit?: OneOrMore<Doing<W>>
  readonly description?: string
}

interface Steps<C extends string, W extends Words, N extends string> {
  readonly [name: string]: StepConfig<C, W, N>
}

/**
 * A plain XState config, as far as flows use XState: typed by the document's clause ids and by the words it speaks.
 * `id` begins with the document's id, e.g. `example-2026.general`.
 */
export interface FlowConfig<C extends string, W extends Words, N extends string = string> extends StepConfig<C, W, N> {
  readonly id: string
  readonly version: string
  readonly context?: unknown
}
