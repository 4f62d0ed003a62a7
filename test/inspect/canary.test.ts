import { describe, expect, it } from 'vitest'
import { type AnyStateMachine, createActor, createMachine } from 'xstate'
import { samplesOf } from '#src/case/samples.ts'
import { definition } from '#src/index.ts'
import { createCaseInspector, type InspectorMessage, inspectCase } from '#src/inspect/index.ts'
import { minute } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { allFlows, canary, storiesOf } from './canaries.ts'
import { told } from './messages.ts'

const capture = () => {
  const sent: InspectorMessage[] = []
  return { sent, ...createCaseInspector({ send: (message) => void sent.push(message) }) }
}
const input = { caseId: `${canary}-case`, openedAt: minute(0) }

describe.each(allFlows.map((flow) => [flow.id, flow] as const))('%s: nothing of a person is sent', (_, flow) => {
  it('by its stored cases, replayed', () => {
    for (const { case: kase, journal } of notEmpty(storiesOf(flow))) {
      const { sent, follow } = capture()
      expect(JSON.stringify(journal)).toContain(canary)
      expect(inspectCase(flow, journal, { follow }).accepted).toBe(true)
      expect(JSON.stringify(sent)).not.toContain(canary)
      expect(told(sent).facts.length).toBe(journal.length - 1)
      expect(told(sent).standing.at(-1)).toEqual(kase.step)
    }
  })

  it('by live actors told anything at all, whatever its fields hold', () => {
    const { facts } = definition(flow)
    const { sent, inspect } = capture()
    const tell = (said: object) => {
      const actor = createActor(flow, { input, inspect, id: canary, systemId: canary } as never)
      actor.subscribe({ error: () => {} })
      actor.start()
      actor.send(said as never)
    }
    for (const [type, fact] of Object.entries(facts)) {
      const names = Object.keys(fact.decisive)
      const [sample = {}] = samplesOf(fact, minute(9))
      const marked = Object.fromEntries(names.map((name) => [name, canary]))
      const listed = Object.fromEntries(names.map((name) => [name, [canary]]))
      const details = Object.fromEntries(fact.details.map((name) => [name, canary]))
      const by = { role: 'careTeam', id: canary }
      for (const saying of [sample, marked, listed])
        tell({ ...saying, type, at: minute(9), by, details, [canary]: canary })
    }
    for (const type of [canary, `xstate.done.state.${canary}`, `${canary}.reported`, 'toString', '__proto__'])
      tell({ type, canary })
    expect(told(sent).facts.length).toBeGreaterThan(3 * Object.keys(facts).length)
    expect(JSON.stringify(sent)).not.toContain(canary)
  })

  it('by a case restored, with markers in its memory and its output', () => {
    for (const { case: kase } of notEmpty(storiesOf(flow))) {
      const { sent, inspect } = capture()
      const context = { ...kase.known, own: { ...kase.known.own, secret: canary }, canary }
      const ended = kase.status === 'ended'
      const snapshot = { ...flow.resolveState({ value: kase.step, context: context as never }), output: canary }
      createActor(flow, { snapshot: snapshot as never, input, inspect } as never).start()
      expect(JSON.stringify(sent)).not.toContain(canary)
      expect(sent[0]).toMatchObject({
        type: '@xstate.actor',
        snapshot: { value: kase.step, context: {}, status: ended ? 'done' : 'active' },
      })
    }
  })
})

describe('What is sent', () => {
  it('is an allow-list, down to the last key', () => {
    const { sent, follow } = capture()
    for (const flow of allFlows) for (const { journal } of storiesOf(flow)) inspectCase(flow, journal, { follow })
    const parts = ['type', 'name', 'sessionId', 'rootId', 'parentId', 'sourceId', 'id', 'createdAt', '_version']
    const whole = [...parts, 'definition', 'snapshot', 'event']
    for (const message of sent) expect(Object.keys(message).filter((key) => !whole.includes(key))).toEqual([])
    const snapshots = new Set(sent.flatMap(({ snapshot }) => Object.keys((snapshot as object | undefined) ?? {})))
    expect([...snapshots].sort()).toEqual(['context', 'status', 'value'])
    const fields = new Set(sent.flatMap(({ event }) => Object.keys((event as object | undefined) ?? {})))
    expect(
      [...fields].filter((name) => ['at', 'by', 'id', 'who', 'attendees', 'duty', 'details'].includes(name)),
    ).toEqual([])
    expect([...fields]).toEqual(expect.arrayContaining(['danger', 'scope', 'nextReviewAt', 'quorate', 'measures']))
  })

  it('is no part of a machine that is not made with this library', () => {
    const faults: string[] = []
    const sent: unknown[] = []
    const { inspect } = createCaseInspector({
      send: (it) => void sent.push(it),
      onFault: ({ code }) => void faults.push(code),
    })
    createActor(createMachine({ id: canary, context: { canary } }), { inspect }).start()
    expect([sent, faults]).toEqual([[], ['notAFlow']])
  })

  it('fails without disturbing the case', () => {
    const faults: string[] = []
    const send = () => {
      throw new Error('receiver')
    }
    const [flow] = allFlows
    const { inspect } = createCaseInspector({ send, onFault: ({ code }) => void faults.push(code) })
    const actor = createActor(flow as AnyStateMachine, { input, inspect }).start()
    expect(actor.getSnapshot().status).toBe('active')
    expect(new Set(faults)).toEqual(new Set(['notSent']))
  })
})
