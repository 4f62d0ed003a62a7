import { describe, expect, it } from 'vitest'
import { type AnyStateMachine, assign, createActor, createMachine, getNextSnapshot, setup, waitFor } from 'xstate'
import { chiayiCity2016 } from '#machines/index.ts'
import { checkedEap as eap } from '#src/flow/checked-eap.ts'
import { document } from '#src/flow/document.ts'
import { type Case, fromEnvelope, openCase, toEnvelope } from '#src/index.ts'
import type { Known } from '#src/vocabulary/known.ts'
import { handIn } from '../support/cases.ts'
import { type Changes, changed, goodFlow, problemsIn, trial, trialPolicy } from '../support/trial-flow.ts'

const at = '2026-03-02T09:00:00+08:00'
const by = { role: 'eapWindow', id: 'u-1' } as const
const input = { caseId: 'c-1', openedAt: at }
const meta = { cites: '一' }

const { createMachine: define } = eap(trial, trialPolicy)
const good: AnyStateMachine = define(goodFlow)
const opened = (flow = good) => openCase(flow, { caseId: 'c-1', at, recordedAt: at, by })

/** A case that has taken in facts of these types. */
const having = (kase: Case, ...told: readonly object[]): Case =>
  told.reduce((so: Case, fact) => handIn(so, { at, by, ...fact }).case, kase)
const noticed = { type: 'need.assessed', need: 'needed' }
const told = { type: 'notification.made', to: ['supervisor'], items: ['whatHappened'], ground: 'incident' }
const toEnding = [noticed, told, { type: 'support.offered' }, { type: 'closure.decided' }]

/** What the kernel answers to a fact the case cannot take in; the case stays as it was. */
const refusalOf = (kase: Case, fact: object) => {
  const outcome = handIn(kase, fact)
  expect(outcome.case).toBe(kase)
  return outcome.accepted ? 'accepted' : [outcome.kind, ...outcome.reasons.map(({ code }) => code)]
}
const refusedBy = (changes: Changes) =>
  problemsIn(changed(goodFlow, changes)).map(({ place, problem }) => `${place}: ${problem.en}`)

/** An XState actor that keeps its error to itself. */
const started = (machine: AnyStateMachine) => {
  const actor = createActor(machine, { input })
  actor.subscribe({ error: () => {} })
  return actor.start()
}

describe('an event XState drops in silence, whatever the reason', () => {
  const facts = [
    ['unknown', { type: 'need.assesed', at, by }, ['unknownFact', 'unknownFact']],
    ['not now', { type: 'closure.decided', at, by }, ['notNow', 'notNow']],
    ['blocked', { ...noticed, need: 'notNeeded', at, by }, ['blocked', 'helpNeeded']],
  ] as const

  it.each(facts)('%s: the kernel says which', (_, fact, refusal) => {
    const actor = started(good)
    actor.send(fact)
    expect(actor.getSnapshot().value).toBe('noticing')
    expect(refusalOf(opened(), fact)).toEqual(refusal)
  })
})

describe('an event that is no fact', () => {
  it('forged as a completion it skips steps in XState; the kernel lets only facts through', () => {
    const forged = { type: 'xstate.done.state.trial-2026.general.caring' }
    const actor = started(good)
    actor.send({ ...noticed, at, by })
    actor.send(forged)
    expect(actor.getSnapshot().value).toBe('followingUp')
    expect(refusalOf(having(opened(), noticed), forged)).toEqual(['unknownFact', 'reservedEvent'])
  })

  it('without a type it kills an XState actor; the kernel parses first', () => {
    const actor = started(good)
    actor.send({})
    expect(actor.getSnapshot().status).toBe('error')
    expect(refusalOf(opened(), {})).toEqual(['incomplete', 'notAFact'])
  })
})

describe('a question that crashes', () => {
  it('kills an XState actor', () => {
    const crash = (): boolean => {
      throw new Error('crash')
    }
    const actor = started(setup({ guards: { crash } }).createMachine({ on: { x: { guard: 'crash' } } }))
    actor.send({ type: 'x' })
    expect(actor.getSnapshot().status).toBe('error')
  })

  it('counts as its fail-safe says, in the machine and in the kernel, and the kernel says so', () => {
    const source = document({ ...trial, conditions: { ...trial.conditions, measureChosen: '一' } })
    const config = changed(goodFlow, { 'on/survey.held': { guard: 'measureChosen', target: '.closed', meta } })
    const flow: AnyStateMachine = eap(source, trialPolicy).createMachine(config)
    const survey = { type: 'survey.held', at, by }
    const actor = started(flow)
    actor.send(survey)
    expect(actor.getSnapshot()).toMatchObject({ status: 'active', value: 'noticing' })
    expect(refusalOf(opened(flow), survey)).toEqual(['failed', 'conditionCrashed'])
  })
})

describe('a case that has ended', () => {
  it('moves on in XState, by the danger path of the flow; the kernel takes the danger in and moves no step', () => {
    const ended = having(opened(), ...toEnding)
    const danger = { type: 'danger.reported', at, by }
    const snapshot = good.resolveState({ value: ended.step, context: ended.known })
    expect(snapshot.status).toBe('done')
    expect(getNextSnapshot(good, snapshot, danger).value).toBe('securing')
    expect(handIn(ended, danger)).toMatchObject({ accepted: true, case: { step: ended.step, status: 'ended' } })
  })
})

