import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createActor } from 'xstate'
import { createCaseInspector } from '#src/inspect/index.ts'
import type { Viewer } from '#src/view/index.ts'
import type { LiveTold } from '#src/view/messages.ts'
import { minute } from '../support/cases.ts'
import { flowNamed, viewing } from './viewer.ts'

const canary = 'CANARY'
const flow = flowNamed('chiayi-city-2016.general')

let viewer: Viewer
beforeAll(async () => {
  viewer = await viewing()
})
afterAll(() => viewer.close())

const open = (url: string, origin?: string): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { ...(origin !== undefined && { origin }) })
    socket.once('open', () => resolve(socket)).once('error', reject)
  })

async function onlooker() {
  const told: LiveTold[] = []
  const texts: string[] = []
  const socket = await open(`${viewer.live?.replace('/in', '/out')}`)
  socket.on('message', (data) => {
    texts.push(String(data))
    told.push(JSON.parse(String(data)))
  })
  return { told, texts, socket }
}

describe('Live actors', () => {
  it('are followed step by step, with nothing of a person', async () => {
    const { told, texts, socket } = await onlooker()
    const inspector = createCaseInspector({ socket: viewer.live as string })
    const input = { caseId: `${canary}-1`, openedAt: minute(0) }
    const actor = createActor(flow, { input, inspect: inspector.inspect }).start()
    const by = { role: 'eapWindow', id: canary }
    actor.send({ type: 'rights.explained', at: minute(1), by, details: canary } as never)
    actor.send({ type: 'danger.reported', at: minute(2), by, towards: 'self' } as never)
    await expect.poll(() => told.at(-1)?.fact?.type).toBe('danger.reported')
    expect(told.at(-1)).toMatchObject({ flow: flow.id, ended: false })
    expect(told.at(-1)?.standing).not.toEqual(told[0]?.standing)
    expect(texts.join()).not.toContain(canary)
    await inspector.close()
    socket.close()
  })

  it('whatever is sent instead, nothing of it is passed on', async () => {
    const { texts, socket } = await onlooker()
    const before = texts.length
    const actor = await open(viewer.live as string)
    const said = {
      sessionId: 'case-1',
      name: flow.id,
      snapshot: { value: canary, status: canary },
      event: { type: canary },
    }
    for (const text of [
      canary,
      'null',
      '[]',
      '{}',
      JSON.stringify({ ...said, type: '@xstate.actor', sessionId: canary }),
      JSON.stringify({ ...said, type: '@xstate.actor', name: canary }),
      JSON.stringify({ ...said, type: '@xstate.actor' }),
      JSON.stringify({ ...said, type: '@xstate.snapshot', snapshot: { value: { [canary]: canary } } }),
      JSON.stringify({ ...said, type: '@xstate.snapshot', snapshot: null }),
    ])
      actor.send(text)
    const [step] = Object.keys(flow.states)
    actor.send(
      JSON.stringify({
        type: '@xstate.actor',
        sessionId: 'case-999',
        name: flow.id,
        snapshot: { value: step, status: 'active' },
      }),
    )
    await expect.poll(() => texts.at(-1)).toContain('.case-999"')
    expect(texts.slice(before).join()).not.toContain(canary)
    actor.close()
    socket.close()
  })

  it('are taken from nobody without the token, and from no page', async () => {
    const { host } = new URL(viewer.url)
    await expect(open(`ws://${host}/live/in`)).rejects.toThrow('403')
    await expect(open(viewer.live as string, 'https://evil.example')).rejects.toThrow('403')
    await expect(open(`${viewer.live}/more`)).rejects.toThrow('403')
  })
})
