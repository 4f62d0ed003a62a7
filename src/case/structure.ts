import type { AnyStateMachine } from 'xstate'
import { configIn } from '../flow/outline.ts'
import { shortPrint } from './keys.ts'
import { oncePer } from './once-per.ts'

/**
 * A short print of a flow's topology: its states and their tags, the ways between them, what they ask, owe and cite. What
 * things are called is no part of it: mending a word keeps every stored case.
 */
export const structureOf = oncePer(
  (flow: AnyStateMachine): string => `t-${shortPrint(JSON.stringify(topologyIn(configIn(flow) as Node)))}`,
)

/** The print of 0.1.0, of all a config says. */
export const structureUntil010 = oncePer((flow: AnyStateMachine): string => shortPrint(JSON.stringify(configIn(flow))))

interface Node {
  readonly meta?: { readonly handsOverTo?: string; readonly cites?: unknown }
  readonly on?: Readonly<Record<string, unknown>>
  readonly states?: Readonly<Record<string, Node>>
}

function topologyIn(node: Node): object {
  const { meta, on = {}, states = {}, ...rest } = node
  const { id: _id, version: _version, description: _description, ...inner } = rest as Record<string, unknown>
  return {
    ...byName(mapped(inner, bare)),
    handsOverTo: meta?.handsOverTo,
    on: byName(mapped(on, bare)),
    states: byName(mapped(states, topologyIn)),
  }
}

/** A transition, an action or a list of them, without what they are called. The clauses stand in every journal, and stay. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  const { meta, description: _description, ...said } = value as Record<string, unknown> & Node
  return { ...byName(said), cites: meta?.cites }
}

const mapped = <V, W>(named: Readonly<Record<string, V>>, to: (value: V) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(named).map(([name, value]) => [name, to(value)]))

/** The same in one order: in which order a config names things means nothing. */
const byName = (named: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1)))
