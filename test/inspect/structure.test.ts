import { afterEach, describe, expect, it, vi } from 'vitest'
import { type AnyStateMachine, createMachine, type InspectionEvent } from 'xstate'
import { chiayiCity2016 } from '#machines/index.ts'
import { createCaseInspector, type InspectorFault, type InspectorMessage } from '#src/inspect/index.ts'
import { minute } from '../support/cases.ts'
import { told } from './messages.ts'

const flow: AnyStateMachine = chiayiCity2016.general

const capture = () => {
  const sent: InspectorMessage[] = []
  return { sent, ...createCaseInspector({ send: (message) => void sent.push(message) }) }
}

/** The structure that is shown of a machine. */
function shownOf(machine: AnyStateMachine) {
  const { sent, follow } = capture()
  follow(machine, { status: 'active', value: {}, context: {} })
  return told(sent).structures[0]
}

/** The step `one` of a machine, written so. */
const stepOf = (config: object) =>
  shownOf(
    createMachine({
      id: 'a.flow',
      initial: 'one',
      states: { one: config, two: {}, three: { initial: 'in', states: { in: {} } } },
    } as never),
  ).states.one

const ref = (path: string) => `#a\\.flow${path}`

describe('A step is shown', () => {
  it.each<[string, object, object]>([
    ['with nothing it does not have', {}, {}],
    [
      'with its name, in both languages, and its clauses',
      { meta: { zh: '自由決定', en: 'Free decision', cites: ['陸', '柒.一'] } },
      {
        description: '自由決定 · Free decision · 陸、柒.一',
        meta: { zh: '自由決定', en: 'Free decision', cites: ['陸', '柒.一'] },
      },
    ],
    ['by the name it has', { meta: { zh: '自由決定' } }, { description: '自由決定', meta: { zh: '自由決定' } }],
    ['by its clauses alone', { meta: { cites: ['陸'] } }, { description: '陸', meta: { cites: ['陸'] } }],
    ['without a name that is no text', { meta: { zh: 5, en: { a: 1 } } }, { meta: { zh: 5 } }],
    [
      'with the words this library knows, where they are plain',
      { meta: { requires: ['a', 3, true], handsOverTo: ['a', {}], coverage: {}, secret: 'x' } },
      { meta: { requires: ['a', 3, true] } },
    ],
    [
      'with what it owes on entering, in plain words',
      { entry: [{ type: 'owe', params: { duty: 'd', n: 1, yes: true, who: { id: 'x' }, mixed: ['a', {}] } }] },
      { entry: [{ type: 'owe', params: { duty: 'd', n: 1, yes: true } }] },
    ],
    ['with what it does on leaving', { exit: ['note'] }, { exit: [{ type: 'note' }] }],
    ['with code that has no name as such', { entry: [() => {}] }, { entry: [{ type: 'unnamed' }] }],
    ['with its tags', { tags: ['service'] }, { tags: ['service'] }],
    ['as an ending', { type: 'final' }, { type: 'final' }],
    [
      'as a group with its first step',
      { initial: 'later', states: { sooner: {}, later: {} } },
      { initial: 'later', states: { sooner: {}, later: {} } },
    ],
    [
      'as parts side by side, and where they lead when all are done',
      { type: 'parallel', states: { a: {}, b: {} }, onDone: 'two' },
      { type: 'parallel', states: { a: {}, b: {} }, onDone: [{ target: ['two'] }] },
    ],
    [
      'with the way it takes by itself',
      { always: { guard: { type: 'asked', params: { of: 1 } }, target: 'two', reenter: true, meta: { en: 'On' } } },
      {
        always: [
          {
            target: ['two'],
            description: 'On',
            guard: { type: 'asked', params: { of: 1 } },
            reenter: true,
            meta: { en: 'On' },
          },
        ],
      },
    ],
    [
      'with its ways of one fact, in the order they are asked',
      { on: { 'a.b': [{ guard: () => true, target: 'two' }, { actions: ['note'] }], c: 'two' } },
      {
        on: {
          'a.b': [{ target: ['two'], guard: { type: 'unnamed' } }, { actions: [{ type: 'note' }] }],
          c: [{ target: ['two'] }],
        },
      },
    ],
  ])('%s', (_, written, shown) => {
    expect(stepOf(written)).toStrictEqual(shown)
  })

  it.each<[string, string, string]>([
    ['beside', 'two', 'two'],
    ['within', '.in', '.in'],
    ['far away', ref('.three.in'), 'three.in'],
    ['the flow as a whole', ref(''), ref('')],
  ])('with a way that leads %s', (_, written, shown) => {
    const states = { in: { on: { far: ref('.three.in') } } }
    const step = stepOf({ initial: 'in', states, on: { go: written } })
    expect(step.on.go).toStrictEqual([{ target: [shown] }])
    expect(step.states.in.on.far).toStrictEqual([{ target: [ref('.three.in')] }])
  })

  it('so that XState makes the same machine of it, names that begin alike apart', () => {
    const config = {
      id: 'a.flow',
      initial: 'on',
      states: { on: { on: { go: 'onward', back: ref('') } }, onward: {} },
    }
    const shown = shownOf(createMachine(config))
    expect(shown).toStrictEqual({
      id: 'a.flow',
      initial: 'on',
      states: { on: { on: { go: [{ target: ['onward'] }], back: [{ target: [ref('')] }] } }, onward: {} },
    })
    expect(createMachine(shown).states.on?.transitions.get('back')?.[0]?.target?.[0]?.id).toBe('a.flow')
  })

  it('under the version of its flow, where it has one', () => {
    expect(shownOf(createMachine({ id: 'a', version: '2.1.0' }))).toStrictEqual({ id: 'a', version: '2.1.0' })
  })
})

