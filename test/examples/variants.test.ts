import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { chiayiCity2016 } from '#machines/index.ts'
import { type Case, definition, due, openCase, replay, standing, stepName, tryOpenCase } from '#src/index.ts'
import * as first from '../../examples/variants/01-policy.ts'
import * as second from '../../examples/variants/02-own-words.ts'
import * as third from '../../examples/variants/03-own-topology.ts'
import { handIn, minute } from '../support/cases.ts'
import { meeting, onward } from '../support/walk.ts'
import { begun, owed, play, type Row } from './support/play.ts'
import { byCourse, reach, type Telling, tell } from './support/reach.ts'

const called = { periods: { callByPeer: { workingDays: 5 } } }
const variants: readonly (readonly [AnyStateMachine, object])[] = [
  [first.crisis, {}],
  [second.crisis, called],
  [third.involuntary, {}],
  [third.general, {}],
]

const stepsOf = (flow: AnyStateMachine) => Object.keys(flow.states)
const told = (...to: string[]) => ({ to, items: ['whatHappened'], ground: 'incident' })

const toTheReview: readonly Row[] = [
  [
    'crisis.reported',
    'supervisor',
    { trigger: 'seriousImpact', casualties: 'no' },
    'withoutCasualties.notifying.telling + withoutCasualties.supporting.offering',
  ],
  [
    'notification.made',
    'personnel',
    told('agencyHead', 'deputyHead', 'relevantUnit', 'personnel'),
    'withoutCasualties.notifying.told + withoutCasualties.supporting.offering',
  ],
  ['support.offered', 'counsellor', {}, 'withoutCasualties.notifying.told + withoutCasualties.supporting.awaiting'],
  ['support.answered', 'employee', { answer: 'accepted' }, 'reviewing'],
]

describe.each(variants)('$id', (flow) => {
  it('has an id and a version of its own, and says what it is based on', () => {
    const base = flow.id.slice(flow.id.indexOf('.') + 1)
    expect(flow.id).toMatch(/^some-city-202\d\./)
    expect(flow.version).toBe('1.0.0')
    expect(flow.root.meta).toMatchObject({ adoptedFrom: `chiayi-city-2016.${base}` })
  })

  it('quotes what it is based on word for word, and adds readings only', () => {
    const { clauses, readings } = definition(flow).document as unknown as typeof chiayiCity2016.source
    expect(clauses).toEqual(chiayiCity2016.source.clauses)
    expect(readings).toMatchObject(chiayiCity2016.source.readings)
    const added = Object.keys(readings).filter((id) => !(id in chiayiCity2016.source.readings))
    expect(added.every((id) => id.startsWith('解讀.某.'))).toBe(true)
    const cited = JSON.stringify([flow.config, definition(flow).policy.cites, definition(flow).document.conditions])
    if (flow !== third.general) expect(added.filter((id) => !cited.includes(`"${id}"`))).toEqual([])
  })
})

describe('01, by policy alone', () => {
  const steps = 'withCasualties.notifying.telling + withCasualties.supporting.offering'
  const reported: Row = ['crisis.reported', 'supervisor', { trigger: 'majorAccident', casualties: 'yes' }, steps]

  it('has the very steps it is based on', () => {
    expect(stepsOf(first.crisis)).toEqual(stepsOf(chiayiCity2016.crisis))
  })

  it('notifies whom the city names, within its hours', () => {
    const kase = play(begun(first.crisis), [
      reported,
      ['notification.made', 'personnel', told('agencyHead', 'deputyHead', 'relevantUnit'), steps],
      [
        'notification.made',
        'eapWindow',
        told('personnel'),
        'withCasualties.notifying.told + withCasualties.supporting.offering',
      ],
    ])
    expect(owed(kase)).not.toContain('notifyLeadership')
    const before = play(begun(first.crisis), [reported])
    expect(due(before, minute(20)).find(({ duty }) => duty === 'notifyLeadership')).toMatchObject({
      dueAt: minute(130),
      cites: ['附件二.4', '附件二.5'],
    })
  })

  it('answers a refusal with outreach where nobody was hurt, and with the meeting where somebody was', () => {
    const declined: Row = ['support.answered', 'employee', { answer: 'declined' }, 'outreach']
    play(begun(first.crisis), [...toTheReview.slice(0, 3), declined])
    const all = told('agencyHead', 'deputyHead', 'relevantUnit', 'personnel')
    const hurt = play(begun(first.crisis), [
      reported,
      ['support.offered', 'counsellor', {}, 'withCasualties.notifying.telling + withCasualties.supporting.awaiting'],
      ['notification.made', 'personnel', all, 'withCasualties.notifying.told + withCasualties.supporting.awaiting'],
      ['support.answered', 'employee', { answer: 'declined' }, 'reviewing'],
    ])
    expect(hurt.status).toBe('open')
  })

  it('resolves with three members at least', () => {
    play(begun(first.crisis), [
      ...toTheReview,
      ['careTeam.resolved', 'careTeam', meeting(), '⊘ quorumReached'],
      ['careTeam.resolved', 'careTeam', meeting({ attendees: ['m1', 'm2', 'm3'] }), 'followingUp'],
    ])
  })

  it('may still be told otherwise as a case is opened', () => {
    play(begun(first.crisis, { careTeam: { name: { zh: '會報', en: 'Round-table' }, quorum: 2 } }), [
      ...toTheReview,
      ['careTeam.resolved', 'careTeam', meeting(), 'followingUp'],
    ])
  })
})

