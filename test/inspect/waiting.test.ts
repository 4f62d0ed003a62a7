import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AnyStateMachine, createActor } from 'xstate'
import { chiayiCity2016 } from '#machines/index.ts'
import { createCaseInspector, type Frame, type InspectorFault } from '#src/inspect/index.ts'
import { minute } from '../support/cases.ts'

const flow: AnyStateMachine = chiayiCity2016.general
const input = { caseId: 'c-1', openedAt: minute(0) }
const url = 'https://desk.example/inspector/'
const origin = 'https://desk.example'
const listens = { type: '@statelyai.connected' }

interface Posted {
  readonly message: { readonly type: string; readonly sessionId: string; readonly event?: { readonly type: string } }
  readonly origin: string
}

/** As much of a browser as a page needs that shows a case: windows, and who listens. */
function aBrowser({ opens = true } = {}) {
  const posted: Posted[] = []
  const target = { postMessage: (message: never, to: string) => void posted.push({ message, origin: to }) }
  const listeners = new Set<(told: object) => void>()
  const windows: (readonly [string, string])[] = []
  vi.stubGlobal('addEventListener', (type: string, listen: never) => type === 'message' && listeners.add(listen))
  vi.stubGlobal('removeEventListener', (type: string, listen: never) => type === 'message' && listeners.delete(listen))
  vi.stubGlobal('open', (page: string, name: string) => {
    windows.push([page, name])
    return opens ? target : null
  })
  const tell = (said: object) => {
    for (const listen of listeners) listen({ source: target, origin, data: listens, ...said })
  }
  return { posted, target, listeners, windows, tell }
}

let faults: InspectorFault['code'][] = []
const onFault = ({ code }: InspectorFault) => void faults.push(code)
beforeEach(() => {
  faults = []
})
afterEach(() => vi.unstubAllGlobals())

const running = (inspector: ReturnType<typeof createCaseInspector>) =>
  createActor(flow, { input, inspect: inspector.inspect }).start()

describe('A page that shows a case', () => {
  it('in a window of its own is sent everything once it says it listens, to its origin alone', () => {
    const { posted, windows, tell } = aBrowser()
    const actor = running(createCaseInspector({ page: { url }, onFault }))
    expect(windows).toEqual([[url, 'eap-case-inspector']])
    expect(posted).toEqual([])
    tell({})
    expect(posted.map(({ message }) => message.type)).toEqual(['@xstate.actor', '@xstate.event', '@xstate.snapshot'])
    expect(new Set(posted.map((each) => each.origin))).toEqual(new Set([origin]))
    actor.send({ type: 'rights.explained', at: minute(1), by: { role: 'eapWindow', id: 'u-1' } } as never)
    expect(posted.slice(3).map(({ message }) => message.type)).toEqual(['@xstate.event', '@xstate.snapshot'])
    expect(faults).toEqual([])
  })

  it('in a frame is loaded there, and sent to that frame', () => {
    const { posted, target, windows, tell } = aBrowser()
    const frame: Frame = { src: '', contentWindow: target as never }
    running(createCaseInspector({ page: { url, frame }, onFault }))
    expect([frame.src, windows]).toEqual([url, []])
    tell({})
    expect(posted.length).toBe(3)
    expect(faults).toEqual([])
  })

  it.each<[string, object]>([
    ['another window', { source: {} }],
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['a page that says something else', { data: { type: 'hello' } }],
    ['a page that says nothing', { data: null }],
    ['a page that says a word', { data: '@statelyai.connected' }],
  ])('is sent nothing because of %s', (_, said) => {
    const { posted, tell } = aBrowser()
    running(createCaseInspector({ page: { url }, onFault }))
    tell(said)
    expect(posted).toEqual([])
    tell({})
    expect(posted.length).toBe(3)
  })

  it('that cannot be opened is a fault, and disturbs nothing', () => {
    aBrowser({ opens: false })
    const actor = running(createCaseInspector({ page: { url }, onFault }))
    expect(faults).toEqual(['notConnected'])
    expect(actor.getSnapshot().status).toBe('active')
  })

  it('is listened to no longer once the inspector is closed', async () => {
    const { listeners } = aBrowser()
    const inspector = createCaseInspector({ page: { url }, onFault })
    expect(listeners.size).toBe(1)
    await inspector.close()
    expect(listeners.size).toBe(0)
  })

  it.each(['javascript:alert(1)', 'ftp://a', 'http:// a', 'https:///', ' https://a', 'x https://a', ''])(
    'is not at %j',
    (address) => {
      aBrowser()
      expect(() => createCaseInspector({ page: { url: address } })).toThrow(
        'page.url: an address that begins with http:// or https://',
      )
    },
  )

  it.each(['http://127.0.0.1:5173/', 'https://desk.example'])('may be at %s', (address) => {
    aBrowser()
    expect(() => createCaseInspector({ page: { url: address } })).not.toThrow()
  })
})

