import type { TypesOf } from '#src/flow/definition.ts'
import { eap, type Flow } from '#src/flow/eap.ts'
import { cites, owes } from '#src/flow/words.ts'
import { citations } from './citations.ts'
import { afterEmergency, dangerFirst, throughDanger } from './danger.ts'
import { declining, endingService, handedOver } from './ending.ts'
import { everywhere } from './everywhere.ts'
import { policy } from './policy.ts'

/** Without the consent to be referred the person goes on alone, without that to the service not at all. */
const withdrawing = [
  { guard: 'referralGoesOn', ...cites('解讀.8') },
  { guard: 'informedConsentToService', target: 'handedOverToGeneral', ...cites('解讀.8', '解讀.19') },
  { target: 'settling', ...cites('解讀.8', '解讀.19') },
] as const

const flow = eap(citations, policy).createMachine({
  id: 'new-taipei-2020.managementReferral',
  version: '1.0.0',
  meta: { zh: '機關轉介', en: 'Management referral', cites: ['四.二.2', '四.四.1.3', '解讀.4'] },
  initial: 'referring',
  on: {
    ...dangerFirst,
    ...everywhere,
    ...afterEmergency,
    'agencyReferral.proposed': cites('四.四.1.3', '解讀.15'),
    'feedback.given': { guard: 'agencyWithoutConflict', ...cites('四.四.1.3', '解讀.16') },
    'adaptation.supported': cites('四.四.1.3', '解讀.17'),
    'consent.given': { guard: 'rightsExplained', ...cites('解讀.6', '解讀.7') },
    'need.assessed': { guard: 'rightsExplained', ...cites('四.二.2', '解讀.34') },
    'service.ended': endingService,
  },
  states: {
    referring: {
      meta: {
        zh: '機關就特殊或異常徵候提出轉介',
        en: 'The agency proposes a referral',
        cites: ['四.二.2', '四.四.1.3', '解讀.15'],
      },
      on: { 'agencyReferral.proposed': { target: 'explaining', ...cites('四.四.1.3', '解讀.15') } },
    },
    explaining: {
      meta: { zh: '事先明確告知權益', en: 'Explain the rights beforehand', cites: ['一.一', '解讀.6', '解讀.15'] },
      tags: ['confidential'],
      entry: owes('replyFirst'),
      on: {
        'rights.explained': { target: 'deciding', ...cites('一.一', '解讀.6') },
        'help.declined': declining,
      },
    },
    deciding: {
      meta: { zh: '由當事人自由決定', en: 'The person decides freely', cites: ['一.一', '解讀.5', '解讀.15'] },
      tags: ['confidential'],
      on: {
        'help.requested': { guard: 'rightsExplained', target: 'consenting', ...cites('解讀.5', '解讀.15') },
        'help.declined': declining,
      },
    },
    consenting: {
      meta: {
        zh: '徵得服務及轉介之同意',
        en: 'Obtain consent to service and referral',
        cites: ['四.四.1.3', '解讀.7', '解讀.15'],
      },
      tags: ['confidential'],
      on: {
        'referral.made': { guard: 'agencyReferralAllowed', target: 'served', ...cites('四.四.1.3', '解讀.15') },
        'help.declined': declining,
      },
    },
    served: {
      meta: { zh: '諮詢(商)', en: 'Consultation', cites: ['四.四.1.1', '四.四.1.3', '解讀.13'] },
      tags: ['service'],
      initial: 'arranging',
      on: {
        'consent.withdrawn': withdrawing,
        'service.ended': [
          { guard: 'informedConsentToService', ...cites('解讀.8') },
          { target: 'settling', ...cites('解讀.8') },
        ],
        'appointment.made': { guard: 'sessionAllowed', target: '.serving', ...cites('四.四.1.1', '四.四.9') },
        'extension.granted': cites('解讀.36'),
        'referral.answered': cites('四.四.1.3'),
        'service.completed': { target: 'tracked', ...cites('四.四.1.3', '四.五.4', '解讀.38') },
      },
      states: {
        arranging: {
          meta: { zh: '安排諮詢(商)人員', en: 'Arrange the consultation', cites: ['四.四.1', '四.四.9'] },
          tags: ['confidential'],
        },
        serving: {
          meta: { zh: '諮詢(商)', en: 'Consultation', cites: ['四.四.1.1', '四.四.1.3'] },
          tags: ['confidential'],
          on: { 'session.held': { guard: 'sessionAllowed', ...cites('四.四.1.1', '解讀.5') } },
        },
      },
    },
    tracked: {
      meta: { zh: '追蹤反饋並協助職場適應', en: 'Track and help to adapt', cites: ['四.四.1.3', '解讀.16', '解讀.17'] },
      initial: 'gathering',
      entry: owes('cancelAppointments'),
      onDone: { target: 'closing', ...cites('四.四.1.3', '解讀.17') },
      on: {
        'consent.withdrawn': withdrawing,
        'help.requested': {
          guard: 'agencyReferralAllowed',
          target: 'served',
          ...cites('四.四.1.3', '解讀.5', '解讀.17'),
        },
      },
      states: {
        gathering: {
          meta: { zh: '追蹤機關反饋意見', en: 'Gather the feedback of the agency', cites: ['四.四.1.3', '解讀.16'] },
          tags: ['confidential'],
          entry: owes('trackFeedback'),
          on: {
            'feedback.asked': { guard: 'feedbackAskable', ...cites('四.四.1.3', '解讀.16') },
            'feedback.given': { guard: 'agencyWithoutConflict', target: 'assessing', ...cites('四.四.1.3', '解讀.16') },
          },
        },
        assessing: {
          meta: { zh: '評估問題改善成效', en: 'Assess the improvement', cites: ['四.四.1.3', '解讀.17'] },
          tags: ['confidential'],
          entry: owes('assessImprovement'),
          on: {
            'improvement.assessed': [
              { guard: 'trackingEnds', target: 'assessed', ...cites('四.四.1.3', '解讀.17') },
              { target: 'adapting', ...cites('四.四.1.3', '解讀.17') },
            ],
          },
        },
        adapting: {
          meta: {
            zh: '協助職場適應',
            en: 'Help to adapt at work',
            cites: ['四.四.1.3', '四.四.1.1.E', '四.四.2.1.B', '四.四.2.1.D', '四.四.8', '解讀.17'],
          },
          tags: ['confidential'],
          entry: owes('supportAdaptation'),
          on: { 'adaptation.supported': { target: 'gathering', ...cites('四.四.1.3', '解讀.17') } },
        },
        assessed: { type: 'final', meta: { zh: '追蹤終了', en: 'Tracking has ended', cites: '解讀.17' } },
      },
    },
    closing: {
      meta: {
        zh: '辦理滿意度調查，作成紀錄、密存並決定結案',
        en: 'Surveys, record, seal and close',
        cites: ['四.五.3.1', '四.五.3.2', '解讀.18', '解讀.35'],
      },
      tags: ['confidential'],
      entry: owes('cancelAppointments', 'holdSurvey', 'holdSupervisorSurvey', 'sealRecord'),
      on: {
        'consent.given': {
          guard: 'rightsExplained',
          actions: owes('holdSupervisorSurvey'),
          ...cites('四.五.3.2', '解讀.18'),
        },
        'help.requested': { guard: 'agencyReferralAllowed', target: 'served', ...cites('四.四.1.3', '解讀.5') },
        'supervisorSurvey.held': { guard: 'supervisorSurveyAllowed', ...cites('四.五.3.2', '解讀.18') },
        'record.sealed': cites('解讀.5', '解讀.35'),
        'closure.decided': { guard: 'closable', target: 'closed', ...cites('解讀.35') },
      },
    },
    ...throughDanger,
    settling: {
      meta: {
        zh: '轉介已終止，處理未履行事項',
        en: 'The referral has ended; settle what is owed',
        cites: ['解讀.8', '解讀.35'],
      },
      tags: ['confidential'],
      entry: owes('cancelAppointments', 'sealRecord'),
      on: {
        'record.sealed': cites('解讀.5', '解讀.35'),
        'closure.decided': { guard: 'nothingLeftOpen', target: 'ended', ...cites('解讀.8', '解讀.35') },
      },
    },
    closed: { type: 'final', meta: { zh: '已結案並密存', en: 'Closed and sealed', cites: '解讀.35' } },
    ended: {
      type: 'final',
      meta: { zh: '依當事人意願結束', en: 'Ended as the person wishes', cites: ['解讀.5', '解讀.15'] },
    },
    handedOverToGeneral: {
      type: 'final',
      entry: owes('cancelAppointments', 'sealRecord'),
      meta: {
        zh: '移至協助性諮詢(商)服務',
        en: 'Handed over to a general case',
        cites: ['四.二.2.1', '解讀.19'],
        handsOverTo: 'general',
      },
    },
    ...handedOver,
  },
})

/** What the compiler knows of `managementReferral`. */
export interface ManagementReferral extends TypesOf<typeof flow> {}

/** 機關轉介諮詢(商)：提出轉介之機關，除其反饋外，不知各步驟 */
export const managementReferral: Flow<'new-taipei-2020.managementReferral', ManagementReferral> = flow