describe('02, by words of its own', () => {
  const followingUp = () =>
    play(begun(second.crisis, called), [...toTheReview, ['careTeam.resolved', 'careTeam', meeting(), 'followingUp']])

  it('has the very steps it is based on', () => {
    expect(stepsOf(second.crisis)).toEqual(stepsOf(chiayiCity2016.crisis))
  })

  it('opens no case before the host names the period of the call', () => {
    const input = { caseId: 'c-1', at: minute(0), recordedAt: minute(0), by: { role: 'peerSupporter', id: 'u-1' } }
    expect(tryOpenCase(second.crisis, input)).toMatchObject({
      accepted: false,
      reasons: [{ code: 'toBeGiven', path: 'policy.periods.callByPeer' }],
    })
    expect(tryOpenCase(second.crisis, { ...input, policy: called }).accepted).toBe(true)
  })

  it('owes the call, in the period given, and a call that is made settles it', () => {
    const kase = followingUp()
    expect(due(kase, minute(60)).find(({ duty }) => duty === 'callByPeer')).toMatchObject({
      owner: ['peerSupporter'],
      dueAt: '2026-03-09T23:59:59+08:00',
      cites: ['解讀.某.1'],
    })
    const after = play(kase, [['peerCall.made', 'peerSupporter', { reached: 'reached' }, 'followingUp']])
    expect(owed(after)).not.toContain('callByPeer')
  })

  it('whoever declines is called no more, is told nothing else, and nothing is owed them', () => {
    const kase = play(followingUp(), [
      ['peerCall.declined', 'employee', {}, 'followingUp'],
      ['peerCall.made', 'peerSupporter', { reached: 'reached' }, '⊘ peerCallsWelcome'],
      ['careTeam.resolved', 'careTeam', meeting(), 'followingUp'],
    ])
    expect(owed(kase)).not.toContain('callByPeer')
    const outcome = handIn(kase, {
      ...{ type: 'peerCall.made', at: minute(600), by: { role: 'peerSupporter', id: 'u-1' } },
      reached: 'reached',
    })
    expect(outcome).toMatchObject({
      reasons: [
        {
          zh: '未符：當事人未拒絕同儕致電？',
          cites: ['解讀.某.1'],
          unblock: { zh: '尊重當事人意願，改由溫馨關懷員關懷' },
        },
      ],
    })
  })

  it('the new role reports danger, which comes first; the renamed role is called by the name of the city', () => {
    play(begun(second.crisis, called), [['danger.reported', 'peerSupporter', {}, 'securing']])
    expect(definition(second.crisis).roles.careLiaison).toEqual({ zh: '溫馨關懷員', en: 'Care friend' })
  })
})

