import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { type Answers, answersOf, contentsOf, type Seen } from './answers.ts'
import { askedOf, type Door, guarded } from './door.ts'
import { type Live, liveOf } from './live.ts'
import type { Language } from './messages.ts'
import { type Page, pageOf } from './page.ts'

export interface ViewOptions extends Seen {
  /** The page's script, as it was built. */
  readonly script: string
  readonly lang?: Language
  /** Any free port when left out. */
  readonly port?: number
}

export interface Viewer {
  /** Where the page is; whoever does not know it whole gets nothing. */
  readonly url: string
  /** Where `createCaseInspector({ socket })` sends live actors; null without `ws`. */
  readonly live: string | null
  readonly close: () => Promise<void>
}

/** Serves the viewer on 127.0.0.1 alone. Rejects with the system's own error, e.g. when the port is in use. */
export async function serveView({ script, lang = 'both', port = 0, ...seen }: ViewOptions): Promise<Viewer> {
  const live = await liveOf(seen.agencies.flatMap(({ flows }) => flows))
  const page = pageOf(script, contentsOf(seen, lang, live !== null))
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const door: Door = { port: (server.address() as { port: number }).port, token: randomBytes(16).toString('hex') }
  answering(server, door, page, answersOf(seen))
  if (live) lookingOn(server, door, live)
  const at = `127.0.0.1:${door.port}/${door.token}/`
  const close = async () => {
    live?.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url: `http://${at}`, live: live && `ws://${at}live/in`, close }
}

function answering(server: Server, door: Door, page: Page, answers: Answers): void {
  server.on('request', async (request, response) => {
    const send = (status: number, type: string, text: string, more = {}) =>
      response.writeHead(status, { ...guarded, ...more, 'content-type': `${type}; charset=utf-8` }).end(text)
    const asked = askedOf(door, request)
    if (asked.status !== 200) return send(asked.status, 'text/plain', '')
    if (asked.name === '') return send(200, 'text/html', page.html, { 'content-security-policy': page.policy })
    const answer = Object.hasOwn(answers, asked.name) ? answers[asked.name] : undefined
    try {
      const told = (await answer?.(asked.query)) ?? null
      return send(told === null ? 404 : 200, 'application/json', JSON.stringify(told))
    } catch {
      return send(500, 'application/json', 'null')
    }
  })
}

function lookingOn(server: Server, door: Door, live: Live): void {
  server.on('upgrade', (request, socket, head) => {
    const asked = askedOf(door, request)
    if (asked.status === 200 && asked.name === 'live/in') return live.take('in', request, socket, head)
    if (asked.status === 200 && asked.name === 'live/out') return live.take('out', request, socket, head)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
}
