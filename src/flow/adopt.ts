import type { AnyStateMachine } from 'xstate'
import type { Label } from '../vocabulary/label.ts'
import { definition, type FlowTypes, type TypesOf } from './definition.ts'
import type { Citations, Cites, ClauseOf } from './document.ts'
import { type Flow, flowMaker } from './eap.ts'
import type { Coverage } from './meta.ts'
import { configIn } from './outline.ts'
import type { WordsOf } from './own-words.ts'
import type { AgencyPolicy } from './policy.ts'
import { everyOneCites, type Node, reciting } from './reciting.ts'

/** How a document takes over a flow it does not lay down itself. */
export interface Adoption<D extends Citations, Id extends string = string> extends Label {
  readonly document: D
  readonly policy: AgencyPolicy<ClauseOf<D>>
  readonly id: Id
  readonly version: string
  /** `adopted`: the document names the flow. `absent`: it does not; a case can be opened only if the policy adopts it. */
  readonly coverage: Exclude<Coverage, 'described'>
  /** Where the document names the flow, and the reading by which it is taken over. */
  readonly cites: Cites<ClauseOf<D>>
  /** The document's own names of single steps, by their path, e.g. `served.interviewing`. */
  readonly names?: Readonly<Record<string, Label>>
}

/** An adopted flow: the steps of its reference, under the id, the clauses and the words of the document that adopts it. */
export type Adopted<F extends AnyStateMachine, D extends Citations, Id extends string> = Flow<
  Id,
  FlowTypes<Id, ClauseOf<D>, WordsOf<D>, Omit<TypesOf<F>['config'], 'id'> & { readonly id: Id }>
>

/**
 * A reference flow as another document adopts it: the same steps, facts, conditions and duties, under the adopting
 * document's id, policy and citations. Its meta says that it was adopted, and from where; it never passes for drawn.
 *
 * @example
 * export const crisis = adopt(referenceCrisis, { document: citations, policy, id: 'example-2026.crisis', version: '1.0.0',
 *   zh: '危機個案', en: 'Crisis case', coverage: 'adopted', cites: ['柒.一.一', '解讀.5'] })
 */
export function adopt<F extends AnyStateMachine, const D extends Citations, const Id extends string>(
  flow: F,
  adoption: Adoption<D, Id>,
): Adopted<F, D, Id> {
  const { document, config } = adopted(flow, adoption)
  // As in `eap`: the type of a flow is written by hand.
  return flowMaker(document, adoption.policy, definition(flow).conditions)(config) as Adopted<F, D, Id>
}

/** What adopting a flow makes of it: a document that cites wherever the flow asks or owes, and the config to define. */
export function adopted<D extends Citations>(
  flow: AnyStateMachine,
  { document, id, version, zh, en, coverage, cites, names = {} }: Adoption<D>,
): { readonly document: D; readonly config: object } {
  const { conditions, duties } = definition(flow).document
  const citing: D = {
    ...document,
    conditions: { ...everyOneCites(conditions, cites), ...document.conditions },
    duties: { ...everyOneCites(duties, cites), ...document.duties },
  }
  const root = { zh, en, cites, coverage, adoptedFrom: flow.id }
  return { document: citing, config: { ...reciting(configIn(flow) as Node, cites, names), id, version, meta: root } }
}
