import { type ChildProcess, execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createWebSocketReceiver } from '@statelyai/inspect'
import { createInspectorServer } from '@statelyai/inspect/server'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import { createActor } from 'xstate'
import { createCaseInspector, type InspectorMessage, inspectCase } from '#src/inspect/index.ts'
import { minute } from '../support/cases.ts'
import { bundled } from './bundle.ts'
import { allFlows, canary, storiesOf } from './canaries.ts'
import { told } from './messages.ts'

const flow = allFlows.find(({ id }) => id.endsWith('.involuntary')) as (typeof allFlows)[number]
const input = { caseId: `${canary}-case`, openedAt: minute(0) }
const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

async function relay(): Promise<{ readonly url: string; readonly texts: string[] }> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  ends.push(() => server.close())
  const texts: string[] = []
  server.on('connection', (socket) => socket.on('message', (data) => void texts.push(String(data))))
  await new Promise((resolve) => server.once('listening', resolve))
  return { url: `ws://127.0.0.1:${(server.address() as { port: number }).port}`, texts }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

describe('Over a WebSocket', () => {
  it('a stored case arrives whole, with nothing of a person', async () => {
    const { url, texts } = await relay()
    const inspector = createCaseInspector({ socket: url })
    const stories = storiesOf(flow)
    for (const { journal } of stories) inspectCase(flow, journal, inspector)
    await inspector.close()
    await expect.poll(() => texts.length).toBe(stories.reduce((sum, { journal }) => sum + 2 * journal.length - 1, 0))
    expect(texts.join()).not.toContain(canary)
    const messages = texts.map((text) => JSON.parse(text) as InspectorMessage)
    expect(told(messages).standing).toEqual(stories.flatMap(({ journal }) => journal.map(({ to }) => to)))
  })

  it("Stately's own relay and receiver understand it", async () => {
    const port = await freePort()
    const server = createInspectorServer({ port, autoOpen: false })
    ends.push(() => server.stop())
    const received: InspectorMessage[] = []
    const receiver = createWebSocketReceiver({ server: `ws://127.0.0.1:${port}` })
    receiver.subscribe((message) => void received.push(message as never))
    const inspector = createCaseInspector({ socket: `ws://127.0.0.1:${port}` })
    createActor(flow, { input, inspect: inspector.inspect }).start()
    await expect.poll(() => received.length).toBe(3)
    expect(received.map(({ type }) => type)).toEqual(['@xstate.actor', '@xstate.event', '@xstate.snapshot'])
    expect(JSON.stringify(received)).not.toContain(canary)
    await inspector.close()
  })

  it('nothing is connected that is not asked for', async () => {
    const { texts } = await relay()
    const { inspect, close } = createCaseInspector()
    createActor(flow, { input, inspect }).start()
    await close()
    expect(texts).toEqual([])
  })

  it('nobody there is told as a fault, once, and disturbs nothing', async () => {
    const faults: string[] = []
    const url = `ws://127.0.0.1:${await freePort()}`
    const { inspect, close } = createCaseInspector({ socket: url, onFault: ({ code }) => void faults.push(code) })
    const actor = createActor(flow, { input, inspect }).start()
    await close()
    expect(actor.getSnapshot().status).toBe('active')
    expect(faults).toEqual(['notConnected'])
  })

  it('an address that is none is refused, without repeating it', () => {
    for (const socket of ['', 'http://127.0.0.1', `stately ${canary}`, 'ws://'])
      expect(() => createCaseInspector({ socket })).toThrow(/^socket: true for this machine, or an address/)
    expect(() => createCaseInspector({ page: { url: 'javascript:alert(1)' } })).toThrow(/^page\.url: an address/)
  })
})

/**
 * Runs a program in a process of its own until it ends by itself, and gives what it printed. It is told to go on, by a
 * line, once `ready` is.
 */
async function runs(program: string, ready: () => boolean = () => true): Promise<string> {
  const scratch = fileURLToPath(new URL('../../.temp/', import.meta.url))
  mkdirSync(scratch, { recursive: true })
  const folder = mkdtempSync(`${scratch}inspect-`)
  ends.push(() => rmSync(folder, { recursive: true }))
  writeFileSync(`${folder}/program.mjs`, await bundled(program, 'node'))
  let child: ChildProcess | undefined
  const ended = new Promise<string>((resolve, reject) => {
    child = execFile(process.execPath, [`${folder}/program.mjs`], (error, out) =>
      error ? reject(error) : resolve(out),
    )
  })
  await expect.poll(ready).toBe(true)
  child?.stdin?.end('go on\n')
  return await ended
}

const program = (url: string, then: string) => `
  import { createActor } from 'xstate'
  import { createCaseInspector } from './src/inspect/index.ts'
  import { chiayiCity2016 } from './machines/index.ts'
  const inspector = createCaseInspector({ socket: '${url}' })
  createActor(chiayiCity2016.general, { input: ${JSON.stringify(input)}, inspect: inspector.inspect }).start()
  ${then}
  console.log('done')
`

describe('A process that is done', () => {
  it('ends while the connection is open', async () => {
    const { url, texts } = await relay()
    const open = "await new Promise((resolve) => process.stdin.once('data', resolve)); process.stdin.destroy()"
    expect(await runs(program(url, open), () => texts.length === 3)).toBe('done\n')
  })

  it('ends when nobody is there', async () => {
    expect(await runs(program(`ws://127.0.0.1:${await freePort()}`, ''))).toBe('done\n')
  })

  it('ends when somebody is there who never answers', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    ends.push(() => silent.close())
    await new Promise((resolve) => silent.once('listening', resolve))
    const { port } = silent.address() as { port: number }
    expect(await runs(program(`ws://127.0.0.1:${port}`, ''))).toBe('done\n')
  })

  it('has sent everything once it has closed the inspector', async () => {
    const { url, texts } = await relay()
    expect(await runs(program(url, 'await inspector.close()'))).toBe('done\n')
    expect(texts.length).toBe(3)
  })
})
