import type { AnyStateMachine, StateValue } from 'xstate'

/** Where a case stands, as it may be shown: a snapshot made anew, with nothing remembered and nothing handed out. */
export interface ShownSnapshot {
  readonly status: 'active' | 'done' | 'error' | 'stopped'
  readonly value: StateValue
  readonly context: Readonly<Record<never, never>>
}

interface Steps {
  readonly states: Readonly<Record<string, Steps>>
}

const statuses: readonly ShownSnapshot['status'][] = ['active', 'done', 'error', 'stopped']

export function shownSnapshot({ root }: AnyStateMachine, snapshot: unknown): ShownSnapshot {
  const { status, value } = (snapshot ?? {}) as { readonly status?: unknown; readonly value?: StateValue }
  return {
    status: statuses.find((each) => each === status) ?? 'active',
    value: placeOf(root, value) ?? {},
    context: {},
  }
}

/** The same place, in the flow's own names for its steps. */
function placeOf(node: Steps, value: StateValue | undefined): StateValue | undefined {
  const names = Object.keys(node.states)
  if (typeof value === 'string') return names.find((name) => name === value)
  const inner = names.filter((name) => Object.hasOwn(value ?? {}, name))
  return Object.fromEntries(inner.map((name) => [name, placeOf(node.states[name] as Steps, value?.[name]) ?? {}]))
}

/** Whether a case has ended there. */
export const isEnding = ({ root }: AnyStateMachine, value: StateValue): boolean =>
  typeof value === 'string' && root.states[value]?.type === 'final'
