import type { AnyStateMachine, OutputFrom } from 'xstate'
import { frozen, frozenCopy } from '../vocabulary/frozen.ts'
import type { Citations } from './document.ts'
import { configIn } from './outline.ts'
import type { Words } from './own-words.ts'
import type { AgencyPolicy } from './policy.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** What belongs to a flow beside its machine: its document, its policy, and every word it can use. */
export interface FlowDefinition extends Vocabulary {
  readonly document: Citations
  readonly policy: AgencyPolicy
}

/** Found by name, not by identity, so that two copies of this package in one program understand each other. */
const definitionOf = Symbol.for('eap-case-flows/definition')

/** Names of ours that a host has provided otherwise: what is left is a machine, and no longer the flow. */
const replacedIn = Symbol.for('eap-case-flows/replaced')

interface Defined {
  readonly [definitionOf]?: FlowDefinition
  readonly [replacedIn]?: readonly string[]
}

/**
 * What the compiler knows of a flow: its id, the clauses its document has, the words it speaks, the config it was made from.
 * An interface of your own that extends the types of a flow gives them one short name, which editors show in their stead.
 *
 * @example
 * const flow = eap(source, policy).createMachine({ id: 'example-2026.general', version: '1.0.0', … })
 * export interface General extends TypesOf<typeof flow> {}
 * export const general: Flow<'example-2026.general', General> = flow
 */
export interface FlowTypes<
  Id extends string = string,
  C extends string = string,
  W extends Words = Words,
  T = unknown,
> {
  readonly id: Id
  readonly clauses: C
  readonly words: W
  readonly config: T
}

/** What only the compiler sees of a flow. */
export interface Speaking<F extends FlowTypes = FlowTypes> {
  readonly '~flow'?: F
}

/** What the compiler knows of a flow; nothing in particular of a machine whose type names no flow. */
export type TypesOf<F> = [OutputOf<F>] extends [never]
  ? FlowTypes
  : OutputOf<F> extends Speaking<infer T>
    ? T
    : FlowTypes

/** The words a flow speaks. */
export type Spoken<F> = TypesOf<F>['words']

/** The config a flow was made from, literally typed: spread its steps to make a variant of your own. */
export const configOf = <F extends AnyStateMachine>(flow: F): ConfigOf<F> =>
  // `Speaking` keeps the literal type of this very config; XState's own type of it has forgotten it.
  configIn(flow) as ConfigOf<F>

type ConfigOf<F> = TypesOf<F>['config']

/** A flow tells no output; the place of its type tells the compiler what the flow speaks. */
type OutputOf<F> = F extends AnyStateMachine ? (0 extends 1 & OutputFrom<F> ? never : OutputFrom<F>) : never

/**
 * Keeps a machine and what belongs to it together, through `provide` too. What a flow asks and owes was checked, cited
 * and proved with the flow: a machine that is provided another guard or action in its place runs, but is no flow.
 */
export function define<M extends AnyStateMachine>(machine: M, of: FlowDefinition): M {
  const provide: M['provide'] = (given) => {
    const provided = Object.getPrototypeOf(machine).provide.call(machine, given)
    const { guards, actions } = machine.implementations
    const replaced = Object.keys({ ...given.guards, ...given.actions }).filter(
      (name) => name in { ...guards, ...actions },
    )
    return replaced.length ? Object.defineProperty(provided, replacedIn, { value: replaced }) : define(provided, of)
  }
  return Object.defineProperties(machine, { [definitionOf]: { value: of }, provide: { value: provide } })
}

/** Whether a value, e.g. an export of a module, is a flow made with `eap(…).createMachine`. */
export const isFlow = (value: unknown): value is AnyStateMachine =>
  typeof value === 'object' && value !== null && (value as Defined)[definitionOf] !== undefined

/** A flow's definition as its document and policy state it, with the shared questions it can ask. */
export const defined = (
  document: Citations,
  policy: AgencyPolicy,
  conditions: FlowDefinition['conditions'],
): FlowDefinition =>
  frozen({
    document,
    policy: frozenCopy(policy),
    ...vocabularyOf(document.words, conditions),
  })

/**
 * What belongs to a flow beside its machine: document, policy, words.
 *
 * @throws {TypeError} for a machine that was not made with `eap(…).createMachine`, or whose guards or actions were
 * replaced by `provide`.
 */
export function definition(flow: AnyStateMachine): FlowDefinition {
  const { [definitionOf]: found, [replacedIn]: replaced } = flow as Defined
  if (found) return found
  throw new TypeError(
    replaced
      ? `${flow.id} is no flow any more: provide(…) replaced ${replaced.join(', ')}. Ask another question by ownWords(…), or make a variant`
      : `${flow.id} was not made with eap(…).createMachine`,
  )
}
