import { describe, expect, it } from 'vitest'
import { type FactType, openCase, type Role, stepName } from '#src/index.ts'
import { aFact, by, handIn, having, minute, openDuties, opened } from '../../support/cases.ts'
import { play } from '../../support/story.ts'
import { everyoneTold, meeting } from '../../support/walk.ts'
import { type CountyRow, county, countyStory, review, services, told, toReferral, toService } from './telling.ts'

const came = { attendance: 'attended' } as const
const absent = { attendance: 'noShow' } as const
const applied = { channel: 'self', service: 'psychological' } as const
const completed = { nextReviewAt: review } as const

const deciding = told(['rights.explained'])
const asked = [...deciding, ...told(['help.requested', applied])]
const agreed = [...asked, ...told(['consent.given', toService])]
const interviewed = [...agreed, ...told(['interview.held'], ['consent.given', toReferral])]
const advised = [...interviewed, ...told(['referral.made', { to: 'legal' }])]
const heard = [...advised, ...told(['session.held', came])]
const served = [...heard, ...told(['service.completed', completed])]
const recorded = [...served, ...told(['consultation.recorded', {}, 'counsellor'])]

/** Clause, what happens under it, what was told before, the fact, where it leads. */
const steps = [
  ['拾壹', 'rights are explained beforehand', [], 'rights.explained', {}, 'applying'],
  ['陸.三', 'a referral is offered to whom the screening names', deciding, 'support.offered', {}, 'applying'],
  ['柒.一.四', 'the person applies for an appointment', deciding, 'help.requested', applied, 'consenting'],
  ['解讀.8', 'consent opens the intake', asked, 'consent.given', toService, 'served.interviewing'],
  ['柒.一.五', 'the interview leads to a referral', agreed, 'interview.held', {}, 'served.referring'],
  ['陸.二.一.1', 'to the legal adviser', interviewed, 'referral.made', { to: 'legal' }, 'served.legal'],
  ['陸.二.一.2', 'to counselling', interviewed, 'referral.made', { to: 'psychological' }, 'served.psychological'],
  ['陸.二.一.3', 'to financial advice', interviewed, 'referral.made', { to: 'financial' }, 'served.financial'],
  ['陸.二.一.4', 'to medical advice', interviewed, 'referral.made', { to: 'medical' }, 'served.medical'],
  ['陸.二.一.5', 'to family education', interviewed, 'referral.made', { to: 'family' }, 'served.family'],
  ['陸.二.一.3', 'from one service to another', advised, 'referral.made', { to: 'financial' }, 'served.financial'],
  ['解讀.18', 'a referral that is taken', advised, 'referral.answered', { status: 'accepted' }, 'served.legal'],
  ['解讀.18', 'one that is not', advised, 'referral.answered', { status: 'notAccepted' }, 'served.referring'],
  ['柒.一.四', 'a time is arranged', advised, 'appointment.made', { on: review }, 'served.legal'],
  ['柒.一.六', 'a consultation', advised, 'session.held', came, 'served.legal'],
  ['陸.二.一.1', 'a consultation nobody came to', advised, 'session.held', absent, 'served.legal'],
  ['柒.一.六', 'a record is written after the service', heard, 'service.completed', completed, 'recording'],
  ['柒.一.六', 'and nothing to write goes on to custody', advised, 'service.completed', completed, 'keeping'],
  ['柒.一.六', 'the record, then custody', served, 'consultation.recorded', {}, 'keeping'],
  ['陸.二', 'more help before it is written', served, 'help.requested', applied, 'served.referring'],
  ['陸.二', 'more help after', recorded, 'help.requested', applied, 'served.referring'],
  ['拾壹', 'the record is in custody', recorded, 'record.sealed', {}, 'keeping'],
  ['柒.四', 'a survey is noted and leads nowhere', recorded, 'survey.held', {}, 'keeping'],
  ['解讀.24', 'the person ends it', advised, 'service.ended', {}, 'settling'],
  [
    '解讀.24',
    'or takes back the referral alone',
    advised,
    'consent.withdrawn',
    { scope: 'referral' },
    'served.referring',
  ],
  ['解讀.15', 'danger comes first', advised, 'danger.reported', {}, 'securing'],
] as const

/** Who reports a fact, where the first role that may is not the one meant. */
const reporters: Readonly<Partial<Record<string, Role>>> = { 'consultation.recorded': 'counsellor' }

