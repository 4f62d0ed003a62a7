import {
  actions,
  configOf,
  document,
  due,
  eap,
  explain,
  lapse,
  openCase,
  owes,
  ownWords,
  policyOf,
  receive,
  record,
} from 'eap-case-flows'
import { chiayiCity2016 } from 'eap-case-flows/machines'
import { type crisis, type general, involuntary } from 'eap-case-flows/machines/chiayi-city-2016'
import { createActor, type EventFrom, type SnapshotFrom } from 'xstate'
import * as z from 'zod'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Extends<A, B> = [A] extends [B] ? true : false
type IsAny<T> = 0 extends 1 & T ? true : false
const holds = <_T extends true>() => undefined
const fails = <_T extends false>() => undefined

const openedAt = '2026-03-02T09:10:00+08:00'
const window = { role: 'eapWindow', id: 'u7' } as const
const liaison = { role: 'careLiaison', id: 'u9' } as const

// The two doors hand out the same machines, and nothing is any.
holds<Equal<typeof chiayiCity2016.general, typeof general>>()
holds<Equal<typeof chiayiCity2016.involuntary, typeof involuntary>>()
holds<Equal<typeof chiayiCity2016.crisis, typeof crisis>>()
fails<IsAny<typeof general | typeof involuntary | typeof crisis>>()
fails<IsAny<ReturnType<typeof record> | ReturnType<typeof actions> | ReturnType<typeof due>>>()

// Flows.
// @ts-expect-error a misspelt flow
chiayiCity2016.involontary

// Steps are an exact union.
type Step = SnapshotFrom<typeof involuntary>['value']
fails<IsAny<Step>>()
fails<Extends<string, Step>>()
holds<Extends<'assessing', Step>>()
fails<Extends<'asessing', Step>>()

// Facts are an exact union.
type Fact = EventFrom<typeof involuntary>
fails<IsAny<Fact>>()
fails<Extends<string, Fact['type']>>()
holds<Extends<'danger.assessed', Fact['type']>>()
fails<Extends<'danger.asessed', Fact['type']>>()

// A flow is an ordinary machine.
const actor = createActor(involuntary, { input: { caseId: 'c-0192', openedAt } }).start()
const snapshot = actor.getSnapshot()
fails<IsAny<typeof snapshot.context>>()
snapshot.matches('assessing')
// @ts-expect-error a misspelt step
snapshot.matches('asessing')
// @ts-expect-error a misspelt fact
snapshot.can({ type: 'danger.asessed' })
// @ts-expect-error a misspelt fact
actor.send({ type: 'danger.asessed' })
snapshot.hasTag('urgent')
// @ts-expect-error a misspelt tag
snapshot.hasTag('urgnet')
// @ts-expect-error a misspelt word of the context
snapshot.context.dangr
// @ts-expect-error the machine holds no details
snapshot.context.details
// @ts-expect-error the instant of opening is missing
createActor(involuntary, { input: { caseId: 'c-0192' } })

const meta = Object.values(snapshot.getMeta())[0]
fails<IsAny<typeof meta>>()
meta?.zh
// @ts-expect-error a misspelt word of the meta
meta?.ch

// Opening a case.
const opened = openCase(chiayiCity2016.involuntary, {
  caseId: 'c-0192',
  at: openedAt,
  recordedAt: openedAt,
  by: window,
})
// @ts-expect-error a misspelt role
openCase(involuntary, { caseId: 'c-0192', at: openedAt, recordedAt: openedAt, by: { role: 'eapWidow', id: 'u7' } })
// @ts-expect-error nobody opened it
openCase(involuntary, { caseId: 'c-0192', at: openedAt, recordedAt: openedAt })

// Recording a fact.
const assessed = { type: 'danger.assessed', at: openedAt, by: liaison, danger: 'immediate', towards: 'self' } as const
const outcome = record(opened, { ...assessed, details: { grounds: 'threatened to jump' } }, { recordedAt: openedAt })
// @ts-expect-error no case has a clock of its own
record(opened, assessed)
// @ts-expect-error a misspelt fact
record(opened, { ...assessed, type: 'danger.asessed' }, { recordedAt: openedAt })
// @ts-expect-error a misspelt answer
record(opened, { ...assessed, danger: 'imediate' }, { recordedAt: openedAt })
// @ts-expect-error a misspelt role
record(opened, { ...assessed, by: { role: 'careLaison', id: 'u9' } }, { recordedAt: openedAt })

