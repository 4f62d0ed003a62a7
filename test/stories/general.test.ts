import { describe, expect } from 'vitest'
import { due, openCase, type Role } from '#src/index.ts'
import type { DisclosureGround as Ground } from '#src/vocabulary/choices.ts'
import { aFact, by, flows, handIn, minute, openDuties, opened } from '../support/cases.ts'
import { play, type Row, story } from '../support/story.ts'

const review = '2026-04-01T09:00:00+08:00'

const toService = { scope: 'service', form: 'oral' } as const
const withRepresentative = { scope: 'service', form: 'written', withRepresentative: true } as const
const record = (to: Role, ground: Ground) => ({ to: [to], items: ['serviceContent'], ground }) as const
const helpFor = (to: Role) => ({ to: [to], items: ['helpNeeded'], ground: 'incident' }) as const
const meeting = {
  basis: 'actualAssessment',
  attendees: ['m1'],
  quorate: true,
  committee: 'notNecessary',
  nextReviewAt: review,
} as const

const askedForHelp: readonly Row[] = [
  ['rights.explained', 'eapWindow', {}, 'deciding'],
  ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, 'consenting'],
]

const inService: readonly Row[] = [
  ...askedForHelp,
  ['consent.given', 'employee', toService, 'served.interviewing'],
  ['interview.held', 'eapWindow', {}, 'served.arranging'],
  ['appointment.made', 'employee', { on: minute(9_000) }, 'served.serving'],
]

