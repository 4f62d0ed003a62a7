import { type Frame, pageSink } from './page.ts'
import type { InspectorMessage, OnFault, Sink } from './sink.ts'
import { socketSink } from './socket.ts'

/** Where a case is shown. Nothing is connected that is not asked for here. */
export interface CaseInspectorOptions {
  /** A WebSocket relay: `true` for `ws://127.0.0.1:8080`, where Stately's `createInspectorServer` listens; any other address is written out. */
  readonly socket?: true | string
  /** In a browser, a page that receives: in the frame given, or in a window of its own. */
  readonly page?: { readonly url: string; readonly frame?: Frame }
  /** A function of yours. */
  readonly send?: (message: InspectorMessage) => void
  /** Told what went wrong on the way; nothing is thrown, and the case is not disturbed. */
  readonly onFault?: OnFault
}

const loopback = 'ws://127.0.0.1:8080'

/**
 * The sinks asked for.
 *
 * @throws {TypeError} for an address that is none.
 */
export function sinksOf({ socket, page, send, onFault = () => {} }: CaseInspectorOptions): readonly Sink[] {
  const url = socket === true ? loopback : socket
  if (url !== undefined && !/^wss?:\/\/[^\s/]/.test(url))
    throw new TypeError('socket: true for this machine, or an address that begins with ws:// or wss://')
  if (page && !/^https?:\/\/[^\s/]/.test(page.url))
    throw new TypeError('page.url: an address that begins with http:// or https://')
  return [
    ...(send ? [{ send, close: async () => {} }] : []),
    ...(url === undefined ? [] : [socketSink(url, onFault)]),
    ...(page ? [pageSink(page.url, page.frame, onFault)] : []),
  ]
}