/** What is sent of an actor that is told this, and then stands there. */
function watched(event: unknown, snapshot: unknown = { status: 'active', value: 'noticing' }) {
  const faults: string[] = []
  const sent: InspectorMessage[] = []
  const { inspect } = createCaseInspector({
    send: (message) => void sent.push(message),
    onFault: ({ code }) => void faults.push(code),
  })
  const actorRef = { logic: flow, getSnapshot: () => snapshot }
  inspect({ type: '@xstate.event', actorRef, event } as unknown as InspectionEvent)
  inspect({ type: '@xstate.snapshot', actorRef, event, snapshot } as unknown as InspectionEvent)
  return { sent, faults }
}

describe('Where a case stands is shown', () => {
  const first = Object.keys(flow.states)[0] as string
  it.each<[string, unknown, object]>([
    ['while it goes on', { status: 'active', value: first }, { status: 'active', value: first }],
    ['when it has ended', { status: 'done', value: first }, { status: 'done', value: first }],
    ['when it failed', { status: 'error', value: first }, { status: 'error', value: first }],
    ['when it was stopped', { status: 'stopped', value: first }, { status: 'stopped', value: first }],
    ['as going on where nobody knows', { status: 'CANARY', value: first }, { status: 'active', value: first }],
    ['nowhere, in a step the flow has not', { status: 'active', value: 'CANARY' }, { status: 'active', value: {} }],
    ['nowhere, where nothing is said of it', {}, { status: 'active', value: {} }],
    ['nowhere, where there is nothing', null, { status: 'active', value: {} }],
    ['inside a group', { value: { served: 'serving' } }, { status: 'active', value: { served: 'serving' } }],
    ['at the edge of a group', { value: { served: undefined } }, { status: 'active', value: { served: {} } }],
    ['at the edge of a group the flow has not', { value: { CANARY: 1 } }, { status: 'active', value: {} }],
  ])('%s', (_, snapshot, shown) => {
    const { sent, faults } = watched({ type: 'xstate.init' }, snapshot)
    expect(faults).toEqual([])
    const standing = sent.flatMap((message) => ('snapshot' in message ? [message.snapshot] : []))
    expect(standing).toStrictEqual([
      { ...shown, context: {} },
      { ...shown, context: {} },
    ])
  })
})