describe('03, by steps of its own', () => {
  const toMeasures: readonly Row[] = [
    ['danger.assessed', 'careLiaison', { danger: 'none' }, 'assessing'],
    ['help.declined', 'employee', {}, 'assessing'],
    ['need.assessed', 'careLiaison', { need: 'needed' }, 'caring'],
    ['notification.made', 'careLiaison', told('supervisor'), 'reviewing'],
    ['careTeam.resolved', 'careTeam', meeting({ committee: 'necessary' }), 'measuring'],
  ]

  it('adds one step, leaves one out, and keeps all others in their order', () => {
    const kept = stepsOf(chiayiCity2016.involuntary).filter((step) => step !== 'hearing')
    expect(stepsOf(third.involuntary).filter((step) => step !== 'rechecking')).toEqual(kept)
    expect(stepsOf(third.involuntary)).toContain('rechecking')
  })

  it('measures lead to a second meeting, and the meeting to the follow-up', () => {
    const kase = play(begun(third.involuntary), [
      ...toMeasures,
      [
        'committee.convened',
        'personnel',
        { legalBasis: 'conduct', category: 'civilServant', body: 'performanceCommittee' },
        '⊘ notInThisFlow',
      ],
      ['measures.taken', 'supervisor', { measures: ['supervisorConsultation'] }, '⊘ notAvailableToYou'],
      ['measures.taken', 'supervisor', { measures: ['workAdjustment'] }, 'rechecking'],
      ['careTeam.resolved', 'careTeam', meeting(), 'followingUp'],
      ['measures.taken', 'personnel', { measures: ['managementMeasure'] }, 'followingUp'],
      ['record.sealed', 'personnel', {}, 'followingUp'],
      ['followUp.made', 'careLiaison', { nextReviewAt: minute(9000) }, 'followingUp'],
    ])
    expect(owed(kase)).toEqual(['followUp'])
  })

  it('whoever becomes willing goes on in the general flow of the same plan', () => {
    const kase = play(begun(third.involuntary), [
      ...toMeasures,
      ['consent.given', 'employee', { scope: 'service', form: 'oral' }, 'handedOverToGeneral'],
    ])
    const opening = {
      caseId: 'c-2',
      at: minute(600),
      recordedAt: minute(600),
      by: { role: 'eapWindow', id: 'u-1' },
    } as const
    const next = openCase(third.general, { ...opening, continues: kase }).case
    expect(next.known.origin).toMatchObject({ relation: 'handedOver', flow: 'some-city-2028.involuntary' })
  })

  it('replays its own journal', () => {
    const opened = begun(third.involuntary)
    const outcome = handIn(opened, {
      ...{ type: 'danger.assessed', at: minute(5), by: { role: 'careLiaison', id: 'u-1' } },
      danger: 'none',
    })
    if (!outcome.accepted) throw new Error('refused')
    expect(replay(third.involuntary, [opened.opening, outcome.entry])).toEqual({ accepted: true, case: outcome.case })
  })
})

describe('promises the variants keep, in every state they reach', () => {
  const by: Readonly<Record<string, string>> = { 'emergency.concluded': 'police', 'committee.resolved': 'personnel' }
  const says: Readonly<Record<string, object>> = {
    'careTeam.resolved': { attendees: ['m1', 'm2', 'm3'] },
    'notification.made': { to: ['agencyHead', 'deputyHead', 'relevantUnit', 'personnel'] },
  }
  const tellings = (name: 'crisis' | 'involuntary' | 'general'): readonly Telling[] =>
    onward[name].map(([type, saying = {}]) => [type, { ...saying, ...says[type] }, by[type] ?? reporterOf(type)])
  const reporterOf = (type: string) => definition(chiayiCity2016.crisis).facts[type]?.by[0] ?? 'eapWindow'
  const stepOf = ({ step }: Case) => stepName(step)

  const walks: readonly (readonly [AnyStateMachine, object, readonly Telling[]])[] = [
    [first.crisis, {}, tellings('crisis')],
    [
      second.crisis,
      called,
      [
        ...tellings('crisis'),
        ['peerCall.declined', {}, 'employee'],
        ['peerCall.made', { reached: 'reached' }, 'peerSupporter'],
      ],
    ],
    [third.involuntary, {}, tellings('involuntary')],
    [third.general, {}, tellings('general')],
  ]

  it.each(walks)('$id: danger first, and a refusal alone closes nothing that was begun', (flow, policy, facts) => {
    const waits: string[] = []
    const states = reach(begun(flow, policy), facts, byCourse, ({ from, telling: [type], outcome }) => {
      if (from.status === 'ended' || type !== 'danger.reported') return
      const urgent = outcome.accepted && standing(outcome.case).every(({ tags }) => tags.includes('urgent'))
      if (!urgent) waits.push(stepOf(from))
    })
    expect(waits).toEqual([])
    const closed = states
      .filter(({ status }) => status === 'open')
      .map((from) => tell(from, ['help.declined', {}, 'employee']).case)
      .filter(({ step }) => step === 'closed')
    expect(closed).toEqual([])
    const ends = states.filter(({ step }) => step === 'closed')
    expect(ends.length).toBeGreaterThan(0)
    for (const { known } of ends) expect(known).toMatchObject({ sealed: true, duties: [], dangerUnresolved: false })
  })
})
