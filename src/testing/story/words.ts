import type { AnyStateMachine } from 'xstate'
import type { StepOf } from '../../case/case.ts'
import type { ReasonCode } from '../../case/codes.ts'
import type { Spoken, TypesOf } from '../../flow/definition.ts'
import type { ConditionOf, DutyOf, WholeFactOf } from '../../flow/own-words.ts'

/** The compiler knows the steps, and with them every word of the flow. */
type IsTyped<F extends AnyStateMachine> = string extends StepOf<F> ? false : true

type Word<F extends AnyStateMachine, W> = IsTyped<F> extends true ? W : string

type PathIn<V> = V extends string
  ? V
  : V extends object
    ? { [K in keyof V & string]: K | `${K}.${PathIn<V[K]>}` }[keyof V & string]
    : never

/** The path of a step of a flow, e.g. `served.interviewing`. */
export type StepIn<F extends AnyStateMachine> = IsTyped<F> extends true ? PathIn<StepOf<F>> : string

type IsParallel<V> = [{ [K in keyof V]: Exclude<keyof V, K> }[keyof V]] extends [never] ? false : true

type Inner<V> = { [K in keyof V & string]: [keyof V[K]] extends [never] ? K : `${K}.${PlaceOf<V[K]>}` }[keyof V &
  string]

type PlaceOf<V> = V extends string
  ? V
  : V extends object
    ? IsParallel<V> extends true
      ? `${Inner<V>} + ${string}`
      : Inner<V>
    : never

/**
 * Where a case of a flow can stand as a whole: an innermost step, or one step of each parallel part, joined by ` + `.
 * Neither a step with steps inside it nor one parallel part alone is a place; `faultsIn` looks at all parts.
 */
export type PlaceIn<F extends AnyStateMachine> = IsTyped<F> extends true ? PlaceOf<StepOf<F>> : string

/** A duty that a case of a flow can owe. */
export type DutyIn<F extends AnyStateMachine> = Word<F, DutyOf<Spoken<F>>>

/** What a refusal by a flow can be for: a fault of the fact, or a condition that does not hold. */
export type CodeIn<F extends AnyStateMachine> = Word<F, ReasonCode | ConditionOf<Spoken<F>>>

/** A fact that a flow can be told. */
export type FactIn<F extends AnyStateMachine> = IsTyped<F> extends true ? WholeFactOf<Spoken<F>> : object

/** A clause or reading that the document of a flow has. */
export type ClauseIn<F extends AnyStateMachine> = TypesOf<F>['clauses']
