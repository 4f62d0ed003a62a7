import {
  measureChosen,
  measuresAllowed,
  referralAllowed,
  referralGoesOn,
  sessionAllowed,
  withinSessionCap,
} from '#src/conditions/service.ts'
import type { Known } from '#src/index.ts'
import type { Consent } from '#src/vocabulary/consents.ts'
import { answers, parts, underPolicy } from '../support/asking.ts'
import { minute } from '../support/cases.ts'

const given: Consent = { standing: 'given', form: 'oral', until: null, withRepresentative: false, at: minute(1) }
const told: Partial<Known> = { rightsExplained: true }
const toService: Partial<Known> = { ...told, consents: { service: given } }
const toBoth: Partial<Known> = { ...told, consents: { service: given, referral: given } }
const fourSessions = underPolicy({ sessionCap: 4 })
const held = { type: 'session.held' }

// 解讀.22: a cap is policy, none where none is set; the session in hand is already counted.
answers(withinSessionCap, [
  ['yes', 'no cap, a hundred sessions', { sessions: 100 }, held],
  ['yes', 'the last session of the cap', { sessions: 4, ...fourSessions }, held],
  ['no', 'one session more', { sessions: 5, ...fourSessions }, held],
  ['yes', 'one session more, extended by one', { sessions: 5, extension: 1, ...fourSessions }, held],
  ['no', 'one more is planned than the cap allows', { sessions: 4, ...fourSessions }, { type: 'appointment.made' }],
  ['yes', 'the last one is planned', { sessions: 3, ...fourSessions }, { type: 'appointment.made' }],
  ['no', 'two sessions more, extended by one', { sessions: 6, extension: 1, ...fourSessions }, held],
])

// 附件一.7
answers(measureChosen, [
  ['yes', 'a management measure', {}, { measures: ['managementMeasure'] }],
  ['yes', 'a work adjustment, with consultation', {}, { measures: ['supervisorConsultation', 'workAdjustment'] }],
  ['no', 'consultation alone', {}, { measures: ['supervisorConsultation'] }],
  ['no', 'group counselling alone', {}, { measures: ['groupCounselling'] }],
])

parts(sessionAllowed, [
  ['informed consent, no cap', [], toService],
  ['nothing said', ['rightsExplained', 'consentSaid'], {}],
  [
    'not told, over the cap',
    ['rightsExplained', 'withinSessionCap'],
    { consents: { service: given }, sessions: 9, ...fourSessions },
  ],
])

parts(referralAllowed, [
  ['told and agreed to it', [], { ...told, consents: { referral: given } }],
  ['agreed to the service only', ['consentSaid'], toService],
  ['neither', ['rightsExplained', 'consentSaid'], {}],
])

parts(referralGoesOn, [
  ['both consents stand', [], toBoth],
  [
    'referral withdrawn',
    ['consentNotWithdrawn'],
    { ...told, consents: { service: given, referral: { ...given, standing: 'withdrawn' } } },
  ],
  [
    'service withdrawn',
    ['consentNotWithdrawn'],
    { ...told, consents: { referral: given, service: { ...given, standing: 'withdrawn' } } },
  ],
])

parts(measuresAllowed, [
  ['a work adjustment', [], {}, { measures: ['workAdjustment'] }],
  [
    'consultation alone, a committee still due',
    ['measureChosen', 'committeeSettled'],
    { committee: 'necessary' },
    { measures: ['supervisorConsultation'] },
  ],
])