describe('一般個案, clause by clause (柒.一.一, 解讀.1)', () => {
  it.each(steps)('%s: %s', (clause, _, before, type, saying, to) => {
    const kase = having(opened(county.general), ...before)
    const at = new Date(Date.parse(kase.recordedAt) + 60_000).toISOString()
    const outcome = handIn(kase, aFact(type as FactType, saying, at, reporters[type]))
    expect(stepName(outcome.case.step)).toBe(to)
    expect(outcome.accepted && outcome.entry.clauses).toContain(clause)
  })

  it.each(services)('%s: a consultation held is to be recorded, one nobody came to is not', (step, to) => {
    const kase = having(opened(county.general), ...interviewed, ['referral.made', { to }])
    expect(stepName(kase.step)).toBe(`served.${step}`)
    expect(openDuties(having(kase, ['session.held', absent]))).toEqual([])
    expect(openDuties(having(kase, ['session.held', came]))).toEqual(['recordConsultation'])
  })

  it('the plan has five services: a referral to anything else is refused, with what there is', () => {
    const outcome = handIn(
      having(opened(county.general), ...interviewed),
      aFact('referral.made', { to: 'work' }, minute(99)),
    )
    expect(outcome.accepted ? [] : outcome.reasons).toMatchObject([
      { code: 'serviceOffered', unblock: { zh: '轉介法律、心理、財務、醫療保健或家庭教育諮詢' } },
    ])
  })
})

const intake: readonly CountyRow[] = [
  ['rights.explained', 'eapWindow', {}, 'applying'],
  ['help.requested', 'employee', applied, 'consenting'],
  ['consent.given', 'employee', toService, 'served.interviewing'],
  ['interview.held', 'eapWindow', {}, 'served.referring'],
  ['consent.given', 'employee', toReferral, 'served.referring'],
]

