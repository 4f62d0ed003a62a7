import {
  type AnyStateMachine,
  assign,
  type EventObject,
  type NonReducibleUnknown,
  type StateMachine,
  type StateSchema,
  type StateValue,
  setup,
  type ToStateValue,
} from 'xstate'
import { holds } from '../conditions/answer.ts'
import type { Condition, InHand, Params } from '../conditions/condition.ts'
import { askedAnywhere, type ConditionId, type ConditionParams } from '../conditions/index.ts'
import type { Fact } from '../vocabulary/facts.ts'
import { frozen } from '../vocabulary/frozen.ts'
import type { Known } from '../vocabulary/known.ts'
import { dutyMeant } from '../vocabulary/statutory.ts'
import { define, defined, type FlowDefinition, type FlowTypes, type Speaking } from './definition.ts'
import type { Citations, ClauseOf } from './document.ts'
import type { FlowConfig, StepName } from './flow-config.ts'
import { type CaseInput, knownAtOpening } from './input.ts'
import type { StepMeta, Tag, TransitionMeta } from './meta.ts'
import { type Noted, note, owing } from './note.ts'
import type { DutyOf, FactOf, Words, WordsOf } from './own-words.ts'
import type { AgencyPolicy } from './policy.ts'
import { withNote } from './with-note.ts'

/** What a flow's machine asks, each question with its parameters. */
export type GuardOf<W extends Words> =
  | { [K in ConditionId]: { readonly type: K; readonly params: ConditionParams[K] } }[ConditionId]
  | { [K in keyof W['conditions'] & string]: OwnGuard<K, W['conditions'][K]> }[keyof W['conditions'] & string]
type OwnGuard<K extends string, C> = { readonly type: K; readonly params: C extends Condition<infer P> ? P : never }

/** What a flow's machine does: take the fact in, which every flow does by itself, and come to owe duties. */
export type ActionOf<W extends Words> =
  | { readonly type: 'note'; readonly params: NonReducibleUnknown }
  | { readonly type: 'oweReport'; readonly params: NonReducibleUnknown }
  | { readonly type: 'oweAnswer'; readonly params: NonReducibleUnknown }
  | { readonly type: 'owe'; readonly params: { readonly duty: DutyOf<W> } }

type Schema<T> = T extends StateSchema ? T : never
type SchemaOf<T> = Schema<Pick<T, keyof T & ('id' | 'states')>>
type StepsOf<T> = T extends StateSchema ? ToStateValue<T> : StateValue

/**
 * An ordinary XState machine whose context is what the case remembers. `Id`: the flow's name, for
 * editors to show; `F`: all that the compiler knows of it.
 */
export type Flow<Id extends string, F extends FlowTypes<Id>> = StateMachine<
  Known,
  FactOf<F['words']>,
  Record<never, never>,
  never,
  ActionOf<F['words']>,
  GuardOf<F['words']>,
  never,
  StepsOf<F['config']>,
  Tag,
  CaseInput,
  Speaking<F>,
  EventObject,
  StepMeta<F['clauses']>,
  SchemaOf<F['config']>,
  TransitionMeta<F['clauses']>
>

/** Makes the flows of a document. */
export interface FlowMaker<C extends string, W extends Words> {
  readonly createMachine: <const T extends FlowConfig<C, W, StepName<T>>>(
    config: T,
  ) => Flow<T['id'], FlowTypes<T['id'], C, W, T>>
}

/** What is known once the fact is taken in; a step completed by itself brings nothing new. */
function taken(known: Known, event: InHand, { facts, duties }: FlowDefinition): Known {
  const fact = facts[event.type]
  return fact ? note(known, event as Noted, fact, duties) : known
}

const guardsOf = (of: FlowDefinition) =>
  Object.fromEntries(
    Object.entries(of.conditions).map(([id, condition]) => [
      id,
      ({ context, event }: { context: Known; event: InHand }, params: Params) =>
        holds(condition, taken(context, event, of), event, params),
    ]),
  )

/** Makes flows of a document from configs nobody has typed; `eap` is its typed door. */
export function flowMaker(
  document: Citations,
  policy: AgencyPolicy,
  conditions: FlowDefinition['conditions'],
): (config: object) => AnyStateMachine {
  const of = defined(document, policy, conditions)
  const { duties, memory } = of
  const owingFor = (known: Known, event: object, name: string): Partial<Known> => {
    const duty = dutyMeant(name, event)
    return duty ? { duties: owing(known, [duty], duties) } : {}
  }
  const made = setup({
    types: {} as { context: Known; events: Fact; input: CaseInput; tags: Tag },
    guards: guardsOf(of),
    actions: {
      note: assign(({ context, event }) => taken(context, event, of)),
      owe: assign(({ context }, { duty }: { duty: string }) => ({ duties: owing(context, [duty], duties) })),
      oweReport: assign(({ context, event }) => owingFor(context, event, 'report')),
      oweAnswer: assign(({ context, event }) => owingFor(context, event, 'answer')),
    },
  })
  return (config: object): AnyStateMachine => {
    const whole = {
      ...frozen(withNote(config)),
      context: ({ input }: { input: CaseInput }) => knownAtOpening(input, of.policy.values, memory),
    }
    const machine: AnyStateMachine = made.createMachine(whole)
    return define(machine, of)
  }
}

/**
 * The set-up every flow of a document begins with. Its `createMachine` takes a plain XState config and returns an
 * ordinary XState machine. The context and the fold that keeps it (`note`, before every transition's own actions) are
 * supplied. Nothing is checked here: flows of the house are checked by its tests, everybody else's by `checkedEap`.
 * `conditions`: the shared questions it can ask, where these are not those of a flow of any kind.
 */
export function eap<const D extends Citations>(
  document: D,
  policy: AgencyPolicy<ClauseOf<D>>,
  conditions: FlowDefinition['conditions'] = askedAnywhere,
): FlowMaker<ClauseOf<D>, WordsOf<D>> {
  const createMachine = flowMaker(document, policy, conditions)
  // `Flow` is written by hand: what XState infers takes a consumer's compiler minutes.
  return { createMachine: createMachine as FlowMaker<ClauseOf<D>, WordsOf<D>>['createMachine'] }
}
