import type { AnyStateMachine, StateValue } from 'xstate'
import { standingAt } from '../case/standing.ts'
import type { StepMeta, Tag } from '../flow/meta.ts'
import type { Standing } from './promise.ts'

/** What a step says of a case that stands there; the memory apart. */
export type Place = Omit<Standing, 'known'>

type Node = AnyStateMachine['root']

/** Every step a case stands in, the outer ones too. */
function around(node: Node, value: StateValue | undefined): readonly Node[] {
  if (value === undefined) return [node]
  if (typeof value === 'string') return [node, node.states[value] as Node]
  return [node, ...Object.entries(value).flatMap(([name, inner]) => around(node.states[name] as Node, inner))]
}

export function placeOf(flow: AnyStateMachine, value: StateValue, ended: boolean): Place {
  const nodes = around(flow.root, value)
  const handsOverTo = nodes.flatMap(({ meta }) => (meta as StepMeta | undefined)?.handsOverTo ?? [])[0] ?? null
  return {
    steps: standingAt(flow, value).map(({ step }) => step),
    tags: [...new Set(nodes.flatMap(({ tags }) => tags as Tag[]))],
    ended,
    handsOverTo: ended ? handsOverTo : null,
  }
}
