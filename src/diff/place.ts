import type { AnyStateNode, StateValue } from 'xstate'

/** A step's path in its flow, e.g. `served.referring`; `*` for the whole flow. */
export const placeOf = ({ path }: Pick<AnyStateNode, 'path'>): string => path.join('.') || '*'

/** Every step a case stands in, from the whole flow to the innermost ones; undefined where the flow has no such step. */
export function stoodIn(node: AnyStateNode | undefined, value: StateValue): readonly (AnyStateNode | undefined)[] {
  if (!node) return [undefined]
  const within = Object.entries(typeof value === 'string' ? { [value]: {} } : value)
  const expected = node.type === 'parallel' ? Object.keys(node.states).length : node.type === 'compound' ? 1 : 0
  if (within.length !== expected) return [undefined]
  return [node, ...within.flatMap(([name, inner]) => stoodIn(node.states[name], inner as StateValue))]
}

/** Whether a case can stand there in a flow. */
export const isIn = (root: AnyStateNode, value: StateValue): boolean =>
  stoodIn(root, value).every((node) => node !== undefined)