describe('一般個案 (伍.四.一)', () => {
  story(
    '1 · a person asks for help, is served, followed up and asked how it was (陸.一, 伍.三.三.2.2)',
    'general',
    [
      ...inService,
      ['session.held', 'counsellor', { attendance: 'attended', details: { notes: '…' } }, 'served.serving'],
      ['session.held', 'counsellor', { attendance: 'attended' }, 'served.serving'],
      ['service.completed', 'counsellor', { nextReviewAt: review }, 'followingUp'],
      ['closure.decided', 'eapWindow', {}, '⊘ notNow'],
      ['survey.held', 'personnel', {}, 'closing'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
      ['record.sealed', 'eapWindow', {}, 'closing'],
      ['closure.decided', 'eapWindow', {}, 'closed'],
    ],
    ({ kase, outcomes }) => {
      expect(kase).toMatchObject({ status: 'ended', known: { sessions: 2, sealed: true, notified: [], duties: [] } })
      const types = outcomes.flatMap((outcome) => (outcome.accepted ? (outcome.entry?.type ?? []) : []))
      expect(types.filter((type) => /^(notification|disclosure|family)/.test(type))).toEqual([])
    },
  )

  story('2 · no session before consent (陸.一)', 'general', [
    ...askedForHelp,
    ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ notNow'],
    ['appointment.made', 'employee', { on: minute(9_000) }, '⊘ notNow'],
    ['consent.given', 'employee', toService, 'served.interviewing'],
    ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ notNow'],
  ])

  story('2 · and nothing is collected before the rights are explained (陸)', 'general', [
    ['help.requested', 'employee', { channel: 'self', service: 'legal' }, '⊘ notNow'],
    ['consent.given', 'employee', { scope: 'service', form: 'written' }, '⊘ rightsExplained'],
    ['need.assessed', 'eapWindow', { need: 'needed' }, '⊘ rightsExplained'],
    ['rights.explained', 'eapWindow', {}, 'deciding'],
  ])

  story(
    '3 · a superior notices, the person agrees to be referred; the superior learns nothing more (陸.三, 伍.三.三.2.2.C)',
    'general',
    [
      ['rights.explained', 'eapWindow', {}, 'deciding'],
      ['help.requested', 'supervisor', { channel: 'supervisor', service: 'psychological' }, '⊘ notYours'],
      ['help.requested', 'eapWindow', { channel: 'supervisor', service: 'psychological' }, 'consenting'],
      ['consent.given', 'employee', toService, 'served.interviewing'],
      ['interview.held', 'eapWindow', {}, 'served.arranging'],
      ['referral.made', 'eapWindow', { to: 'medical' }, '⊘ consentSaid'],
      ['consent.given', 'employee', { scope: 'referral', form: 'oral' }, 'served.arranging'],
      ['referral.made', 'eapWindow', { to: 'medical' }, 'served.referring'],
      ['disclosure.made', 'eapWindow', record('supervisor', 'writtenAuthorisation'), '⊘ consentSaid'],
      ['disclosure.made', 'eapWindow', record('supervisor', 'incident'), '⊘ groundFits itemsMinimal'],
      ['referral.answered', 'supportProvider', { status: 'accepted' }, 'served.serving'],
    ],
    ({ kase }) => expect(kase.known.notified).toEqual([]),
  )

  story(
    '4 · a person who needs help declines it: the case is handed over, and cared for without danger (伍.四.二)',
    'general',
    [
      ['rights.explained', 'eapWindow', {}, 'deciding'],
      ['need.assessed', 'counsellor', { need: 'needed' }, 'deciding'],
      ['help.declined', 'employee', {}, 'handedOverToInvoluntary'],
    ],
    ({ kase }) => {
      const next = openCase(flows.involuntary, {
        caseId: 'c-2',
        at: minute(60),
        recordedAt: minute(60),
        by: by('eapWindow'),
        continues: kase,
      }).case
      play(next, [
        ['danger.assessed', 'careLiaison', { danger: 'none' }, 'assessing'],
        ['help.declined', 'employee', {}, 'caring'],
        ['notification.made', 'eapWindow', helpFor('supervisor'), 'reviewing'],
      ])
    },
  )

  story('4 · refusal alone only ends it (陸.一)', 'general', [
    ['rights.explained', 'eapWindow', {}, 'deciding'],
    ['help.declined', 'employee', {}, 'ended'],
  ])

  story(
    '6 · a self-test speaks of suicide: a person assesses, finds no intent, and the refusal to be referred stands',
    'general',
    [
      ['rights.explained', 'counsellor', {}, 'deciding'],
      ['danger.assessed', 'counsellor', { danger: 'none', towards: 'self' }, 'deciding'],
      ['help.requested', 'employee', { channel: 'screening', service: 'psychological' }, 'consenting'],
      ['consent.given', 'employee', toService, 'served.interviewing'],
      ['interview.held', 'counsellor', {}, 'served.arranging'],
      ['referral.made', 'counsellor', { to: 'medical' }, '⊘ consentSaid'],
      ['followUp.made', 'careLiaison', { nextReviewAt: review }, 'served.arranging'],
    ],
    ({ kase }) => {
      expect(kase.known).toMatchObject({ danger: 'none', dangerUnresolved: false, nextReviewAt: review })
      expect(openDuties(kase)).toEqual(['followUp'])
      expect(due(kase, minute(99))).toMatchObject([{ duty: 'followUp', dueAt: review }])
    },
  )

  story(
    '7 · consent withdrawn in the middle: service and sharing stop, appointments are cancelled, duties remain (解讀.15)',
    'general',
    [
      ...inService,
      ['consent.given', 'employee', { scope: 'referral', form: 'oral' }, 'served.serving'],
      ['referral.made', 'counsellor', { to: 'medical' }, 'served.referring'],
      ['reportableMatter.known', 'counsellor', { matter: 'domesticViolence' }, 'served.referring'],
      ['consent.withdrawn', 'employee', { scope: 'service' }, 'settling'],
      ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ notNow'],
      ['referral.made', 'counsellor', { to: 'medical' }, '⊘ notNow'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed recordSealed'],
      ['appointment.cancelled', 'eapWindow', {}, 'settling'],
      ['record.sealed', 'eapWindow', {}, 'settling'],
      ['closure.decided', 'eapWindow', {}, '⊘ nothingOwed'],
      ['statutoryReport.filed', 'counsellor', { matter: 'domesticViolence' }, 'settling'],
      ['closure.decided', 'eapWindow', {}, 'ended'],
    ],
    ({ kase, outcomes }) => {
      const withdrawn = outcomes.find((outcome) => outcome.accepted && outcome.entry?.type === 'consent.withdrawn')
      expect(withdrawn).toMatchObject({ entry: { opened: ['cancelAppointments', 'sealRecord'], discharged: [] } })
      expect(kase.known.consents).toMatchObject({ service: { standing: 'withdrawn' }, referral: { standing: 'given' } })
    },
  )

  story(
    '8 · authorisation withdrawn after one report: later sharing stops, the earlier log stays, nothing moves (陸.三)',
    'general',
    [
      ...inService,
      ['consent.given', 'employee', { scope: 'disclosure', form: 'oral' }, 'served.serving'],
      ['disclosure.made', 'counsellor', record('supervisor', 'writtenAuthorisation'), '⊘ consentFormSufficient'],
      ['consent.given', 'employee', { scope: 'disclosure', form: 'written' }, 'served.serving'],
      ['disclosure.made', 'counsellor', record('supervisor', 'writtenAuthorisation'), 'served.serving'],
      ['consent.withdrawn', 'employee', { scope: 'disclosure' }, 'served.serving'],
      ['disclosure.made', 'counsellor', record('supervisor', 'writtenAuthorisation'), '⊘ consentNotWithdrawn'],
    ],
    ({ outcomes }) => {
      const told = outcomes.flatMap((outcome) =>
        outcome.accepted && outcome.entry?.type === 'disclosure.made' ? [outcome.entry.decisive] : [],
      )
      expect(told).toEqual([record('supervisor', 'writtenAuthorisation')])
    },
  )

  story(
    '9 · the cap is reached: extend or refer, and abandon nobody in danger (解讀.22)',
    () => opened('general', { policy: { sessionCap: 2 } }),
    [
      ...inService,
      ['session.held', 'counsellor', { attendance: 'attended' }, 'served.serving'],
      ['session.held', 'counsellor', { attendance: 'noShow' }, 'served.serving'],
      ['session.held', 'counsellor', { attendance: 'attended' }, 'served.serving'],
      ['appointment.made', 'employee', { on: minute(9_999) }, '⊘ withinSessionCap'],
      ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ withinSessionCap'],
      ['extension.granted', 'eapWindow', { sessions: 1 }, 'served.serving'],
      ['appointment.made', 'employee', { on: minute(9_999) }, 'served.serving'],
      ['session.held', 'counsellor', { attendance: 'attended' }, 'served.serving'],
      ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ withinSessionCap'],
      ['consent.given', 'employee', { scope: 'referral', form: 'oral' }, 'served.serving'],
      ['referral.made', 'counsellor', { to: 'medical' }, 'served.referring'],
      ['danger.reported', 'counsellor', {}, 'securing'],
      ['service.ended', 'employee', {}, 'securing'],
      ['closure.decided', 'eapWindow', {}, '⊘ notNow'],
    ],
  )

  story('10 · an employee of seventeen: the legal representative agrees too (解讀.28, 民法 §77)', 'general', [
    ...askedForHelp,
    ['minor.identified', 'eapWindow', {}, 'consenting'],
    ['consent.given', 'employee', { scope: 'service', form: 'written' }, 'consenting'],
    ['consent.given', 'representative', withRepresentative, 'served.interviewing'],
  ])

  story('10 · found out in the middle of a service: no session more without the representative', 'general', [
    ...inService,
    ['minor.identified', 'counsellor', {}, 'served.serving'],
    ['session.held', 'counsellor', { attendance: 'attended' }, '⊘ representativeAgrees'],
    ['consent.given', 'representative', withRepresentative, 'served.serving'],
    ['session.held', 'counsellor', { attendance: 'attended' }, 'served.serving'],
  ])

  story(
    '17 · violence at home: reported within a day, whatever the person wants; the suspect is never called (解讀.19, 解讀.21)',
    'general',
    [
      ...inService,
      [
        'reportableMatter.known',
        'counsellor',
        { matter: 'domesticViolence', at: '2026-03-06T18:00:00+08:00' },
        'served.serving',
      ],
      ['abuse.suspected', 'counsellor', { suspect: 'family' }, 'served.serving'],
      ['consent.given', 'employee', { scope: 'familyContact', form: 'oral' }, 'served.serving'],
      ['family.contacted', 'eapWindow', { contact: 'family' }, '⊘ contactNotSuspected'],
      ['family.contacted', 'eapWindow', { contact: 'emergencyContact' }, '⊘ contactNotSuspected'],
      ['notification.made', 'eapWindow', helpFor('family'), '⊘ contactNotSuspected groundFits'],
      [
        'disclosure.made',
        'eapWindow',
        { to: ['family'], items: ['danger'], ground: 'statutoryReport' },
        '⊘ contactNotSuspected groundFits',
      ],
      ['service.ended', 'employee', {}, 'settling'],
    ],
    ({ kase }) => {
      expect(due(kase, '2026-03-07T18:00:00+08:00')).toContainEqual(
        expect.objectContaining({ duty: 'reportDomesticViolence', dueAt: '2026-03-07T18:00:00+08:00', overdue: false }),
      )
      expect(due(kase, '2026-03-07T18:01:00+08:00')).toContainEqual(
        expect.objectContaining({ duty: 'reportDomesticViolence', overdue: true }),
      )
    },
  )

  story(
    '27 · the ethics office asks for the record: only by legal process or written authorisation, and it is logged (陸.三)',
    'general',
    [
      ...inService,
      ['disclosure.made', 'eapWindow', record('relevantUnit', 'incident'), '⊘ groundFits itemsMinimal'],
      [
        'disclosure.made',
        'eapWindow',
        { to: ['relevantUnit'], items: ['whatHappened'], ground: 'incident' },
        '⊘ groundFits',
      ],
      [
        'disclosure.made',
        'eapWindow',
        { to: ['agencyHead'], items: ['healthDetail'], ground: 'lifeDanger' },
        '⊘ itemsMinimal lifeDanger',
      ],
      ['disclosure.made', 'eapWindow', record('relevantUnit', 'writtenAuthorisation'), '⊘ consentSaid'],
      ['disclosure.made', 'eapWindow', record('relevantUnit', 'legalProcess'), '⊘ groundFits'],
      ['dataRequest.received', 'personnel', { request: 'legalProcess', from: 'relevantUnit' }, 'served.serving'],
      ['disclosure.made', 'eapWindow', record('relevantUnit', 'legalProcess'), 'served.serving'],
    ],
  )

  story(
    'danger in the middle of a service: secured, assessed again, resolved on, and the person decides anew (解讀.16)',
    'general',
    [
      ...inService,
      ['danger.reported', 'colleague', { towards: 'self' }, 'securing'],
      ['emergency.requested', 'eapWindow', { from: 'fireService' }, 'securing'],
      ['emergency.concluded', 'fireService', { outcome: 'escorted' }, 'reassessing'],
      ['danger.assessed', 'physician', { danger: 'unclear' }, 'securing'],
      ['danger.assessed', 'physician', { danger: 'none' }, 'reviewing'],
      ['careTeam.resolved', 'careTeam', { ...meeting, basis: 'physicianAdvice' }, 'deciding'],
      ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, 'consenting'],
      ['consent.given', 'employee', { scope: 'service', form: 'oral' }, 'served.interviewing'],
    ],
    ({ kase }) => expect(openDuties(kase)).not.toContain('holdCareTeam'),
  )

  story('a person who dies is mourned in a crisis case (解讀.27)', 'general', [
    ...inService,
    ['capacity.known', 'physician', { capacity: 'dead' }, 'handedOverToCrisis'],
  ])

  story(
    'an offer of help is never a trap: what was arranged is cancelled before the case ends, and the record sealed (解讀.9, 解讀.15)',
    'general',
    [
      ...inService,
      ['danger.reported', 'counsellor', {}, 'securing'],
      ['danger.assessed', 'counsellor', { danger: 'none' }, 'reviewing'],
      ['careTeam.resolved', 'careTeam', meeting, 'deciding'],
      ['help.declined', 'employee', {}, 'settling'],
    ],
    ({ kase }) => expect(openDuties(kase)).toEqual(expect.arrayContaining(['cancelAppointments', 'sealRecord'])),
  )

  story(
    'an ending told late does not undo a consent given since (解讀.15)',
    'general',
    [...inService, ['service.ended', 'eapWindow', { at: minute(25), recordedAt: minute(600) }, 'served.serving']],
    ({ kase }) => {
      expect(kase.known.consents.service?.standing).toBe('given')
      expect(handIn(kase, aFact('session.held', { attendance: 'attended' }, minute(601))).accepted).toBe(true)
    },
  )
})
