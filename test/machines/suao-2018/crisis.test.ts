import { describe, expect, it } from 'vitest'
import type { clauses } from '#machines/suao-2018/clauses.ts'
import { crisis } from '#machines/suao-2018/index.ts'
import type { readings } from '#machines/suao-2018/readings.ts'
import { openCase } from '#src/index.ts'
import { by, minute, openDuties } from '../../support/cases.ts'
import { byClause, having, ownStory, type Told } from '../../support/clause-table.ts'
import * as so from './telling.ts'
import { aCase, aCrisis, review } from './telling.ts'

const cases = byClause<keyof typeof clauses | keyof typeof readings, Told>

const triggers = ['majorAccident', 'personalCasualty', 'suddenDeath', 'selfHarm', 'harmToOthers', 'seriousImpact']
const report = (trigger: string, casualties = 'unknown', role = 'supervisor'): Told => [
  'crisis.reported',
  role,
  { trigger, casualties },
]
const care = (...to: string[]): Told => ['care.given', 'convenor', { to }]
const answer = (what: string): Told => ['support.answered', 'employee', { answer: what }]
const casualties = (what: string): Told => ['casualty.reported', 'supervisor', { casualties: what }]
const begun = 'responding.caring.reaching + responding.referring.offering'

describe('危機事件處理專案小組, clause by clause (陸.二.1)', () => {
  cases(
    aCrisis,
    triggers.map((trigger) => ['陸.二.1', `a report of ${trigger}`, [], report(trigger), begun] as const),
  )

  cases(aCrisis, [
    ['解讀.14', 'anybody may report, and casualties alone are a report', [], casualties('yes'), begun],
    [
      '陸.二.1',
      'the first verb: care',
      so.reported,
      care('personConcerned', 'affectedColleagues'),
      'responding.caring.reached + responding.referring.offering',
    ],
    [
      '陸.二.1',
      'the second: help refer',
      so.reported,
      ['support.offered', 'careTeam'],
      'responding.caring.reaching + responding.referring.awaiting',
    ],
    [
      '解讀.12',
      'neither waits for the other',
      so.caredFor,
      ['support.offered', 'convenor'],
      'responding.caring.reached + responding.referring.awaiting',
    ],
    ['解讀.15', 'an answer, accepted', so.offered, answer('accepted'), 'followingUp'],
    ['解讀.15', 'or declined', so.offered, answer('declined'), 'followingUp'],
    ['解讀.13', 'care goes on', so.accepting, care('personConcerned'), 'followingUp'],
    ['捌.3', 'the record is sealed', so.accepting, ['record.sealed', 'personnel'], 'followingUp'],
    ['解讀.14', 'casualties after all begin it anew', [report('seriousImpact', 'no')], casualties('yes'), begun],
  ])

  it('both verbs are owed from the report on, and medical help where casualties are possible (解讀.14)', () => {
    const owed = ['arrangeMedicalHelp', 'careForThoseInvolved', 'helpRefer']
    expect(openDuties(having(aCrisis(), so.reported))).toEqual(owed)
    expect(openDuties(having(aCrisis(), [report('seriousImpact', 'no')]))).toEqual(owed.slice(1))
  })

  it('whoever accepts is to be referred, on consent; whoever declines is not (解讀.5, 解讀.15)', () => {
    const accepting = having(aCrisis(), so.accepting)
    expect(openDuties(accepting)).toContain('helpRefer')
    expect(openDuties(having(accepting, [answer('declined')]))).not.toContain('helpRefer')
    const referred: readonly Told[] = [
      ['rights.explained', 'personnel'],
      ['consent.given', 'employee', so.toReferral],
      ['referral.made', 'careLiaison', { to: 'psychological' }],
    ]
    expect(openDuties(having(accepting, referred))).not.toContain('helpRefer')
  })
})

