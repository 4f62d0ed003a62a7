import { describe, expect, it } from 'vitest'
import type { clauses } from '#machines/suao-2018/clauses.ts'
import type { readings } from '#machines/suao-2018/readings.ts'
import { due } from '#src/index.ts'
import { minute, openDuties } from '../../support/cases.ts'
import { byClause, having, ownStory, type Told } from '../../support/clause-table.ts'
import * as so from './telling.ts'
import { aCase, review } from './telling.ts'

const cases = byClause<keyof typeof clauses | keyof typeof readings, Told>

const help: Told = ['help.requested', 'employee', { channel: 'self', service: 'psychological' }]
const declined: Told = ['help.declined', 'employee']
const needed: Told = ['need.assessed', 'careLiaison', { need: 'needed' }]
const rights: Told = ['rights.explained', 'careLiaison']
const booked: Told = ['appointment.made', 'counsellor', { on: review }]
const refer: Told = ['referral.made', 'careLiaison', { to: 'legal' }]
const withdrawn = (scope: string): Told => ['consent.withdrawn', 'employee', { scope }]

describe('關懷聯絡員慰問 (陸.一.4, 解讀.4)', () => {
  cases(aCase, [
    ['陸.一.4', 'evident distress is noticed', [], ['distress.noticed', 'supervisor'], 'visiting'],
    ['捌', 'a call begins with the rights', so.noticed, ['visit.made', 'careLiaison'], '⊘ rightsExplained'],
    [
      '陸.一.4',
      'the liaison calls and hears the needs',
      [...so.noticed, rights],
      ['visit.made', 'careLiaison'],
      'deciding',
    ],
    ['捌', 'and nothing is collected before', so.noticed, needed, '⊘ rightsExplained'],
    ['捌.1', 'nobody has to receive the call', so.noticed, declined, 'ended'],
    ['捌', 'whoever asks alone needs no call first', [], rights, 'deciding'],
  ])

  it('only the care liaison calls, and owes the call from the moment distress is noticed', () => {
    const noticed = having(aCase(), so.noticed)
    expect(due(noticed, minute(60))).toContainEqual(
      expect.objectContaining({ duty: 'makeVisit', owner: ['careLiaison'], cites: ['陸.一.4', '解讀.4'] }),
    )
    expect(openDuties(having(aCase(), so.visited))).toEqual([])
  })

  it('distress is no danger and no need (解讀.4)', () => {
    expect(having(aCase(), so.noticed).known).toMatchObject({ danger: 'notAssessed', need: 'unknown' })
  })
})

describe('預約諮商 (陸.一.1.3, 解讀.7)', () => {
  cases(aCase, [
    ['捌.1', 'to ask for help is a free decision', so.visited, help, 'consenting'],
    ['捌.1', 'counselling needs consent', so.asked, ['consent.given', 'employee', so.toService], 'arranging'],
    ['陸.一.1.3', 'the person chooses the place', so.agreed, booked, '⊘ placeSettled'],
    ['陸.一.1.3', "the county's room", so.choosing, booked, 'serving'],
    [
      '陸.一.1.3',
      'or the centre',
      [...so.agreed, ['place.chosen', 'employee', { place: 'centre' }]],
      ['appointment.made', 'centre', { on: review }],
      'serving',
    ],
    ['陸.一.1.3', 'a talk', so.served, ['session.held', 'centre', { attendance: 'attended' }], 'serving'],
    ['解讀.21', 'the person takes consent back', so.served, withdrawn('service'), 'settling'],
    [
      '解讀.24',
      'the service is completed',
      so.served,
      ['service.completed', 'centre', { nextReviewAt: review }],
      'followingUp',
    ],
  ])
})

