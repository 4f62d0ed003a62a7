import type { InspectorMessage } from '#src/inspect/index.ts'

/** What an inspector was told, in order. */
export const told = (messages: readonly InspectorMessage[]) => ({
  structures: messages.flatMap(({ definition }) => (typeof definition === 'string' ? [JSON.parse(definition)] : [])),
  facts: messages.flatMap(({ type, event }) => (type === '@xstate.event' ? [event] : [])),
  standing: messages.flatMap(({ snapshot }) => (snapshot ? [(snapshot as { value: unknown }).value] : [])),
})
