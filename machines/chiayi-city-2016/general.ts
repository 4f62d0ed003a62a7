import type { TypesOf } from '#src/flow/definition.ts'
import { eap, type Flow } from '#src/flow/eap.ts'
import { cites, owes } from '#src/flow/words.ts'
import { citations } from './citations.ts'
import { dangerFirst, everywhere } from './everywhere.ts'
import { policy } from './policy.ts'

/** A refusal is free and ends the case, unless help is needed all the same. */
const declining = [
  { guard: 'helpNeededAndRefused', target: 'handedOverToInvoluntary', ...cites('伍.四.二') },
  { guard: 'nothingBegun', target: 'ended', ...cites('陸.一') },
  { target: 'settling', ...cites('陸.一', '解讀.15') },
] as const

const flow = eap(citations, policy).createMachine({
  id: 'chiayi-city-2016.general',
  version: '1.0.0',
  meta: { zh: '一般個案', en: 'General (voluntary) case', cites: ['伍.四.一', '解讀.13'] },
  initial: 'explaining',
  on: {
    ...dangerFirst,
    ...everywhere({ notice: '附件一.5', meeting: '附件一.6', followUp: '附件一.8' }),
    'emergency.concluded': [
      { guard: 'personDead', target: '.handedOverToCrisis', ...cites('解讀.27') },
      { guard: 'reassessmentDue', target: '.reassessing', ...cites('解讀.2', '解讀.4') },
      cites('解讀.2'),
    ],
    'capacity.known': [{ guard: 'personDead', target: '.handedOverToCrisis', ...cites('解讀.27') }, cites('解讀.19')],
    'consent.given': { guard: 'rightsExplained', ...cites('陸', '陸.一') },
    'need.assessed': { guard: 'rightsExplained', ...cites('伍.二.三', '伍.四.二') },
    'service.ended': [
      { guard: 'informedConsentToService', ...cites('解讀.15') },
      { guard: 'nothingLeftOpen', target: '.ended', ...cites('陸.一', '解讀.15') },
      { guard: 'dangerSettled', target: '.settling', ...cites('陸.一', '解讀.15') },
      cites('陸.一', '解讀.4'),
    ],
  },
  states: {
    explaining: {
      meta: { zh: '事先明確告知權益', en: 'Explain the rights beforehand', cites: ['陸', '伍.二.三'] },
      entry: owes('replyFirst'),
      on: {
        'rights.explained': [
          { guard: 'informedConsentToService', target: 'served', ...cites('陸', '解讀.8') },
          { target: 'deciding', ...cites('陸', '陸.一') },
        ],
      },
    },
    deciding: {
      meta: { zh: '由當事人自由決定是否求助', en: 'The person decides freely', cites: ['陸.一', '伍.三.三.2.2.C'] },
      on: {
        'help.requested': {
          guard: 'rightsExplained',
          target: 'consenting',
          ...cites('陸', '陸.一', '伍.三.三.2.2.C'),
        },
        'help.declined': declining,
      },
    },
    consenting: {
      meta: { zh: '徵得接受服務之同意', en: 'Obtain consent to the service', cites: ['陸.一', '解讀.17'] },
      on: {
        'consent.given': [
          { guard: 'informedConsentToService', target: 'served', ...cites('陸', '陸.一') },
          { guard: 'rightsExplained', ...cites('陸.一') },
        ],
        'help.declined': declining,
      },
    },
    served: {
      meta: { zh: '提供服務', en: 'Service', cites: ['伍.三.三.2.2.A', '伍.三.三.2.2.B'] },
      tags: ['service'],
      initial: 'interviewing',
      on: {
        'consent.withdrawn': [
          { guard: 'informedConsentToService', ...cites('解讀.15') },
          { target: 'settling', ...cites('陸.一', '解讀.15') },
        ],
        'service.ended': [
          { guard: 'informedConsentToService', ...cites('陸.一', '解讀.15') },
          { target: 'settling', ...cites('陸.一', '解讀.15') },
        ],
        'appointment.made': { guard: 'sessionAllowed', target: '.serving', ...cites('伍.三.三.2.2.B') },
        'extension.granted': cites('解讀.22'),
        'service.completed': { target: 'followingUp', ...cites('解讀.13') },
      },
      states: {
        interviewing: {
          meta: { zh: '初步會談', en: 'Intake interview', cites: ['伍.三.三.2.2.A', '解讀.13'] },
          on: { 'interview.held': { guard: 'informedConsentToService', target: 'arranging', ...cites('解讀.13') } },
        },
        arranging: {
          meta: { zh: '排定晤談', en: 'Arrange the talks', cites: ['伍.三.三.2.2.B', '解讀.13'] },
          on: { 'referral.made': { guard: 'referralAllowed', target: 'referring', ...cites('伍.三.三.2.2.C') } },
        },
        serving: {
          meta: { zh: '晤談', en: 'Counselling talks', cites: '伍.三.三.2.2.B' },
          on: {
            'session.held': { guard: 'sessionAllowed', ...cites('伍.三.三.2.2.B', '陸.一') },
            'referral.made': { guard: 'referralAllowed', target: 'referring', ...cites('伍.三.三.2.2.C') },
          },
        },
        referring: {
          meta: { zh: '轉介心理醫療或其他資源', en: 'Referral', cites: '伍.三.三.2.2.C' },
          on: {
            'referral.answered': { target: 'serving', ...cites('伍.三.三.2.2.C') },
            'consent.withdrawn': [
              { guard: 'referralGoesOn', ...cites('解讀.15') },
              { guard: 'informedConsentToService', target: 'serving', ...cites('解讀.15') },
            ],
          },
        },
      },
    },
    followingUp: {
      meta: { zh: '關懷追蹤並辦理滿意度調查', en: 'Follow-up and survey', cites: ['伍.一', '伍.五', '解讀.13'] },
      entry: owes('followUp', 'holdSurvey', 'cancelAppointments'),
      on: {
        'help.requested': { guard: 'informedConsentToService', target: 'served.arranging', ...cites('陸.一') },
        'survey.held': { target: 'closing', ...cites('伍.一', '伍.五') },
      },
    },
    closing: {
      meta: { zh: '作成紀錄、密存並決定結案', en: 'Record, seal and close', cites: ['陸.三', '解讀.9'] },
      entry: owes('cancelAppointments', 'sealRecord'),
      on: {
        'record.sealed': cites('陸.三'),
        'closure.decided': { guard: 'closable', target: 'closed', ...cites('解讀.9') },
      },
    },
    securing: {
      meta: { zh: '請求緊急協助', en: 'Emergency help', cites: ['附件一.4', '解讀.2', '解讀.4'] },
      tags: ['urgent', 'confidential'],
      entry: owes('requestEmergencyHelp', 'holdCareTeam', 'explainRights'),
      on: {
        'emergency.concluded': [
          { guard: 'personDead', target: 'handedOverToCrisis', ...cites('解讀.27') },
          { target: 'reassessing', ...cites('解讀.2', '解讀.4') },
        ],
        'danger.assessed': { guard: 'dangerExcluded', target: 'reviewing', ...cites('附件一.3', '解讀.16') },
        'service.ended': cites('陸.一', '解讀.4'),
      },
    },
    reassessing: {
      meta: { zh: '再次研判危險', en: 'Assess the danger again', cites: '解讀.4' },
      tags: ['urgent', 'confidential'],
      entry: owes('reassessDanger', 'explainRights'),
      on: {
        'danger.assessed': { guard: 'dangerExcluded', target: 'reviewing', ...cites('附件一.3', '解讀.16') },
        'service.ended': cites('陸.一', '解讀.4'),
      },
    },
    reviewing: {
      meta: { zh: '關懷小組會議', en: 'Care-team meeting', cites: ['附件一.6', '解讀.16'] },
      tags: ['confidential'],
      entry: owes('holdCareTeam'),
      on: {
        'careTeam.resolved': {
          guard: 'careTeamDecisionValid',
          target: 'deciding',
          actions: owes('followUp'),
          ...cites('附件一.6', '陸.一', '解讀.16'),
        },
      },
    },
    settling: {
      meta: {
        zh: '服務已終止，處理未履行事項',
        en: 'Service has ended; settle what is owed',
        cites: ['陸.三', '解讀.15'],
      },
      entry: owes('cancelAppointments', 'sealRecord'),
      on: {
        'record.sealed': cites('陸.三'),
        'closure.decided': { guard: 'nothingLeftOpen', target: 'ended', ...cites('解讀.15') },
      },
    },
    closed: { type: 'final', meta: { zh: '已結案並密存', en: 'Closed and sealed', cites: ['陸.三', '解讀.9'] } },
    ended: { type: 'final', meta: { zh: '依當事人意願結束', en: "Ended by the person's wish", cites: '陸.一' } },
    handedOverToInvoluntary: {
      type: 'final',
      entry: owes('cancelAppointments', 'sealRecord'),
      meta: {
        zh: '移至非自願個案',
        en: 'Handed over to an involuntary case',
        cites: '伍.四.二',
        handsOverTo: 'involuntary',
      },
    },
    handedOverToCrisis: {
      type: 'final',
      entry: owes('cancelAppointments', 'sealRecord'),
      meta: {
        zh: '移至危機個案',
        en: 'Handed over to a crisis case',
        cites: ['伍.四.三', '解讀.27'],
        handsOverTo: 'crisis',
      },
    },
  },
})

/** What the compiler knows of `general`. */
export interface General extends TypesOf<typeof flow> {}

/** 一般個案處理流程 */
export const general: Flow<'chiayi-city-2016.general', General> = flow