describe('care reaches the family only on a ground (解讀.13, 解讀.27, 解讀.34)', () => {
  const suspected: Told = ['abuse.suspected', 'careLiaison', { suspect: 'family' }]
  const ask = (...before: readonly Told[]) => [...so.reported, ...before]
  cases(aCrisis, [
    [
      '解讀.27',
      'not without one',
      ask(),
      ['care.given', 'personnel', { to: ['family'] }],
      '⊘ consentSaid lifeDanger personDeadOrIncapacitated',
    ],
    [
      '陸.二.1',
      'on consent',
      ask(['consent.given', 'employee', { scope: 'familyContact', form: 'oral' }]),
      care('family'),
      'responding.caring.reached + responding.referring.offering',
    ],
    [
      '陸.二.1',
      'after a death',
      ask(['capacity.known', 'physician', { capacity: 'dead' }]),
      care('family'),
      'responding.caring.reached + responding.referring.offering',
    ],
    [
      '解讀.27',
      'never a suspected abuser',
      ask(['capacity.known', 'physician', { capacity: 'incapacitated' }], suspected),
      ['care.given', 'personnel', { to: ['family'] }],
      '⊘ contactNotSuspected',
    ],
  ])
})

describe('危險優先 (解讀.16)', () => {
  const secured = [...so.accepting, ...so.inDanger]
  cases(aCrisis, [
    ['解讀.16', 'before the report is in', [], so.inDanger[0] as Told, 'securing'],
    ['解讀.16', 'while care and referral go on', so.caredFor, so.inDanger[0] as Told, 'securing'],
    [
      '解讀.17',
      'assessed again after help',
      secured,
      ['emergency.concluded', 'police', { outcome: 'escorted' }],
      'reassessing',
    ],
    ['陸.二.1', 'then care and referral anew', secured, so.safe[0] as Told, begun],
  ])
})

describe('危機個案, as it may go', () => {
  ownStory(
    'self-harm in the office: help first, care and referral, the person declines, and care does not stop',
    aCrisis,
    [
      ['crisis.reported', 'colleague', { trigger: 'selfHarm', casualties: 'yes' }, begun],
      ['medicalHelp.arranged', 'colleague', {}, begun],
      ['reportableMatter.known', 'personnel', { matter: 'suicideBehaviour' }, begun],
      [
        'care.given',
        'convenor',
        { to: ['affectedColleagues'] },
        'responding.caring.reached + responding.referring.offering',
      ],
      ['support.offered', 'convenor', {}, 'responding.caring.reached + responding.referring.awaiting'],
      ['referral.made', 'careLiaison', { to: 'psychological' }, '⊘ consentSaid rightsExplained'],
      ['support.answered', 'employee', { answer: 'declined' }, 'followingUp'],
      ['statutoryReport.filed', 'personnel', { matter: 'suicideBehaviour' }, 'followingUp'],
      ['care.given', 'careTeam', { to: ['personConcerned'] }, 'followingUp'],
      ['closure.decided', 'careTeam', {}, '⊘ nothingOwed recordSealed'],
      ['record.sealed', 'personnel', {}, 'followingUp'],
      ['followUp.made', 'careLiaison', { nextReviewAt: review }, 'followingUp'],
      ['closure.decided', 'careTeam', {}, 'closed'],
    ],
    ({ kase }) => expect(kase.known).toMatchObject({ duties: [], sealed: true, support: 'declined' }),
  )

  it('a death in a general case goes on here, and nothing of a session with it (解讀.23)', () => {
    const dead = having(aCase(), [...so.served, ['capacity.known', 'physician', { capacity: 'dead' }]])
    const next = openCase(crisis, {
      caseId: 'c-2',
      at: minute(600),
      recordedAt: minute(600),
      by: by('eapWindow'),
      continues: dead,
    }).case
    expect(next).toMatchObject({ step: 'reporting', known: { person: 'dead', casualties: 'yes', sessions: 0 } })
    const going = having(next, [
      report('suddenDeath', 'yes', 'personnel'),
      care('family', 'affectedColleagues'),
      ['support.offered', 'convenor'],
      ['support.answered', 'careTeam', { answer: 'accepted' }],
    ])
    expect(openDuties(going)).not.toContain('helpRefer')
    expect(openDuties(going)).not.toContain('arrangeMedicalHelp')
  })
})
