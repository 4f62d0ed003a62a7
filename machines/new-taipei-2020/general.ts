import type { TypesOf } from '#src/flow/definition.ts'
import { eap, type Flow } from '#src/flow/eap.ts'
import { cites, owes } from '#src/flow/words.ts'
import { citations } from './citations.ts'
import { afterEmergency, dangerFirst, throughDanger } from './danger.ts'
import { declining, endingService, handedOver } from './ending.ts'
import { everywhere } from './everywhere.ts'
import { policy } from './policy.ts'

/** Silence is no refusal: the offer ends, whatever the need. */
const unanswered = [
  { guard: 'nothingBegun', target: 'ended', ...cites('解讀.9', '解讀.11') },
  { target: 'settling', ...cites('解讀.11', '解讀.35') },
] as const

const flow = eap(citations, policy).createMachine({
  id: 'new-taipei-2020.general',
  version: '1.0.0',
  meta: { zh: '協助性諮詢(商)服務', en: 'General case: consultation', cites: ['四.二.2', '四.二.2.1', '解讀.1'] },
  initial: 'noticing',
  on: {
    ...dangerFirst,
    ...everywhere,
    ...afterEmergency,
    'consent.given': { guard: 'rightsExplained', ...cites('解讀.6', '解讀.7') },
    'need.assessed': { guard: 'rightsExplained', ...cites('四.二.2', '解讀.34') },
    'service.ended': endingService,
  },
  states: {
    noticing: {
      meta: {
        zh: '提示、主動關懷並告知權益',
        en: 'Prompt, care, and explain the rights',
        cites: ['四.三.3.5.A', '四.三.3.5.B', '四.四.2.1.B', '四.四.4.1', '解讀.9', '解讀.12'],
      },
      on: {
        'prompt.shown': cites('四.三.3.5.A', '四.三.3.5.B', '解讀.9'),
        'selfTest.offered': cites('四.三.1.5', '四.三.3.5.B', '四.四.2.1.B', '解讀.10'),
        'outreach.made': { guard: 'outreachAllowed', ...cites('四.三.3.5.A', '四.四.4.1', '解讀.12') },
        'rights.explained': [
          { guard: 'informedConsentToService', target: 'served', ...cites('解讀.6', '解讀.19') },
          { target: 'deciding', ...cites('一.一', '解讀.6') },
        ],
        'help.declined': declining,
        'offer.unanswered': unanswered,
      },
    },
    deciding: {
      meta: {
        zh: '由當事人自由決定是否申請',
        en: 'The person decides freely',
        cites: ['一.一', '四.三.3.5.B', '解讀.5'],
      },
      on: {
        'help.requested': { guard: 'rightsExplained', target: 'consenting', ...cites('四.三.3.5.B', '解讀.5') },
        'help.declined': declining,
        'offer.unanswered': unanswered,
      },
    },
    consenting: {
      meta: { zh: '徵得接受服務之同意', en: 'Obtain consent to the service', cites: ['一.一', '解讀.5', '解讀.7'] },
      on: {
        'consent.given': [
          { guard: 'informedConsentToService', target: 'served', ...cites('一.一', '解讀.5') },
          { guard: 'rightsExplained', ...cites('解讀.7') },
        ],
        'help.declined': declining,
      },
    },
    served: {
      meta: {
        zh: '個別諮詢(商)',
        en: 'Individual consultation',
        cites: ['四.四.1', '四.四.1.1', '四.四.1.1.A', '四.四.1.1.B', '四.四.1.1.C', '四.四.1.1.D', '解讀.13'],
      },
      tags: ['service'],
      initial: 'arranging',
      on: {
        'consent.withdrawn': [
          { guard: 'informedConsentToService', ...cites('解讀.8') },
          { target: 'settling', ...cites('解讀.8') },
        ],
        'service.ended': [
          { guard: 'informedConsentToService', ...cites('解讀.8') },
          { target: 'settling', ...cites('解讀.8') },
        ],
        'appointment.made': { guard: 'sessionAllowed', target: '.serving', ...cites('四.四.1.1', '四.四.9') },
        'extension.granted': cites('解讀.36'),
        'referral.made': { guard: 'referralAllowed', ...cites('解讀.39') },
        'referral.answered': cites('解讀.39'),
        'service.completed': { target: 'closing', ...cites('四.五.4', '解讀.38') },
      },
      states: {
        arranging: {
          meta: { zh: '安排諮詢(商)人員', en: 'Arrange the consultation', cites: ['二.二', '四.四.1', '四.四.9'] },
        },
        serving: {
          meta: {
            zh: '諮詢(商)',
            en: 'Consultation',
            cites: ['四.四.1.1', '四.四.1.1.E', '四.四.1.1.F', '解讀.13'],
          },
          on: { 'session.held': { guard: 'sessionAllowed', ...cites('四.四.1.1', '解讀.5') } },
        },
      },
    },
    closing: {
      meta: {
        zh: '辦理滿意度調查，作成紀錄、密存並決定結案',
        en: 'Survey, record, seal and close',
        cites: ['四.五.3.1', '解讀.35'],
      },
      entry: owes('cancelAppointments', 'holdSurvey', 'sealRecord'),
      on: {
        'help.requested': { guard: 'informedConsentToService', target: 'served.arranging', ...cites('解讀.5') },
        'record.sealed': cites('解讀.5', '解讀.35'),
        'closure.decided': { guard: 'closable', target: 'closed', ...cites('解讀.35') },
      },
    },
    ...throughDanger,
    settling: {
      meta: {
        zh: '服務已終止，處理未履行事項',
        en: 'Service has ended; settle what is owed',
        cites: ['解讀.8', '解讀.35'],
      },
      entry: owes('cancelAppointments', 'sealRecord'),
      on: {
        'record.sealed': cites('解讀.5', '解讀.35'),
        'closure.decided': { guard: 'nothingLeftOpen', target: 'ended', ...cites('解讀.8', '解讀.35') },
      },
    },
    closed: { type: 'final', meta: { zh: '已結案並密存', en: 'Closed and sealed', cites: '解讀.35' } },
    ended: {
      type: 'final',
      meta: { zh: '依當事人意願結束', en: 'Ended as the person wishes', cites: ['解讀.5', '解讀.11'] },
    },
    ...handedOver,
  },
})

/** What the compiler knows of `general`. */
export interface General extends TypesOf<typeof flow> {}

/** 協助性諮詢(商)服務 */
export const general: Flow<'new-taipei-2020.general', General> = flow
