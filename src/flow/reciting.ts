import type { Label } from '../vocabulary/label.ts'
import type { Cites } from './document.ts'
import type { StepMeta } from './meta.ts'

export const everyOneCites = (words: object, cites: Cites) =>
  Object.fromEntries(Object.keys(words).map((word) => [word, cites]))

export interface Node {
  readonly meta?: StepMeta
  readonly on?: Readonly<Record<string, unknown>>
  readonly onDone?: unknown
  readonly states?: Readonly<Record<string, Node>>
}

/** The same config citing the adopting document. */
export function reciting(
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
