import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { AnyStateMachine } from 'xstate'
import { liveReader } from './live-told.ts'

interface Socket {
  readonly on: (event: 'message' | 'close' | 'error', take: (data: { toString(): string }) => void) => void
  readonly send: (text: string) => void
  readonly terminate: () => void
}
interface Server {
  readonly clients: ReadonlySet<Socket>
  readonly handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer, use: (it: Socket) => void) => void
}
type ServerClass = new (options: { readonly noServer: true; readonly maxPayload: number }) => Server

export interface Live {
  /** `in`: an actor is shown; `out`: the page looks on. */
  readonly take: (way: 'in' | 'out', request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly close: () => void
}

/** A page shows the latest; the rest is over. */
const mostSessions = 200

/** Live actors come in, the page looks on; null when `ws`, an optional peer, is not installed. */
export async function liveOf(flows: readonly AnyStateMachine[]): Promise<Live | null> {
  const name: string = 'ws'
  const found = (await import(name).catch(() => null)) as { readonly WebSocketServer: ServerClass } | null
  if (!found) return null
  const server = new found.WebSocketServer({ noServer: true, maxPayload: 4_000_000 })
  const onlookers = new Set<Socket>()
  const last = new Map<string, string>()
  let actors = 0

  const listen = (actor: Socket) => {
    const prefix = `${++actors}.`
    const read = liveReader(flows)
    actor.on('error', () => {})
    actor.on('message', (data) => {
      const told = read(data.toString())
      if (!told) return
      const text = JSON.stringify({ ...told, session: prefix + told.session })
      last.delete(prefix + told.session)
      last.set(prefix + told.session, text)
      if (last.size > mostSessions) last.delete([...last.keys()][0] as string)
      for (const each of onlookers) each.send(text)
    })
  }
  const show = (page: Socket) => {
    onlookers.add(page)
    page.on('close', () => onlookers.delete(page))
    for (const text of last.values()) page.send(text)
  }
  return {
    take: (way, request, socket, head) => server.handleUpgrade(request, socket, head, way === 'in' ? listen : show),
    close: () => {
      for (const each of server.clients) each.terminate()
    },
  }
}