describe('a name nothing stands behind', () => {
  it('a missing action does nothing in XState; the lint refuses it', () => {
    const actor = started(createMachine({ entry: 'notifyHead' }))
    expect(actor.getSnapshot().status).toBe('active')
    expect(refusedBy({ 'states/noticing/entry': 'notifyHead' })).toEqual(['noticing: no such name: action notifyHead'])
  })

  it('a missing guard kills at first use; the lint refuses it', () => {
    const actor = started(createMachine({ on: { x: { guard: 'missing' } } }))
    actor.send({ type: 'x' })
    expect(actor.getSnapshot().status).toBe('error')
    expect(refusedBy({ 'states/noticing/on/need.assessed/guard': 'missing' })).toEqual([
      'noticing / need.assessed: no such name: guard missing',
    ])
  })

  it('a mistyped initial step only shows when a case starts; the lint refuses it before', () => {
    const machine = createMachine({ initial: 'b', states: { a: {} } })
    expect(started(machine).getSnapshot().status).toBe('error')
    expect(refusedBy({ initial: 'noticng' })).toEqual(['trial-2026.general: no such name: initial noticng'])
  })

  it('a mistyped delay fires at once; the lint refuses every clock', async () => {
    const actor = started(createMachine({ initial: 'a', states: { a: { after: { thirtyDay: 'b' } }, b: {} } }))
    const moved = await waitFor(actor, ({ value }) => value !== 'a')
    expect(moved.value).toBe('b')
    expect(refusedBy({ 'states/noticing/after': { thirtyDay: 'caring' } })).toEqual([
      'noticing: a flow never uses: after',
    ])
  })

  it('a pattern answers to any typo; the lint refuses it', () => {
    const actor = started(createMachine({ on: { 'need.*': { actions: () => {} } } }))
    expect(actor.getSnapshot().can({ type: 'need.asessed' })).toBe(true)
    expect(refusedBy({ 'on/need.*': { meta } })).toEqual(['trial-2026.general / need.*: no such name: fact need.*'])
  })
})

describe('regions side by side', () => {
  const region = (name: string) => ({ initial: name, states: { [name]: {}, done: {} } })
  const both = { type: 'parallel', states: { p: region('a'), q: region('b') } } as const

  it('a way from outside into one resets the other; the lint refuses it', () => {
    const machine = createMachine({ ...both, on: { p: { target: '.p.done' }, q: { target: '.q.done' } } })
    const actor = started(machine)
    actor.send({ type: 'p' })
    actor.send({ type: 'q' })
    expect(actor.getSnapshot().value).toEqual({ p: 'a', q: 'done' })
    expect(refusedBy({ 'states/caring/on/survey.held': { target: '.telling.told', meta } })).toEqual([
      'caring / survey.held: resets a region beside',
    ])
  })

  it('a fact both take is taken in twice; the lint refuses it', () => {
    const count = assign({ sessions: ({ context }: { context: Pick<Known, 'sessions'> }) => context.sessions + 1 })
    const takes = { on: { x: { actions: count } } }
    const actor = started(createMachine({ context: { sessions: 0 }, type: 'parallel', states: { p: takes, q: takes } }))
    actor.send({ type: 'x' })
    expect(actor.getSnapshot().context.sessions).toBe(2)
    const waiting = 'states/caring/states/telling/states/waiting/on/support.offered'
    expect(refusedBy({ [waiting]: { meta } })).toEqual(['caring: taken by two regions: support.offered'])
  })
})

describe('a step that cannot be left', () => {
  it('a completed step without onDone stays where it is; the lint refuses it', () => {
    const inner = { initial: 'b', states: { b: { type: 'final' } } } as const
    const actor = started(createMachine({ initial: 'a', states: { a: inner } }))
    expect(actor.getSnapshot()).toMatchObject({ status: 'active', value: { a: 'b' } })
    expect(refusedBy({ 'states/caring/onDone': undefined })).toContain('caring: leads nowhere when done')
  })

  it('eventless ways can turn for ever; the lint refuses them', () => {
    const turning = { a: { always: 'b' }, b: { always: 'a' } }
    expect(createMachine({ initial: 'a', states: turning }).options.maxIterations).toBe(Number.POSITIVE_INFINITY)
    expect(refusedBy({ 'states/noticing/always': { target: 'noticing' } })).toEqual([
      'noticing: a flow never uses: always',
    ])
  })
})

describe('a stored case', () => {
  it('restores into another machine in XState; the envelope knows its flow', () => {
    const { general, crisis } = chiayiCity2016
    const stored = JSON.parse(JSON.stringify(started(crisis).getPersistedSnapshot()))
    const other = createMachine({ initial: 'reporting', states: { reporting: {} } })
    expect(createActor(other, { snapshot: stored }).getSnapshot().value).toBe('reporting')
    expect(fromEnvelope(general, toEnvelope(opened(crisis)))).toMatchObject({
      accepted: false,
      reasons: [{ code: 'anotherFlow' }],
    })
  })
})
