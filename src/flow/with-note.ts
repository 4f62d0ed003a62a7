interface Transition {
  readonly actions?: unknown
}

interface Node {
  readonly on?: Readonly<Record<string, unknown>>
  readonly states?: Readonly<Record<string, Node>>
}

const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

const noted = (transition: unknown): unknown => {
  const { actions, ...rest } = (typeof transition === 'string' ? { target: transition } : transition) as Transition
  const own = listed(actions)
  return { ...rest, actions: own[0] === 'note' ? own : ['note', ...own] }
}

const eachValue = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

/** The same config with the shared fold in front of every fact's own actions; states of a made flow have it already. */
export function withNote<N extends Node>(node: N): N {
  const { on, states } = node
  return {
    ...node,
    ...(on && { on: eachValue(on, (transitions) => listed(transitions).map(noted)) }),
    ...(states && { states: eachValue(states, withNote) }),
  }
}
