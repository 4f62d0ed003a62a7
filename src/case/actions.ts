import { definition } from '../flow/definition.ts'
import type { FactType } from '../vocabulary/facts.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Case } from './case.ts'
import { type Asker, type Explanation, explain } from './explain.ts'

/** A fact of the flow, and whether this role may report it now. */
export interface Action extends Label, Explanation {
  readonly type: FactType
}

/** Every fact the flow knows: what this role may report now, and why not the rest. Enforced as it is shown. */
export const actions = (kase: Case, by: Asker): readonly Action[] =>
  Object.values(definition(kase.flow).facts)
    .filter(({ type }) => (kase.flow.events as readonly string[]).includes(type))
    .map(({ type, zh, en }) => ({ type: type as FactType, zh, en, ...explain(kase, type as FactType, by) }))