describe('一般個案, as it may go', () => {
  countyStory(
    'a person applies, is referred to counselling, and the record is kept',
    'general',
    [
      ...intake,
      ['referral.made', 'eapWindow', { to: 'psychological' }, 'served.psychological'],
      ['referral.answered', 'supportProvider', { status: 'accepted' }, 'served.psychological'],
      ['appointment.made', 'supportProvider', { on: review }, 'served.psychological'],
      ['session.held', 'counsellor', { attendance: 'attended', details: { notes: '…' } }, 'served.psychological'],
      ['consultation.recorded', 'counsellor', {}, 'served.psychological'],
      ['session.held', 'counsellor', { attendance: 'attended' }, 'served.psychological'],
      ['service.completed', 'counsellor', { nextReviewAt: review }, 'recording'],
      ['closure.decided', 'eapWindow', {}, '⊘ notNow'],
      ['consultation.recorded', 'counsellor', {}, 'keeping'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
      ['followUp.made', 'careLiaison', { nextReviewAt: '2026-05-01T09:00:00+08:00' }, 'keeping'],
      ['record.sealed', 'eapWindow', {}, 'keeping'],
      ['closure.decided', 'eapWindow', {}, 'closed'],
    ],
    ({ kase, outcomes }) => {
      expect(kase).toMatchObject({ status: 'ended', known: { sessions: 2, sealed: true, notified: [], duties: [] } })
      const types = outcomes.flatMap((outcome) => (outcome.accepted ? (outcome.entry?.type ?? []) : []))
      expect(types.filter((type) => /^(notification|disclosure|family)/.test(type))).toEqual([])
    },
  )

  countyStory('no service and no referral before consent to each (解讀.8)', 'general', [
    ['help.requested', 'employee', applied, '⊘ notNow'],
    ['consent.given', 'employee', toService, '⊘ rightsExplained'],
    ['rights.explained', 'eapWindow', {}, 'applying'],
    ['help.requested', 'employee', applied, 'consenting'],
    ['interview.held', 'eapWindow', {}, '⊘ notNow'],
    ['consent.given', 'employee', toService, 'served.interviewing'],
    ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ notNow'],
    ['interview.held', 'eapWindow', {}, 'served.referring'],
    ['referral.made', 'eapWindow', { to: 'legal' }, '⊘ consentSaid'],
    ['consent.given', 'employee', toReferral, 'served.referring'],
    ['referral.made', 'eapWindow', { to: 'legal' }, 'served.legal'],
  ])

  countyStory(
    'consent withdrawn in the middle: the service stops, what was held is still recorded (解讀.24)',
    'general',
    [
      ...intake,
      ['referral.made', 'eapWindow', { to: 'financial' }, 'served.financial'],
      ['session.held', 'supportProvider', { attendance: 'attended' }, 'served.financial'],
      ['appointment.made', 'supportProvider', { on: review }, 'served.financial'],
      ['consent.withdrawn', 'employee', { scope: 'service' }, 'settling'],
      ['session.held', 'supportProvider', { attendance: 'attended' }, '⊘ notNow'],
      ['appointment.cancelled', 'supportProvider', {}, 'settling'],
      ['record.sealed', 'eapWindow', {}, 'settling'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed'],
      ['consultation.recorded', 'supportProvider', {}, 'settling'],
      ['closure.decided', 'eapWindow', {}, 'ended'],
    ],
    ({ kase }) => expect(kase.known.duties).toEqual([]),
  )

  countyStory('refusal alone only ends it, free of reasons (解讀.7)', 'general', [
    ['rights.explained', 'eapWindow', {}, 'applying'],
    ['help.declined', 'employee', {}, 'ended'],
  ])

  countyStory(
    'help needed yet refused: handed over to the involuntary flow the county names but does not draw (解讀.23)',
    'general',
    [
      ['rights.explained', 'careLiaison', {}, 'applying'],
      ['need.assessed', 'careLiaison', { need: 'needed' }, 'applying'],
      ['help.declined', 'employee', {}, 'handedOverToInvoluntary'],
    ],
    ({ kase }) => {
      const next = openCase(county.involuntary, {
        caseId: 'c-2',
        at: minute(60),
        recordedAt: minute(60),
        by: by('eapWindow'),
        continues: kase,
      }).case
      expect([next.known.need, next.known.willingness, openDuties(next)]).toEqual(['needed', 'unknown', ['sealRecord']])
      play(next, [
        ['danger.assessed', 'careLiaison', { danger: 'none' }, 'assessing'],
        ['help.declined', 'employee', {}, 'caring'],
      ])
    },
  )

  countyStory(
    'a record owed by a case that is handed over is kept with the case it goes on in (解讀.19)',
    'general',
    [
      ...intake,
      ['referral.made', 'eapWindow', { to: 'legal' }, 'served.legal'],
      ['session.held', 'supportProvider', { attendance: 'attended' }, 'served.legal'],
      ['emergency.concluded', 'physician', { outcome: 'died' }, 'handedOverToCrisis'],
    ],
    ({ kase }) => {
      const next = openCase(county.crisis, {
        caseId: 'c-2',
        at: minute(99),
        recordedAt: minute(99),
        by: by('eapWindow'),
        continues: kase,
      }).case
      expect(openDuties(next)).toEqual(['recordConsultation', 'sealRecord'])
      const cared = having(
        next,
        ['crisis.reported', { trigger: 'suddenDeath', casualties: 'yes' }],
        ['notification.made', everyoneTold],
        ['support.offered'],
        ['support.answered', { answer: 'accepted' }],
        ['careTeam.resolved', meeting()],
      )
      expect(openDuties(cared)).toEqual(['followUp', 'recordConsultation', 'sealRecord'])
      expect(stepName(having(cared, ['record.sealed'], ['closure.decided']).step)).toBe('closed')
    },
  )
})

describe('拾壹: what was said in a consultation', () => {
  it('is sealed: neither the case nor its journal ever holds it', () => {
    const kase = having(opened(county.general), ...heard)
    const canary = '金絲雀-縣-0429'
    const at = new Date(Date.parse(kase.recordedAt) + 60_000).toISOString()
    const fact = { type: 'consultation.recorded', at, by: by('counsellor'), details: { notes: canary } }
    const outcome = handIn(kase, fact)
    if (!outcome.accepted) throw new Error('refused')
    const { flow: _, ...after } = outcome.case
    expect(JSON.stringify([after, outcome.entry])).not.toContain(canary)
    expect(outcome.sealed?.details).toEqual({ notes: canary })
    expect(JSON.stringify(handIn(kase, { ...fact, by: by('supervisor') }))).not.toContain(canary)
  })
})

describe('即刻危險: emergency first, referral after (陸.三, 解讀.4)', () => {
  countyStory('danger met in a consultation', 'general', [
    ...intake,
    ['referral.made', 'eapWindow', { to: 'family' }, 'served.family'],
    ['danger.reported', 'supportProvider', { towards: 'self' }, 'securing'],
    ['referral.made', 'eapWindow', { to: 'psychological' }, '⊘ notNow'],
    ['support.offered', 'eapWindow', {}, '⊘ notNow'],
    ['emergency.requested', 'eapWindow', { from: 'fireService' }, 'securing'],
    ['emergency.concluded', 'fireService', { outcome: 'escorted' }, 'reassessing'],
    ['referral.made', 'eapWindow', { to: 'psychological' }, '⊘ notNow'],
    ['danger.assessed', 'physician', { danger: 'none' }, 'reviewing'],
    ['careTeam.resolved', 'careTeam', meeting({ basis: 'physicianAdvice' }), 'offering'],
    ['support.offered', 'eapWindow', {}, 'applying'],
    ['help.requested', 'employee', applied, 'consenting'],
    ['consent.given', 'employee', toService, 'served.interviewing'],
  ])

  countyStory('after a danger too, the person may decline what is offered (解讀.7)', 'general', [
    ['danger.reported', 'colleague', {}, 'securing'],
    ['danger.assessed', 'counsellor', { danger: 'none' }, 'reviewing'],
    ['careTeam.resolved', 'careTeam', meeting(), 'offering'],
    ['help.requested', 'employee', applied, '⊘ rightsExplained'],
    ['rights.explained', 'eapWindow', {}, 'offering'],
    ['help.declined', 'employee', {}, 'settling'],
  ])
})
