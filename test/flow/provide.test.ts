import { describe, expect, it } from 'vitest'
import { createActor, createMachine } from 'xstate'
import { involuntary } from '#machines/chiayi-city-2016/index.ts'
import { eap, openCase, record } from '#src/index.ts'
import { createCaseInspector, type InspectorMessage } from '#src/inspect/index.ts'
import { viewOf } from '#src/promises/flow-view.ts'
import { everyPromise, verify } from '#src/promises/index.ts'
import { minute } from '../support/cases.ts'
import { goodFlow, trial, trialPolicy } from '../support/trial-flow.ts'

type Provided = Parameters<typeof involuntary.provide>[0]

const by = { role: 'eapWindow', id: 'u7' } as const
const opening = { caseId: 'c-1', at: minute(0), recordedAt: minute(0), by }
const danger = { type: 'danger.reported', at: minute(1), by } as const

describe('flow.provide(…)', () => {
  it.each([
    ['nothing', {}],
    ['an action no flow names', { actions: { log: () => {} } }],
    ['a delay no flow names', { delays: { soon: 10 } }],
  ])('that provides %s keeps the flow: cases, proofs and the inspector work on it', (_, given) => {
    const provided = involuntary.provide(given as Provided).provide({})
    const outcome = record(openCase(provided, opening), danger, { recordedAt: danger.at })
    expect(outcome).toMatchObject({
      accepted: true,
      case: { step: record(openCase(involuntary, opening), danger, { recordedAt: danger.at }).case.step },
    })

    const sent: InspectorMessage[] = []
    const { inspect } = createCaseInspector({ send: (message) => void sent.push(message) })
    createActor(provided, { input: { caseId: 'c-1', openedAt: minute(0) }, inspect }).start()
    expect(sent.map(({ name }) => name)).toContain(involuntary.id)
  })

  it('that provides nothing of ours is proved as the flow is', () => {
    const small = eap(trial, trialPolicy).createMachine(goodFlow)
    const concerning = everyPromise.filter(({ concerns }) => concerns?.(viewOf(small)) ?? true)
    const few = { promises: concerning.slice(0, 2) }
    const proved = verify(small.provide({}), few)
    expect(proved.promises.length).toBe(2)
    expect(proved).toEqual(verify(small, few))
  })

  const replacing = [
    ['guard', { guards: { immediateDanger: () => false } }, 'immediateDanger'],
    ['action', { actions: { note: () => {}, owe: () => {} } }, 'note, owe'],
  ] as const

  it.each(replacing)('that replaces a %s of ours leaves a machine that is no flow, and says so', (_, given, names) => {
    const provided = involuntary.provide(given)
    expect(() => openCase(provided, opening)).toThrow(`provide(…) replaced ${names}`)
    expect(
      createActor(provided, { input: { caseId: 'c-1', openedAt: minute(0) } })
        .start()
        .getSnapshot().value,
    ).toBe(
      createActor(involuntary, { input: { caseId: 'c-1', openedAt: minute(0) } })
        .start()
        .getSnapshot().value,
    )
  })

  it('a machine of another library is no flow either', () => {
    expect(() => openCase(createMachine({ id: 'other' }), opening as never)).toThrow('was not made with eap(…)')
  })
})
