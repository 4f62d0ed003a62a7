import type { AnyStateMachine } from 'xstate'
import type { StepOf } from '../../case/case.ts'
import type { ReasonCode } from '../../case/codes.ts'
import type { Spoken } from '../../flow/definition.ts'
import type { Flow } from '../../flow/eap.ts'
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

/** Where a case of a flow stands: a step, or the steps of its parallel parts. */
export type PlaceIn<F extends AnyStateMachine> = StepIn<F> | `${StepIn<F>} + ${string}`

/** A duty that a case of a flow can owe. */
export type DutyIn<F extends AnyStateMachine> = Word<F, DutyOf<Spoken<F>>>

/** What a refusal by a flow can be for: a fault of the fact, or a condition that does not hold. */
export type CodeIn<F extends AnyStateMachine> = Word<F, ReasonCode | ConditionOf<Spoken<F>>>

/** A fact that a flow can be told. */
export type FactIn<F extends AnyStateMachine> = IsTyped<F> extends true ? WholeFactOf<Spoken<F>> : object

/** A clause or reading that the document of a flow has. */
export type ClauseIn<F extends AnyStateMachine> =
  IsTyped<F> extends true ? (F extends Flow<infer _Id, infer _T, infer C, infer _W> ? C : string) : string
