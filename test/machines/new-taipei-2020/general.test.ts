import { describe, expect, it } from 'vitest'
import { openCase } from '#src/index.ts'
import { by, minute, openDuties } from '../../support/cases.ts'
import { meeting } from '../../support/walk.ts'
import {
  applied,
  type CityTold,
  cityStory,
  flows,
  having,
  leads,
  opening,
  review,
  toReferral,
  toService,
} from './telling.ts'

const came = { attendance: 'attended' } as const
const completed = { nextReviewAt: review } as const

const noticing: readonly CityTold[] = []
const deciding: readonly CityTold[] = [['rights.explained']]
const asked: readonly CityTold[] = [...deciding, ['help.requested', applied]]
const agreed: readonly CityTold[] = [...asked, ['consent.given', toService]]
const arranged: readonly CityTold[] = [...agreed, ['appointment.made', { on: review }]]
const served: readonly CityTold[] = [...arranged, ['session.held', came], ['service.completed', completed]]
const surveyed: readonly CityTold[] = [...served, ['survey.held'], ['record.sealed']]
const needed: readonly CityTold[] = [...deciding, ['need.assessed', { need: 'needed' }]]
const inDanger: readonly CityTold[] = [...arranged, ['danger.reported']]
const safe: readonly CityTold[] = [...inDanger, ['danger.assessed', { danger: 'none' }]]
const later = ['appointment.made', { on: review }] as const

/** Clause, what happens under it, what was told before, the fact, where it leads. */
const table = [
  [
    '四.三.3.5.B',
    'a prompt is shown and leads nowhere',
    noticing,
    ['prompt.shown', { leave: 'maternity' }],
    'noticing',
  ],
  ['四.三.3.5.A', 'nor does one on bereavement', noticing, ['prompt.shown', { leave: 'bereavement' }], 'noticing'],
  ['四.三.3.5.B', 'a self-test is offered', noticing, ['selfTest.offered'], 'noticing'],
  ['四.四.4.1', 'a care liaison cares', noticing, ['outreach.made', { through: ['colleague'] }], 'noticing'],
  [
    '解讀.29',
    'but not through the family',
    noticing,
    ['outreach.made', { through: ['family'] }],
    '⊘ consentSaid personDeadOrIncapacitated lifeDanger',
  ],
  ['解讀.11', 'silence ends the offer', noticing, ['offer.unanswered'], 'ended'],
  ['解讀.11', 'whatever the need', needed, ['offer.unanswered'], 'ended'],
  ['一.一', 'a refusal is free', noticing, ['help.declined'], 'ended'],
  ['解讀.6', 'rights come before a request', noticing, ['help.requested', applied], '⊘ notNow'],
  ['解讀.6', 'and before a need is assessed', noticing, ['need.assessed', { need: 'needed' }], '⊘ rightsExplained'],
  ['解讀.6', 'and before consent', noticing, ['consent.given', toService], '⊘ rightsExplained'],
  ['解讀.6', 'the rights are explained', noticing, ['rights.explained'], 'deciding'],
  ['四.三.3.5.B', 'the person applies', deciding, ['help.requested', applied], 'consenting'],
  ['四.二.2.2', 'needed and declined: involuntary', needed, ['help.declined'], 'handedOverToInvoluntary'],
  ['解讀.34', 'declined alone: over', deciding, ['help.declined'], 'ended'],
  ['解讀.5', 'no session before consent', asked, ['session.held', came], '⊘ notNow'],
  ['解讀.5', 'consent opens the service', asked, ['consent.given', toService], 'served.arranging'],
  ['解讀.7', 'consent to be referred does not', asked, ['consent.given', toReferral], 'consenting'],
  ['四.四.1.1', 'a consultation is arranged', agreed, later, 'served.serving'],
  ['四.四.1.1', 'and held', arranged, ['session.held', came], 'served.serving'],
  [
    '解讀.39',
    'to be referred needs consent of its own',
    arranged,
    ['referral.made', { to: 'medical' }],
    '⊘ consentSaid',
  ],
  ['四.五.3.1', 'after the service, the survey', arranged, ['service.completed', completed], 'closing'],
  ['四.五.3.1', 'no closing before it', served, ['closure.decided'], '⊘ nothingOwed recordSealed'],
  ['解讀.35', 'surveyed and sealed, it closes', surveyed, ['closure.decided'], 'closed'],
  ['解讀.5', 'more help before it closes', served, ['help.requested', applied], 'served.arranging'],
  [
    '四.五.3.2',
    'no superior is surveyed on a voluntary case',
    served,
    ['supervisorSurvey.held', { about: ['work'] }],
    '⊘ notInThisFlow',
  ],
  [
    '四.四.1.3',
    'no agency gives feedback on one',
    arranged,
    ['feedback.given', { adaptation: 'improved' }],
    '⊘ notInThisFlow',
  ],
  ['解讀.8', 'the person ends it at any time', arranged, ['service.ended'], 'settling'],
  ['解讀.8', 'or takes the consent back', arranged, ['consent.withdrawn', { scope: 'service' }], 'settling'],
  ['解讀.24', 'danger comes first', arranged, ['danger.reported', {}, 'colleague'], 'securing'],
  ['解讀.24', 'before anything is explained', noticing, ['danger.reported', {}, 'colleague'], 'securing'],
  ['解讀.24', 'a peer may report it too', noticing, ['danger.reported', {}, 'peerTeam'], 'securing'],
  ['解讀.26', 'unclear is danger', arranged, ['danger.assessed', { danger: 'unclear' }], 'securing'],
  [
    '解讀.26',
    'a superior does not exclude it',
    inDanger,
    ['danger.assessed', { danger: 'none' }, 'supervisor'],
    '⊘ notYours',
  ],
  ['解讀.25', 'an escort ends no danger', inDanger, ['emergency.concluded', { outcome: 'escorted' }], 'reassessing'],
  ['解讀.33', 'a death is a crisis', inDanger, ['emergency.concluded', { outcome: 'died' }], 'handedOverToCrisis'],
  ['解讀.27', 'excluded, the care team meets', inDanger, ['danger.assessed', { danger: 'none' }], 'reviewing'],
  ['解讀.27', 'then the person decides anew', safe, ['careTeam.resolved', meeting()], 'deciding'],
] as const satisfies readonly (readonly [string, string, readonly CityTold[], CityTold, string])[]

