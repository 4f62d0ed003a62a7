import type { InspectorMessage } from './sink.ts'

/** Enough for a long case; an inspector nobody looks at does not fill the memory. */
const mostWaiting = 5_000

/** Messages that wait until somebody looks on. The oldest moves go first when they become too many; structures stay. */
export function waitingRoom(): {
  readonly add: (message: InspectorMessage) => void
  readonly empty: () => readonly InspectorMessage[]
} {
  let waiting: InspectorMessage[] = []
  return {
    add: (message) => {
      waiting.push(message)
      if (waiting.length <= mostWaiting) return
      const oldest = waiting.findIndex(({ type }) => type !== '@xstate.actor')
      waiting.splice(Math.max(0, oldest), 1)
    },
    empty: () => {
      const all = waiting
      waiting = []
      return all
    },
  }
}
