import { describe, expect, it } from 'vitest'
import { type AnyStateNode, createActor, createMachine } from 'xstate'
import { createCaseInspector, type InspectorMessage, inspectCase } from '#src/inspect/index.ts'
import { minute } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { allFlows, storiesOf } from './canaries.ts'
import { told } from './messages.ts'

const input = { caseId: 'c-1', openedAt: minute(0) }

const capture = () => {
  const sent: InspectorMessage[] = []
  return { sent, ...createCaseInspector({ send: (message) => void sent.push(message) }) }
}

interface Way {
  readonly event: string
  readonly target: readonly string[]
  readonly guard: unknown
  readonly actions: readonly unknown[]
}

const named = (what: unknown): unknown => {
  const { type, params } = (typeof what === 'string' ? { type: what } : what) as { type: string; params?: unknown }
  return params === undefined ? type : { type, params }
}

/** Everything a step is, by names. */
const nodeOf = (node: AnyStateNode): object => ({
  path: node.path,
  type: node.type,
  initial: node.initial?.target?.map(({ path }) => path),
  tags: node.tags,
  meta: node.meta,
  entry: node.entry.map(named),
  ways: [...node.transitions.values()].flat().map(
    ({ eventType, target, guard, actions }): Way => ({
      event: eventType,
      target: (target ?? []).map(({ path }) => path.join('.')),
      guard: guard && named(guard),
      actions: actions.map(named),
    }),
  ),
  states: Object.values(node.states).map(nodeOf),
})

describe.each(allFlows.map((flow) => [flow.id, flow] as const))('%s arrives whole', (_, flow) => {
  it('with its steps, transitions, guards and actions under their names, nested and parallel parts in order', () => {
    const { sent, inspect } = capture()
    createActor(flow, { input, inspect }).start()
    const [structure] = told(sent).structures
    const again = createMachine(structure)
    expect(nodeOf(again.root)).toEqual(nodeOf(flow.root))
    expect([again.id, again.version]).toEqual([flow.id, flow.version])
    expect(sent.map(({ name }) => name).filter(Boolean)).toEqual([flow.id])
  })

  it('with names for people where the inspector shows them', () => {
    const { sent, inspect } = capture()
    createActor(flow, { input, inspect }).start()
    const [{ description }] = told(sent).structures
    const { zh, en } = flow.root.meta as { zh: string; en: string }
    expect(description).toContain(`${zh} · ${en}`)
  })

  it('and its stored cases step by step, each where the journal says it went', () => {
    for (const { journal } of notEmpty(storiesOf(flow))) {
      const { sent, follow } = capture()
      inspectCase(flow, journal, { follow })
      expect(told(sent).standing).toEqual(journal.map(({ to }) => to))
      expect(told(sent).facts).toMatchObject(journal.slice(1).map(({ type }) => ({ type })))
      const ended = journal.some((entry) => 'ended' in entry && entry.ended)
      expect(sent.at(-1)?.snapshot).toMatchObject({ status: ended ? 'done' : 'active' })
    }
  })
})

describe('A journal that breaks off', () => {
  it('is shown as far as it is sound, and the answer says where', () => {
    const [flow] = allFlows
    const [story] = storiesOf(flow as never)
    const [opening, first, second] = story?.journal ?? []
    const { sent, follow } = capture()
    const forged = { ...second, to: 'CANARY', decisive: { CANARY: 1 } }
    const outcome = inspectCase(flow as never, [opening, first, forged] as never, { follow })
    expect(outcome).toMatchObject({ accepted: false, sequence: 2 })
    expect(told(sent).standing).toEqual([opening?.to, first?.to])
    expect(JSON.stringify(sent)).not.toContain('CANARY')
  })

  it('shows nothing of one that does not open', () => {
    const [flow] = allFlows
    const { sent, follow } = capture()
    expect(inspectCase(flow as never, [], { follow }).accepted).toBe(false)
    expect(inspectCase(flow as never, [null] as never, { follow }).accepted).toBe(false)
    expect(sent).toEqual([])
  })
})

describe('Several cases', () => {
  it('are told apart, without their ids', () => {
    const { sent, follow, inspect } = capture()
    const [flow] = allFlows
    const [one, two] = storiesOf(flow as never)
    inspectCase(flow as never, one?.journal ?? [], { follow })
    inspectCase(flow as never, two?.journal ?? [], { follow })
    createActor(flow as never, { input, inspect } as never).start()
    expect([...new Set(sent.map(({ sessionId }) => sessionId))]).toEqual(['case-1', 'case-2', 'case-3'])
    for (const { sessionId, rootId } of sent) expect(rootId).toBe(sessionId)
  })
})