describe('協助性諮詢(商)服務, by clause', () => {
  it.each(table)('%s: %s', (_, __, before, fact, expected) => {
    expect(
      leads(opening('general', ...before), fact)
        .split(' ')
        .sort(),
    ).toEqual(expected.split(' ').sort())
  })
})

describe('a prompt presses nobody (四.三.3.5, 解讀.9 to 解讀.12, I-35, I-37)', () => {
  const prompted = opening('general', ['prompt.shown', { leave: 'extendedSick' }], ['selfTest.offered'])

  it('it changes nothing that is known of the person, owes nothing and notifies nobody', () => {
    const { notedAt: _, ...known } = prompted.known
    const { notedAt: __, ...before } = opening('general').known
    expect(known).toEqual(before)
  })

  it('silence says nothing of what the person wants', () => {
    const silent = having(prompted, ['offer.unanswered'])
    expect(silent).toMatchObject({ status: 'ended', step: 'ended' })
    expect(silent.known).toMatchObject({ willingness: 'unknown', need: 'unknown', danger: 'notAssessed', notified: [] })
  })

  it('no fact carries a score, and no leave is told to a superior as a reason', () => {
    expect(leads(prompted, ['selfTest.offered', { score: 12 }])).toBe('⊘ unknownField')
    expect(leads(prompted, ['prompt.shown', { leave: 'bereavement' }, 'supervisor'])).toBe('⊘ notYours')
  })

  cityStory('whoever comes by a prompt comes of free will', 'general', [
    ['prompt.shown', 'personnel', { leave: 'bereavement' }, 'noticing'],
    ['rights.explained', 'eapWindow', {}, 'deciding'],
    ['help.requested', 'supervisor', applied, '⊘ notYours'],
    ['help.requested', 'employee', { channel: 'screening', service: 'psychological' }, 'consenting'],
    ['help.declined', 'employee', {}, 'ended'],
  ])
})

describe('因公涉訟及工作負荷之關懷 (四.四.6, 四.四.8)', () => {
  cityStory(
    'litigation: the care team is called at once, and care is offered, not imposed (解讀.21)',
    'general',
    [
      ['litigation.known', 'personnel', {}, 'noticing'],
      ['offer.unanswered', 'eapWindow', {}, 'settling'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
      ['litigationCare.offered', 'careTeam', { with: ['legal', 'funding', 'comfort'] }, 'settling'],
      ['record.sealed', 'eapWindow', {}, 'settling'],
      ['closure.decided', 'eapWindow', {}, 'ended'],
    ],
    ({ kase }) => expect(kase.known).toMatchObject({ willingness: 'unknown', duties: [] }),
  )

  cityStory('heavy workload: care is offered; to decline it costs nothing (解讀.22)', 'general', [
    ['workload.found', 'supervisor', {}, 'noticing'],
    ['workloadCare.offered', 'careLiaison', {}, 'noticing'],
    ['rights.explained', 'careLiaison', {}, 'deciding'],
    ['help.declined', 'employee', {}, 'ended'],
  ])

  it('care is owed by the care team, and by nobody else', () => {
    const kase = opening('general', ['litigation.known'], ['workload.found'])
    expect(openDuties(kase)).toEqual(['careForWorkload', 'careInLitigation'])
    expect(leads(kase, ['litigationCare.offered', { with: ['legal'] }, 'supervisor'])).toBe('⊘ notYours')
  })

  it('a resolution of the care team on the case is its care too (解讀.23)', () => {
    const kase = opening('general', ['litigation.known'], ['careTeam.resolved', meeting()])
    expect(openDuties(kase)).toEqual(['followUp'])
  })

  it('the result of the review has no place in a case (解讀.21)', () => {
    expect(leads(opening('general'), ['litigation.known', { approved: true }])).toBe('⊘ unknownField')
  })
})

describe('a case that goes on', () => {
  it('the person of a referral who withdraws from it alone is served here, once the rights were explained (解讀.19)', () => {
    const referred = opening(
      'managementReferral',
      ['agencyReferral.proposed'],
      ['rights.explained'],
      ['help.requested', applied],
      ['consent.given', toService],
      ['consent.given', toReferral],
      ['referral.made', { to: 'psychological' }],
      ['consent.withdrawn', { scope: 'referral' }],
    )
    expect(referred.step).toBe('handedOverToGeneral')
    const next = openCase(flows.general, {
      caseId: 'c-2',
      at: minute(99),
      recordedAt: minute(99),
      by: by('eapWindow'),
      continues: referred,
    }).case
    expect(leads(next, ['rights.explained'])).toBe('served.arranging')
    expect(next.known.own).toEqual({ referredBy: 'nobody', feedback: 'none' })
  })
})