if (outcome.accepted) {
  outcome.entry
  outcome.sealed
  actions(outcome.case, { role: 'careTeam' })
  due(outcome.case, openedAt)
  record(outcome.case, assessed, { recordedAt: assessed.at })
  // @ts-expect-error a misspelt role
  actions(outcome.case, { role: 'careTeem' })
  // @ts-expect-error an accepted fact has no reasons
  outcome.reasons
} else {
  const reason = outcome.reasons[0]
  fails<IsAny<typeof reason>>()
  const words: string | undefined = reason?.zh ?? reason?.en ?? reason?.code
  words satisfies string | undefined
  // @ts-expect-error a misspelt word of the reason
  reason?.zhh
  // @ts-expect-error a refused fact makes no entry
  outcome.entry
}

// Input of unknown shape has a door of its own.
receive(opened, JSON.parse('{}'), { recordedAt: openedAt })

// A flow of one's own: clauses, facts, conditions, duties, tags and steps are checked as it is written.
const source = document({
  id: 'somewhere-2026',
  agency: { zh: '某機關', en: 'Somewhere' },
  title: { zh: '計畫', en: 'Plan' },
  clauses: { 一: '告知權益', 二: '結案' },
  readings: {},
  notModelled: {},
  conditions: { closable: '二' },
  // @ts-expect-error no such clause
  duties: { sealRecord: '三' },
})
type Stated = Parameters<typeof policyOf<typeof source>>[1]
declare const stated: Stated
const flow = eap(source, policyOf(source, stated))
flow.createMachine({
  id: 'somewhere-2026.general',
  version: '1.0.0',
  meta: { zh: '一般個案', en: 'General case', cites: '一' },
  initial: 'open',
  states: {
    open: {
      // @ts-expect-error no such clause
      meta: { zh: '告知', en: 'Tell', cites: '三' },
      // @ts-expect-error no such tag
      tags: ['urgnet'],
      // @ts-expect-error no such duty
      entry: { type: 'owe', params: { duty: 'sealRecrd' } },
      on: {
        // @ts-expect-error no such condition
        'closure.decided': { guard: 'closeable', target: 'closed', meta: { cites: '二' } },
        // @ts-expect-error no such scope of consent
        'session.held': { guard: { type: 'consentTo', params: { scope: 'servce' } }, meta: { cites: '一' } },
        // @ts-expect-error a transition cites a clause there is
        'record.sealed': { meta: { cites: '四' } },
      },
    },
    closed: { type: 'final', meta: { zh: '已結案', en: 'Closed', cites: '二' } },
  },
})
flow.createMachine({
  id: 'somewhere-2026.general',
  version: '1.0.0',
  meta: { zh: '一般個案', en: 'General case', cites: '一' },
  initial: 'open',
  // @ts-expect-error no such fact
  on: { 'sesion.held': { meta: { cites: '一' } } },
  states: { open: { meta: { zh: '告知', en: 'Tell', cites: '一' } } },
})

// Words of one's own: roles, memory, settings, facts, conditions and duties are checked wherever they are used.
const own = ownWords({
  roles: { dutyOfficer: { zh: '輪值主管', en: 'Duty officer' } },
  memory: { fitness: ['unknown', 'fit', 'unfit'] },
  settings: { model: z.enum(['own', 'joint']) },
  reports: { dutyOfficer: ['followUp.made'] },
})
const judged = own.fact('fitness.judged', {
  zh: '評估可否回任',
  en: 'Fitness judged',
  by: ['dutyOfficer'],
  decisive: { fitness: z.enum(['fit', 'unfit']) },
  learn: (_, { fitness }) => ({ own: { fitness } }),
})
// @ts-expect-error a misspelt role
own.fact('x.y', { zh: '甲', en: 'X', by: ['dutyOficer'] })
// @ts-expect-error a choice the memory does not have
own.fact('x.y', { zh: '甲', en: 'X', by: ['dutyOfficer'], learn: () => ({ own: { fitness: 'fitt' } }) })
const label = { zh: '甲', en: 'X' }
const fit = own.condition('fitToReturn', {
  ...label,
  failSafe: 'no',
  remedy: label,
  ask: ({ own: { fitness }, policy }) => (fitness === 'fit' && policy.own.model === 'own' ? 'yes' : 'no'),
})
own.condition('x', {
  ...label,
  failSafe: 'no',
  remedy: label,
  // @ts-expect-error a choice the memory does not have
  ask: ({ own }) => (own.fitness === 'fitt' ? 'yes' : 'no'),
})
const words = own.words({
  facts: [judged],
  conditions: [fit],
  duties: { judgeFitness: { ...label, owner: ['dutyOfficer'], settledBy: ['fitness.judged'] } },
})
// @ts-expect-error a duty settled by no fact there is
own.words({ facts: [judged], duties: { x: { ...label, owner: ['dutyOfficer'], settledBy: ['fitness.judgd'] } } })

