import type { AnyStateMachine } from 'xstate'
import { definition, type Spoken } from '../flow/definition.ts'
import { outlineOf } from '../flow/outline.ts'
import type { FactTypeOf, RoleOf } from '../flow/own-words.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Case } from './case.ts'
import { type Asker, type Explanation, explainType } from './explain.ts'

/** A fact of the flow, and whether this role may report it now. */
export interface Action<T extends string = string> extends Label, Explanation {
  readonly type: T
}

/** Every fact the flow knows: what this role may report now, and why not the rest. Enforced as it is shown. */
export const actions = <F extends AnyStateMachine>(
  kase: Case<F>,
  by: Asker<RoleOf<Spoken<F>>>,
): readonly Action<FactTypeOf<Spoken<F>>>[] =>
  Object.values(definition(kase.flow).facts)
    .filter(
      ({ type }) => outlineOf(kase.flow).facts.includes(type) || (kase.status === 'ended' && type === 'case.continued'),
    )
    .map(({ type, zh, en }) => ({ type, zh, en, ...explainType(kase, type, by) }))
    // Every one of them is a fact of the flow F, which the list of all facts has forgotten.
    .map((row) => row as Action<FactTypeOf<Spoken<F>>>)
