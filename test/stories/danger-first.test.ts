import { describe, expect, it } from 'vitest'
import { type Case, due, facts, matters, type Role, receive, roles } from '#src/index.ts'
import { authorities } from '#src/vocabulary/roles.ts'
import { dutyFor, type Matter } from '#src/vocabulary/statutory.ts'
import { aFact, flowNames, handIn, having, opened } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { type Attempt, casesOn, meeting, onward, walk } from '../support/walk.ts'

const roleNames = Object.keys(roles) as Role[]
const owed = (kase: Case) => kase.known.duties.map(({ duty }) => duty)

describe.each(flowNames)('danger comes first, over every state of %s that can be reached', (flow) => {
  const attempts: Attempt[] = []
  const states = walk(flow, onward[flow], (attempt) => void (attempt.outcome.accepted && attempts.push(attempt)))
  const open = states.filter(({ status }) => status === 'open')

  it('I-8: immediate or unclear danger secures at once, in one step, whatever was going on', () => {
    for (const kase of notEmpty(open))
      for (const fact of [
        aFact('danger.reported', {}, kase.recordedAt, 'colleague'),
        aFact('danger.assessed', { danger: 'immediate' }, kase.recordedAt),
        aFact('danger.assessed', { danger: 'unclear' }, kase.recordedAt),
      ]) {
        const outcome = handIn(kase, fact)
        expect(outcome).toMatchObject({ accepted: true, case: { step: 'securing', revision: kase.revision + 1 } })
        expect(owed(outcome.case)).toEqual(expect.arrayContaining(['requestEmergencyHelp', 'holdCareTeam']))
      }
  })

  it('I-8: anybody may report it', () => {
    for (const role of notEmpty(roleNames))
      expect(handIn(opened(flow), aFact('danger.reported', {}, undefined, role)).case.step).toBe('securing')
  })

  it('I-9: help may be asked for at every open step, by everybody near, and waits for nothing', () => {
    for (const kase of open)
      expect(handIn(kase, aFact('emergency.requested', { from: 'police' }, kase.recordedAt)).accepted).toBe(true)
    const near: readonly Role[] = [
      'employee',
      'supervisor',
      'colleague',
      'family',
      'eapWindow',
      'counsellor',
      'physician',
    ]
    for (const role of near) expect(facts['emergency.requested'].by).toContain(role)
  })

  it('I-10: nobody is secured without a danger that was met', () => {
    for (const { known } of notEmpty(states.filter(({ step }) => step === 'securing')))
      expect(['immediate', 'unclear']).toContain(known.danger)
    for (const { from, fact, outcome } of attempts)
      if (outcome.case.step === 'securing' && from.step !== 'securing') expect(fact.type).toMatch(/^danger\./)
  })

  it('I-12: what came of an emergency is assessed again, from whatever step', () => {
    for (const { from, fact, outcome } of notEmpty(attempts)) {
      if (fact.type !== 'emergency.concluded' || (flow === 'crisis' && from.known.dangerAt === null)) continue
      expect([from.step, outcome.case.step]).toEqual([from.step, 'reassessing'])
      expect(owed(outcome.case)).toContain('reassessDanger')
    }
  })

  it('I-12: nothing but an assessment leads out of danger, and one stays owed until it is made', () => {
    for (const { from, fact, outcome } of notEmpty(attempts)) {
      if (!['securing', 'reassessing'].includes(String(from.step)) || outcome.case.status === 'ended') continue
      if (['securing', 'reassessing'].includes(String(outcome.case.step))) continue
      expect(['none', 'notAssessed']).toContain(outcome.case.known.danger)
      if (fact.type !== 'danger.assessed') expect(owed(outcome.case)).toContain('reassessDanger')
    }
  })

  it('I-13: no case closes or ends before the care team has resolved on every danger met', () => {
    const endings = states.filter(({ status, step }) => status === 'ended' && /^(closed|ended)$/.test(String(step)))
    expect(endings.length).toBeGreaterThan(0)
    for (const { known } of endings) {
      expect(known).toMatchObject({ dangerUnresolved: false })
      expect(['none', 'notAssessed']).toContain(known.danger)
    }
  })

  it('I-13: and it can resolve at every open step', () => {
    for (const kase of notEmpty(open))
      expect(handIn(kase, aFact('careTeam.resolved', meeting(), kase.recordedAt))).toMatchObject({
        accepted: true,
        case: { known: { dangerUnresolved: false } },
      })
  })

  it('I-21, I-22: knowledge of a reportable matter is owed in the same step, from the instant of knowing', () => {
    for (const kase of notEmpty(casesOn(flow).filter(({ status }) => status === 'open')))
      for (const matter of notEmpty(Object.keys(matters) as Matter[])) {
        const at = new Date(Date.parse(kase.recordedAt) - 3_600_000).toISOString()
        const outcome = receive(kase, aFact('reportableMatter.known', { matter }, at), { recordedAt: kase.recordedAt })
        expect(outcome).toMatchObject({ accepted: true, case: { step: kase.step } })
        const row = due(outcome.case, at).find(({ duty }) => duty === dutyFor(matter))
        expect(row?.since).toBe(at)
        const hours = { occupationalAccident: 8, workplaceAllegation: null, elderHarm: null }[matter as string]
        const within = hours === undefined ? 24 : hours
        expect(row?.dueAt && Date.parse(row.dueAt) - Date.parse(at)).toBe(within && within * 3_600_000)
      }
  })

  it('I-22: a report can be filed at every open step, and settles its own matter only', () => {
    for (const kase of notEmpty(open)) {
      const knowing = having(
        kase,
        ['reportableMatter.known', { matter: 'suicideBehaviour' }],
        ['reportableMatter.known', { matter: 'childHarm' }],
      )
      const filed = having(knowing, ['statutoryReport.filed', { matter: 'childHarm' }])
      expect(owed(filed)).toContain('reportSuicideBehaviour')
      expect(owed(filed)).not.toContain('reportChildHarm')
      break
    }
  })
})

describe('the agency compels nobody (解讀.2, 精神衛生法 §48)', () => {
  it('I-11: what came of an emergency is found by those who may act, or by a physician; told by others it decides nothing', () => {
    const finding: readonly Role[] = [...authorities, 'physician']
    const afterwards = facts['emergency.concluded'].by.map((role) => {
      const inDanger = having(opened('general'), ['danger.reported'])
      const { person } = having(inDanger, ['emergency.concluded', { outcome: 'died' }, role as Role]).known
      return [role, person]
    })
    expect(afterwards).toEqual(
      facts['emergency.concluded'].by.map((role) => [role, finding.includes(role as Role) ? 'dead' : 'unknown']),
    )
    expect(afterwards.length).toBeGreaterThan(finding.length)
  })

  it('I-11: there is no word for compelling', () => {
    expect(Object.keys(facts).join()).not.toMatch(/\bcommit\b|restrain|hospitali[sz]|detain|compel|force/i)
  })

  it('I-37: a self-test says nothing about danger', () => {
    const asked = having(
      opened('general'),
      ['rights.explained'],
      ['help.requested', { channel: 'screening', service: 'psychological' }],
    )
    expect(asked.known).toMatchObject({ danger: 'notAssessed', need: 'unknown' })
  })

  it('I-38: every judgement names the role that made it and when', () => {
    for (const type of ['danger.assessed', 'need.assessed', 'careTeam.resolved', 'closure.decided'] as const) {
      expect(facts[type].form.safeParse({ ...aFact(type), by: undefined }).success).toBe(false)
      expect(facts[type].form.safeParse({ ...aFact(type), at: undefined }).success).toBe(false)
    }
  })
})