const ownSource = document({
  ...{ id: 'own-2026', words, agency: label, title: label, clauses: { 一: '甲' }, readings: {}, notModelled: {} },
  conditions: { fitToReturn: '一' },
  duties: { judgeFitness: '一' },
})
declare const ownStated: Parameters<typeof policyOf<typeof ownSource>>[1]
holds<Equal<typeof ownStated.own.is.model, 'own' | 'joint' | 'toBeGiven'>>()
// @ts-expect-error a period for no duty
ownStated.periods.is.judgeFitnes
const ownEap = eap(ownSource, policyOf(ownSource, ownStated))
const ownFlow = ownEap.createMachine({
  id: 'own-2026.general',
  version: '1.0.0',
  meta: { ...label, cites: '一' },
  initial: 'judging',
  states: {
    judging: {
      meta: { ...label, cites: '一' },
      entry: owes('judgeFitness', 'followUp'),
      on: { 'fitness.judged': { guard: 'fitToReturn', target: 'closed', meta: { cites: '一' } } },
    },
    closed: { type: 'final', meta: { ...label, cites: '一' } },
  },
})
const wrong = { id: 'own-2026.general', initial: 'a' } as const
// @ts-expect-error no such duty
ownEap.createMachine({ ...wrong, states: { a: { entry: owes('judgeFitnes') } } })
// @ts-expect-error no such fact
ownEap.createMachine({ ...wrong, on: { 'fitness.judgd': {} }, states: { a: {} } })
// @ts-expect-error no such condition
ownEap.createMachine({ ...wrong, on: { 'fitness.judged': { guard: 'fitToRetrn' } }, states: { a: {} } })

const officer = { role: 'dutyOfficer', id: 'u1' } as const
const ownCase = openCase(ownFlow, { caseId: 'c-1', at: openedAt, recordedAt: openedAt, by: officer })
holds<Equal<typeof ownCase.step, 'judging' | 'closed'>>()
record(ownCase, { type: 'fitness.judged', at: openedAt, by: officer, fitness: 'fit' }, { recordedAt: openedAt })
record(ownCase, { type: 'followUp.made', at: openedAt, by: officer, nextReviewAt: openedAt }, { recordedAt: openedAt })
// @ts-expect-error a field is missing
record(ownCase, { type: 'fitness.judged', at: openedAt, by: officer }, { recordedAt: openedAt })
const now = { recordedAt: openedAt }
// @ts-expect-error a misspelt role
record(ownCase, { type: 'fitness.judged', at: openedAt, by: { role: 'dutyOficer', id: 'u1' }, fitness: 'fit' }, now)
// @ts-expect-error another flow does not have this fact
record(opened, { type: 'fitness.judged', at: openedAt, by: officer, fitness: 'fit' }, { recordedAt: openedAt })
actions(ownCase, { role: 'dutyOfficer' }).some(({ type }) => type === 'fitness.judged')
// @ts-expect-error a misspelt fact
actions(ownCase, { role: 'dutyOfficer' }).some(({ type }) => type === 'fitness.judgd')
due(ownCase, openedAt).some(({ duty }) => duty === 'judgeFitness')
// @ts-expect-error a misspelt duty
due(ownCase, openedAt).some(({ duty }) => duty === 'judgeFitnes')
explain(ownCase, 'fitness.judged', { role: 'dutyOfficer' })
// @ts-expect-error a misspelt fact
explain(ownCase, 'fitness.judgd', { role: 'dutyOfficer' })
lapse(ownCase, openedAt).map(({ fact }) => fact.duty)

// A variant by its own topology keeps the exact union of its steps.
const config = configOf(ownFlow)
const variant = ownEap.createMachine({
  ...config,
  states: { ...config.states, resting: { type: 'final', meta: { ...label, cites: '一' } } },
})
holds<Equal<SnapshotFrom<typeof variant>['value'], 'judging' | 'closed' | 'resting'>>()
