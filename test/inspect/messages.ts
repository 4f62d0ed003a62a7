import type { InspectorMessage } from '#src/inspect/index.ts'

export interface Shown {
  readonly type: string
  readonly value: unknown
  readonly status: unknown
}

/** What an inspector was told, in order. */
export const told = (messages: readonly InspectorMessage[]) => ({
  structures: messages.flatMap(({ definition }) => (typeof definition === 'string' ? [JSON.parse(definition)] : [])),
  facts: messages.flatMap(({ type, event }) => (type === '@xstate.event' ? [event] : [])),
  standing: messages.flatMap(({ snapshot }) => (snapshot ? [(snapshot as { value: unknown }).value] : [])),
})

/** Every key that occurs anywhere in what was sent, the structure aside. */
export function keysOf(value: unknown, keys = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return keys
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) keys.add(key)
    keysOf(inner, keys)
  }
  return keys
}
