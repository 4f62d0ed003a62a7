import { cites, owes } from '#src/flow/words.ts'

/** The referral form sends the person to one of the five services. */
export const toItsKind = [
  { guard: { type: 'referralTo', params: { kind: 'legal' } }, target: 'legal', ...cites('柒.一.五', '陸.二.一.1') },
  {
    guard: { type: 'referralTo', params: { kind: 'psychological' } },
    target: 'psychological',
    ...cites('柒.一.五', '陸.二.一.2'),
  },
  {
    guard: { type: 'referralTo', params: { kind: 'financial' } },
    target: 'financial',
    ...cites('柒.一.五', '陸.二.一.3'),
  },
  { guard: { type: 'referralTo', params: { kind: 'medical' } }, target: 'medical', ...cites('柒.一.五', '陸.二.一.4') },
  { guard: { type: 'referralTo', params: { kind: 'family' } }, target: 'family', ...cites('柒.一.五', '陸.二.一.5') },
] as const

/** What happens in each kind of service alike. */
const consulting = <const C extends string>(clause: C) =>
  ({
    'session.held': [
      { guard: 'consultationHeld', actions: owes('recordConsultation'), ...cites(clause, '柒.一.六') },
      { guard: 'sessionAllowed', ...cites(clause) },
    ],
    'referral.answered': [
      { guard: 'referralTaken', ...cites(clause, '解讀.18') },
      { target: 'referring', ...cites('陸.二.一', '解讀.18') },
    ],
    'referral.made': toItsKind,
    'consent.withdrawn': [
      { guard: 'referralGoesOn', ...cites('解讀.24') },
      { guard: 'informedConsentToService', target: 'referring', ...cites('解讀.24') },
    ],
  }) as const

/** The five services of the plan, each a step of its own. */
export const services = {
  legal: {
    meta: { zh: '法律諮詢服務', en: 'Legal consultation', cites: '陸.二.一.1' },
    on: consulting('陸.二.一.1'),
  },
  psychological: {
    meta: {
      zh: '心理諮詢（商）服務',
      en: 'Psychological consultation or counselling',
      cites: ['陸.二.一.2', '陸.二.一.2.1', '陸.二.一.2.2', '解讀.18'],
    },
    on: consulting('陸.二.一.2'),
  },
  financial: {
    meta: { zh: '財務諮詢服務', en: 'Financial consultation', cites: ['陸.二.一.3', '解讀.10'] },
    on: consulting('陸.二.一.3'),
  },
  medical: {
    meta: { zh: '醫療保健諮詢服務', en: 'Medical consultation', cites: '陸.二.一.4' },
    on: consulting('陸.二.一.4'),
  },
  family: {
    meta: { zh: '家庭教育諮詢', en: 'Family education consultation', cites: '陸.二.一.5' },
    on: consulting('陸.二.一.5'),
  },
} as const
