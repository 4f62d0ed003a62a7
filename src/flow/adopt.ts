import type { AnyStateMachine } from 'xstate'
import type { Label } from '../vocabulary/label.ts'
import { definition } from './definition.ts'
import type { Citations, Cites, ClauseOf } from './document.ts'
import { eap } from './eap.ts'
import type { Coverage, StepMeta } from './meta.ts'
import type { AgencyPolicy } from './policy.ts'

/** How a document takes over a flow it does not lay down itself. */
export interface Adoption<D extends Citations> extends Label {
  readonly document: D
  readonly policy: AgencyPolicy<ClauseOf<D>>
  readonly id: string
  readonly version: string
  /** `adopted`: the document names the flow. `absent`: it does not; a case can be opened only if the policy adopts it. */
  readonly coverage: Exclude<Coverage, 'described'>
  /** Where the document names the flow, and the reading by which it is taken over. */
  readonly cites: Cites<ClauseOf<D>>
  /** The document's own names of single steps, by their path, e.g. `served.interviewing`. */
  readonly names?: Readonly<Record<string, Label>>
}

/**
 * A reference flow as another document adopts it: the same steps, facts, conditions and duties, under the adopting
 * document's id, policy and citations. Its meta says that it was adopted, and from where; it never passes for drawn.
 *
 * @example
 * export const crisis = adopt(referenceCrisis, { document: citations, policy, id: 'example-2026.crisis', version: '1.0.0',
 *   zh: '危機個案', en: 'Crisis case', coverage: 'adopted', cites: ['柒.一.一', '解讀.5'] })
 */
export function adopt<F extends AnyStateMachine, const D extends Citations>(flow: F, adoption: Adoption<D>): F {
  const { document, policy, id, version, zh, en, coverage, cites, names = {} } = adoption
  const { conditions, duties } = definition(flow).document
  const citing: Citations = {
    ...document,
    conditions: { ...everyOneCites(conditions, cites), ...document.conditions },
    duties: { ...everyOneCites(duties, cites), ...document.duties },
  }
  const root = { zh, en, cites, coverage, adoptedFrom: flow.id }
  const { context: _, ...config } = flow.config
  const adopted = { ...reciting(config as Node, cites, names), id, version, meta: root }
  return eap(citing, policy as AgencyPolicy).createMachine(adopted as never) as never
}

const everyOneCites = (words: object, cites: Cites) =>
  Object.fromEntries(Object.keys(words).map((word) => [word, cites]))

interface Node {
  readonly meta?: StepMeta
  readonly on?: Readonly<Record<string, unknown>>
  readonly onDone?: unknown
  readonly states?: Readonly<Record<string, Node>>
}

/** The same config citing the adopting document. */
function reciting(
  node: Node,
  cites: Cites,
  names: Readonly<Record<string, Label>>,
  path: readonly string[] = [],
): Node {
  const way = (transition: unknown) => ({ ...(transition as object), meta: { cites } })
  const ways = (transitions: unknown) => (Array.isArray(transitions) ? transitions.map(way) : way(transitions))
  const { meta, on, onDone, states } = node
  return {
    ...node,
    ...(meta && { meta: { ...meta, ...names[path.join('.')], cites } }),
    ...(on && { on: mapped(on, ways) }),
    ...(onDone !== undefined && { onDone: ways(onDone) }),
    ...(states && { states: mapped(states, (inner, name) => reciting(inner, cites, names, [...path, name])) }),
  }
}

const mapped = <A, B>(record: Readonly<Record<string, A>>, change: (value: A, name: string) => B) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]))