describe('A fact is shown', () => {
  const at = minute(9)
  it.each<[string, unknown, object]>([
    ['by its type alone where it says nothing more', { type: 'rights.explained' }, { type: 'rights.explained' }],
    ['as the beginning of a flow', { type: 'xstate.init' }, { type: 'xstate.init' }],
    ['as unknown where the flow has no word for it', { type: 'CANARY', x: 1 }, { type: 'unknown.fact' }],
    ['as unknown where its type is no text', { type: 5 }, { type: 'unknown.fact' }],
    ['as unknown where there is none', null, { type: 'unknown.fact' }],
    ['with its instant', { type: 'rights.explained', at }, { type: 'rights.explained' }],
    ['without a choice that is none', { type: 'danger.assessed', danger: 'CANARY' }, { type: 'danger.assessed' }],
    ['with its choice', { type: 'danger.assessed', danger: 'none' }, { type: 'danger.assessed', danger: 'none' }],
  ])('%s', (_, event, shown) => {
    const { sent, faults } = watched(event)
    expect(faults).toEqual([])
    expect(sent.map(({ type }) => type)).toEqual(['@xstate.actor', '@xstate.event', '@xstate.snapshot'])
    expect(sent.slice(1).map((message) => message.event)).toStrictEqual([shown, shown])
    expect(sent.map((message) => 'definition' in message)).toEqual([true, false, false])
  })
})

describe('What cannot be read', () => {
  it('is a fault, told once for each time, and disturbs nothing', () => {
    const faults: string[] = []
    const { inspect } = createCaseInspector({ send: () => {}, onFault: ({ code }) => void faults.push(code) })
    const getSnapshot = () => {
      throw new Error('CANARY')
    }
    const event = { type: '@xstate.event', actorRef: { logic: flow, getSnapshot }, event: { type: 'xstate.init' } }
    expect(() => inspect(event as unknown as InspectionEvent)).not.toThrow()
    expect(faults).toEqual(['notSent'])
  })
})

/** A page's own WebSockets, as far as they are used. */
function aPage() {
  const sockets: PageSocket[] = []
  class PageSocket {
    onopen?: () => void
    onclose?: () => void
    onerror?: () => void
    readonly texts: string[] = []
    closed = 0
    readonly url: string
    constructor(url: string) {
      this.url = url
      sockets.push(this)
    }
    send(text: string) {
      this.texts.push(text)
    }
    close() {
      this.closed++
      this.onclose?.()
    }
  }
  vi.stubGlobal('WebSocket', PageSocket)
  vi.stubGlobal('document', {})
  return sockets
}
afterEach(() => vi.unstubAllGlobals())

/** Lets what is promised happen. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('In a page, a relay', () => {
  const standing = { status: 'active', value: 'noticing', context: {} } as const
  function shownThere(socket: true | string = 'wss://desk.example/relay') {
    const [sockets, faults] = [aPage(), [] as InspectorFault['code'][]]
    const inspector = createCaseInspector({ socket, onFault: ({ code }) => void faults.push(code) })
    return { inspector, faults, socket: sockets[0] as NonNullable<(typeof sockets)[0]>, sockets }
  }

  it('is on this machine where no address is written out', () => {
    expect(shownThere(true).socket.url).toBe('ws://127.0.0.1:8080')
    expect(shownThere().socket.url).toBe('wss://desk.example/relay')
  })

  it('is sent what waited once it is there, and then each thing as it comes', async () => {
    const { inspector, socket, faults } = shownThere()
    inspector.follow(flow, standing)
    expect(socket.texts.length).toBe(0)
    socket.onopen?.()
    await settled()
    expect(socket.texts.length).toBe(1)
    inspector.follow(flow, standing)
    expect(socket.texts.length).toBe(2)
    const closing = inspector.close()
    await settled()
    expect([socket.closed, faults]).toEqual([1, []])
    await closing
  })

  it('that ends the connection is a fault, once; what comes later is not sent', async () => {
    const { inspector, socket, sockets, faults } = shownThere()
    socket.onopen?.()
    await settled()
    socket.onclose?.()
    await settled()
    inspector.follow(flow, standing)
    await inspector.close()
    expect([faults, socket.texts, socket.closed, sockets.length]).toEqual([['closed'], [], 0, 1])
  })

  it('that is not there is a fault, once', async () => {
    const { inspector, socket, faults } = shownThere()
    socket.onerror?.()
    await settled()
    socket.onclose?.()
    await settled()
    inspector.follow(flow, standing)
    await inspector.close()
    expect([faults, socket.texts]).toEqual([['notConnected'], []])
  })

  it('is none where only one half of a page is there', async () => {
    const sockets = aPage()
    vi.stubGlobal('document', undefined)
    const faults: string[] = []
    const closing = createCaseInspector({
      socket: 'ws://127.0.0.1:9',
      onFault: ({ code }) => void faults.push(code),
    }).close()
    await closing
    expect([sockets.length, faults]).toEqual([0, ['notConnected']])
  })
})
