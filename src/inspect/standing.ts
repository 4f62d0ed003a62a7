import type { AnyStateMachine, StateValue } from 'xstate'
import { innerOf } from '../flow/outline/walk.ts'
import { type Outline, outlineOf, type Step } from '../flow/outline.ts'

/** Where a case stands, as it may be shown: a snapshot made anew, with nothing remembered and nothing handed out. */
export interface ShownSnapshot {
  readonly status: 'active' | 'done' | 'error' | 'stopped'
  readonly value: StateValue
  readonly context: Readonly<Record<never, never>>
}

const statuses: readonly ShownSnapshot['status'][] = ['active', 'done', 'error', 'stopped']

export function shownSnapshot(flow: AnyStateMachine, snapshot: unknown): ShownSnapshot {
  const { status, value } = (snapshot ?? {}) as { readonly status?: unknown; readonly value?: StateValue }
  const outline = outlineOf(flow)
  return {
    status: statuses.find((each) => each === status) ?? 'active',
    value: placeIn(outline, outline.steps[0], value) ?? {},
    context: {},
  }
}

/** The same place, in the flow's own names for its steps. */
function placeIn(outline: Outline, step: Step, value: StateValue | undefined): StateValue | undefined {
  const inner = innerOf(outline, step)
  if (typeof value === 'string') return inner.find(({ key }) => key === value)?.key
  const parts = inner.filter(({ key }) => Object.hasOwn(value ?? {}, key))
  return Object.fromEntries(parts.map((part) => [part.key, placeIn(outline, part, value?.[part.key]) ?? {}]))
}
