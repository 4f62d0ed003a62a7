import { describe, expect, it } from 'vitest'
import { type Case, facts } from '#src/index.ts'
import { aFact, type FlowName, flowNames, handIn, having, minute, opened, type Told } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { casesOn, onward, stateOf, walk, waysTo } from '../support/walk.ts'

/** What each flow may come to owe or settle beside what leads it onward. */
const beside: Readonly<Record<FlowName, readonly Told[]>> = {
  general: [['appointment.cancelled'], ['need.assessed', { need: 'needed' }], ['capacity.known', { capacity: 'dead' }]],
  involuntary: [['rights.explained'], ['emergency.requested', { from: 'police' }]],
  crisis: [],
}
const reports: readonly Told[] = [
  ['reportableMatter.known', { matter: 'suicideBehaviour' }],
  ['statutoryReport.filed', { matter: 'suicideBehaviour' }],
]
const owed = (kase: Case) => kase.known.duties.map(({ duty }) => duty)

describe.each(flowNames)('nothing is left open, over every state of %s that can be reached', (flow) => {
  const telling: readonly Told[] = [...onward[flow], ...beside[flow], ...(flow === 'general' ? [] : reports)]
  const leadsTo = new Map<string, Set<string>>()
  const states = walk(
    flow,
    telling,
    ({ from, outcome }) => {
      if (!outcome.accepted) return
      const [here, there] = [stateOf(from), stateOf(outcome.case)]
      leadsTo.set(there, (leadsTo.get(there) ?? new Set()).add(here))
    },
    60_000,
  )
  const closed = states.filter(({ step }) => step === 'closed')
  const endings = states.filter(({ step }) => step === 'closed' || step === 'ended')

  it('I-18: closed without danger, without a duty, with a sealed record (附件一.8, 附件二.9)', () => {
    expect(closed.length).toBeGreaterThan(0)
    for (const { known } of closed) {
      expect(known).toMatchObject({ dangerUnresolved: false, duties: [], sealed: true })
      expect(['none', 'notAssessed']).toContain(known.danger)
    }
  })

  it('I-19: the record is sealed after the last danger and the last request, not before', () => {
    for (const kase of notEmpty(closed)) expect(kase.known.sealed).toBe(true)
    expect(handIn(opened(flow), aFact('record.sealed')).accepted).toBe(false)
  })

  it('解讀.15: no ending leaves a duty behind', () => {
    for (const { known, step } of notEmpty(endings)) expect([step, ...known.duties]).toEqual([step])
  })

  it('解讀.15: a talk that was arranged is cancelled, or to be cancelled where the case goes on', () => {
    const left = states.filter(({ status, known }) => status === 'ended' && known.appointment === 'made')
    expect(left.length > 0).toBe(flow === 'general')
    for (const kase of left) expect([kase.step, ...owed(kase)]).toContain('cancelAppointments')
  })

  it('I-39: whoever is followed up has it owed, until the case closes', () => {
    const followed = states.filter(({ step }) => step === 'followingUp')
    expect(followed.length).toBeGreaterThan(0)
    for (const kase of followed) expect(owed(kase)).toContain('followUp')
  })

  it('from every state a way leads to an ending: nobody is stranded', () => {
    const saved = new Set(states.filter(({ status }) => status === 'ended').map(stateOf))
    for (const state of saved) for (const before of leadsTo.get(state) ?? []) saved.add(before)
    expect(states.filter((kase) => !saved.has(stateOf(kase))).map(({ step, known }) => [step, known.duties])).toEqual(
      [],
    )
  })

  it('I-41: no clock closes a case: a lapse is noted and moves nothing', () => {
    const taken = (opened(flow).flow.events as readonly string[]).filter(
      (type) => !type.startsWith('xstate.done.state.'),
    )
    expect(taken.filter((type) => /expire|lapse|timeout|overdue|after|xstate/.test(type))).toEqual(['duty.lapsed'])
    for (const kase of casesOn(flow).filter(({ status }) => status === 'open'))
      for (const { duty } of kase.known.duties) {
        const outcome = handIn(kase, aFact('duty.lapsed', { duty, dueAt: kase.recordedAt }, kase.recordedAt))
        expect(outcome).toMatchObject({ accepted: true, case: { status: 'open', step: kase.step } })
      }
    const kase = opened(flow)
    expect(handIn(kase, aFact('closure.decided', {}, minute(9_999_999))).accepted).toBe(false)
  })
})

describe('where the agency follows the chart literally (解讀.9)', () => {
  it.each(['involuntary', 'crisis'] as const)('%s never closes, and says so', (flow) => {
    const toTheEnd = (waysTo(flow).get('closed') ?? []).slice(0, -1)
    const kase = having(opened(flow, { policy: { closure: 'literalChart' } }), ...toTheEnd)
    const outcome = handIn(kase, aFact('closure.decided', {}, kase.recordedAt, 'eapWindow'))
    expect(outcome).toMatchObject({ accepted: false, reasons: [{ code: 'closingLaidDown' }] })
  })
})

describe('I-20: a sealed record is destroyed by no fact', () => {
  it('there is none', () => {
    expect(Object.keys(facts).filter((type) => /destroy|delet|dispos|eras|unseal/i.test(type))).toEqual([])
  })
})
