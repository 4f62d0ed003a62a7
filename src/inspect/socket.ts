import { faults, type OnFault, type Sink } from './sink.ts'
import { waitingRoom } from './waiting.ts'
import { type Wire, wireTo } from './wire.ts'

/** Sends over a WebSocket. It is opened once, never tried again, and keeps no process alive; `close` sends what still waits. */
export function socketSink(url: string, onFault: OnFault): Sink {
  const waiting = waitingRoom()
  let wire: Wire | null = null
  let over = false

  const flush = (to: Wire) => {
    for (const message of waiting.empty()) to.send(JSON.stringify(message))
  }
  const lost = (fault: Parameters<OnFault>[0]) => {
    if (!over) onFault(fault)
    over = true
    wire = null
    waiting.empty()
  }
  const opening = wireTo(url, () => lost(faults.closed))
  const opened = opening.opened.then(
    (open) => {
      wire = open
      flush(open)
    },
    () => lost(faults.notConnected),
  )
  return {
    send: (message) => {
      if (over) return
      waiting.add(message)
      if (wire) flush(wire)
    },
    close: async () => {
      opening.hold()
      await opened
      over = true
      await wire?.close()
    },
  }
}