describe('協助轉介相關服務 (陸.一.4, 解讀.5)', () => {
  const referred: readonly Told[] = [...so.asked, ['consent.given', 'employee', so.toReferral], refer]
  cases(aCase, [
    ['捌.1', 'nobody is referred without consent', so.agreed, refer, '⊘ consentSaid'],
    ['陸.一.4', 'on consent to the referral alone', referred.slice(0, -1), refer, 'referring'],
    ['捌.1', 'which is no consent to counselling', referred.slice(0, -1), booked, '⊘ consentSaid placeSettled'],
    [
      '陸.一.4',
      'the service answers',
      referred,
      ['referral.answered', 'supportProvider', { status: 'completed' }],
      'arranging',
    ],
    ['解讀.21', 'the consent may be taken back', referred, withdrawn('referral'), 'settling'],
  ])
})

describe('不願接受協助 (解讀.22)', () => {
  const thoughNeeded = [...so.visited, needed]
  const caredFor = [...thoughNeeded, declined]
  cases(aCase, [
    ['捌.1', 'to decline is free', so.visited, declined, 'ended'],
    ['解讀.22', 'need or no need, nobody is handed over', thoughNeeded, declined, 'caringOn'],
    ['陸.一.4', 'the liaison calls again', caredFor, ['visit.made', 'careLiaison'], 'caringOn'],
    ['捌.1', 'and help may be asked for again', caredFor, help, 'consenting'],
  ])

  describe('an agency that adopts the reference flow', () => {
    cases(
      () => aCase({ adopts: ['involuntary'] }),
      [
        ['解讀.22', 'hands over who needs help', thoughNeeded, declined, 'handedOverToInvoluntary'],
        ['捌.1', 'never for the refusal alone', so.visited, declined, 'ended'],
      ],
    )
  })
})

describe('危險優先 (解讀.16–19), 死亡 (解讀.23)', () => {
  const secured = [...so.served, ...so.inDanger]
  cases(aCase, [
    ['解讀.16', 'before anybody has said a word', [], so.inDanger[0] as Told, 'securing'],
    [
      '解讀.16',
      'what is unclear counts',
      so.served,
      ['danger.assessed', 'careLiaison', { danger: 'unclear' }],
      'securing',
    ],
    [
      '解讀.17',
      'assessed again after help',
      secured,
      ['emergency.concluded', 'police', { outcome: 'notFound' }],
      'reassessing',
    ],
    ['解讀.19', 'then the task force resolves', secured, so.safe[0] as Told, 'resolving'],
    ['解讀.19', 'the convenor reports it', [...secured, ...so.safe], so.resolved[0] as Told, 'deciding'],
    [
      '解讀.23',
      'a death goes on in a crisis case',
      so.served,
      ['capacity.known', 'physician', { capacity: 'dead' }],
      'handedOverToCrisis',
    ],
  ])
})

describe('一般個案, as it may go', () => {
  ownStory(
    'the liaison calls, the person books and is counselled at the centre, and the case closes',
    aCase,
    [
      ['distress.noticed', 'colleague', { details: { grounds: '…' } }, 'visiting'],
      ['visit.made', 'supervisor', {}, '⊘ notYours'],
      ['rights.explained', 'careLiaison', {}, 'visiting'],
      ['visit.made', 'careLiaison', { details: { needs: '…' } }, 'deciding'],
      ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ notNow'],
      ['help.requested', 'employee', { channel: 'careLiaison', service: 'psychological' }, 'consenting'],
      ['consent.given', 'employee', so.toService, 'arranging'],
      ['place.chosen', 'employee', { place: 'centre' }, 'arranging'],
      ['appointment.made', 'centre', { on: review }, 'serving'],
      ['session.held', 'centre', { attendance: 'attended' }, 'serving'],
      ['service.completed', 'centre', { nextReviewAt: review }, 'followingUp'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
      ['record.sealed', 'personnel', {}, 'followingUp'],
      ['followUp.made', 'careLiaison', { nextReviewAt: '2026-05-01T09:00:00+08:00' }, 'followingUp'],
      ['closure.decided', 'eapWindow', {}, 'closed'],
    ],
    ({ kase }) =>
      expect(kase).toMatchObject({ status: 'ended', known: { own: { place: 'centre' }, notified: [], duties: [] } }),
  )
})