describe('What waits until somebody looks on', () => {
  const most = 5_000
  const standing = { status: 'active', value: 'noticing', context: {} } as const

  /** Two cases, the second of which is told so many facts, each with its number. */
  function waiting(moves: number) {
    const { posted, tell } = aBrowser()
    const inspector = createCaseInspector({ page: { url }, onFault })
    inspector.follow(flow, standing)
    const second = inspector.follow(flow, standing)
    for (let n = 1; n <= moves; n++) second.event({ type: `fact.${n}` })
    tell({})
    return {
      structures: posted
        .filter(({ message }) => message.type === '@xstate.actor')
        .map((each) => each.message.sessionId),
      facts: posted.flatMap(({ message }) => message.event?.type ?? []),
    }
  }

  it('is kept whole up to five thousand messages', () => {
    const { structures, facts } = waiting(most - 2)
    expect(structures).toEqual(['case-1', 'case-2'])
    expect([facts.length, facts[0], facts.at(-1)]).toEqual([most - 2, 'fact.1', `fact.${most - 2}`])
  })

  it('loses its oldest moves beyond them, one for each that comes, and never a structure', () => {
    const { structures, facts } = waiting(most + 1)
    expect(structures).toEqual(['case-1', 'case-2'])
    expect([facts.length, facts[0], facts.at(-1)]).toEqual([most - 2, 'fact.4', `fact.${most + 1}`])
  })

  it('is sent once', () => {
    const { posted, tell } = aBrowser()
    running(createCaseInspector({ page: { url }, onFault }))
    tell({})
    tell({})
    expect(posted.length).toBe(3)
  })

  it('gives way among structures alone from the oldest on', () => {
    const { posted, tell } = aBrowser()
    const inspector = createCaseInspector({ page: { url }, onFault })
    for (let n = 0; n <= most; n++) inspector.follow(flow, standing)
    tell({})
    const sessions = posted.map(({ message }) => message.sessionId)
    expect([sessions.length, sessions[0], sessions.at(-1)]).toEqual([most, 'case-2', `case-${most + 1}`])
  })
})

describe('An address of a relay', () => {
  it.each(['', 'http://127.0.0.1', 'ws://', 'wss:///', 'ws:// a', ' ws://a', 'x ws://a', 'wsx://a'])(
    'is not %j',
    (socket) => {
      expect(() => createCaseInspector({ socket })).toThrow(
        'socket: true for this machine, or an address that begins with ws:// or wss://',
      )
    },
  )
})

describe('What goes wrong on the way', () => {
  it('is told in both languages', () => {
    aBrowser({ opens: false })
    const told: InspectorFault[] = []
    createCaseInspector({ page: { url }, onFault: (fault) => void told.push(fault) })
    expect(told).toEqual([{ code: 'notConnected', zh: '無法連線至檢視器', en: 'The inspector cannot be reached' }])
    const failing = createCaseInspector({
      send: () => {
        throw new Error('receiver')
      },
      onFault: (fault) => void told.push(fault),
    })
    failing.follow(flow, standingStill)
    expect(told[1]).toEqual({
      code: 'notSent',
      zh: '有一項未能送至檢視器',
      en: 'Something could not be sent to the inspector',
    })
  })

  it('is nobody else’s business when nobody asked to be told', () => {
    aBrowser({ opens: false })
    expect(() => createCaseInspector({ page: { url } })).not.toThrow()
  })
})

const standingStill = { status: 'active', value: 'noticing', context: {} } as const
