import type { TypesOf } from '#src/flow/definition.ts'
import { eap, type Flow } from '#src/flow/eap.ts'
import { cites, owes } from '#src/flow/words.ts'
import { citations } from './citations.ts'
import { dangerFirst, everywhere } from './everywhere.ts'
import { policy } from './policy.ts'
import { services, toItsKind } from './services.ts'

/** A refusal is free and ends the case, unless help is needed all the same; no score says so. */
const declining = [
  { guard: 'helpNeededAndRefused', target: 'handedOverToInvoluntary', ...cites('柒.一.三', '解讀.23') },
  { guard: 'nothingBegun', target: 'ended', ...cites('解讀.7') },
  { target: 'settling', ...cites('解讀.7', '解讀.24') },
] as const

const moreHelp = { guard: 'informedConsentToService', target: 'served.referring', ...cites('陸.二') } as const

const flow = eap(citations, policy).createMachine({
  id: 'chiayi-county-2019.general',
  version: '1.0.0',
  meta: { zh: '一般個案', en: 'General (voluntary) case', cites: ['柒.一.一', '解讀.1'] },
  initial: 'explaining',
  on: {
    ...dangerFirst,
    ...everywhere,
    'emergency.concluded': [
      { guard: 'personDead', target: '.handedOverToCrisis', ...cites('解讀.25') },
      { guard: 'reassessmentDue', target: '.reassessing', ...cites('解讀.15') },
      cites('解讀.15'),
    ],
    'capacity.known': [{ guard: 'personDead', target: '.handedOverToCrisis', ...cites('解讀.25') }, cites('解讀.26')],
    'service.ended': [
      { guard: 'informedConsentToService', ...cites('解讀.24') },
      { guard: 'nothingLeftOpen', target: '.ended', ...cites('解讀.7', '解讀.24') },
      { guard: 'dangerSettled', target: '.settling', ...cites('解讀.24') },
      cites('解讀.15', '解讀.24'),
    ],
  },
  states: {
    explaining: {
      meta: {
        zh: '事先明確告知權益',
        en: 'Explain the rights beforehand',
        cites: ['拾壹', '陸.四', '解讀.9', '解讀.13'],
      },
      entry: owes('replyFirst'),
      on: {
        'rights.explained': [
          { guard: 'informedConsentToService', target: 'served', ...cites('拾壹', '解讀.8') },
          { target: 'applying', ...cites('拾壹', '解讀.7') },
        ],
      },
    },
    offering: {
      meta: { zh: '提供轉介服務', en: 'Offer a referral', cites: ['陸.三', '解讀.4', '解讀.7'] },
      on: {
        'support.offered': { target: 'applying', ...cites('陸.三', '解讀.4') },
        'help.requested': { guard: 'rightsExplained', target: 'consenting', ...cites('柒.一.四', '解讀.10') },
        'help.declined': declining,
      },
    },
    applying: {
      meta: {
        zh: '由當事人決定是否預約申請（附件 6）',
        en: 'The person decides whether to apply (Annex 6)',
        cites: ['柒.一.四', '陸.三', '解讀.5', '解讀.6', '解讀.7', '解讀.10'],
      },
      on: {
        'support.offered': cites('陸.三', '解讀.6'),
        'help.requested': { guard: 'rightsExplained', target: 'consenting', ...cites('柒.一.四', '解讀.10') },
        'help.declined': declining,
      },
    },
    consenting: {
      meta: { zh: '徵得接受服務之同意', en: 'Obtain consent to the service', cites: ['拾壹', '解讀.8'] },
      on: {
        'consent.given': [
          { guard: 'informedConsentToService', target: 'served', ...cites('拾壹', '解讀.8') },
          { guard: 'rightsExplained', ...cites('解讀.8') },
        ],
        'help.declined': declining,
      },
    },
    served: {
      meta: { zh: '諮詢（商）及轉介服務', en: 'Consultation and referral', cites: ['陸.二', '陸.二.一'] },
      tags: ['service'],
      initial: 'interviewing',
      on: {
        'consent.withdrawn': [
          { guard: 'informedConsentToService', ...cites('解讀.24') },
          { target: 'settling', ...cites('解讀.7', '解讀.24') },
        ],
        'service.ended': [
          { guard: 'informedConsentToService', ...cites('解讀.7', '解讀.24') },
          { target: 'settling', ...cites('解讀.7', '解讀.24') },
        ],
        'appointment.made': { guard: 'sessionAllowed', ...cites('柒.一.四', '解讀.10') },
        'extension.granted': cites('解讀.28'),
        'service.completed': [
          { guard: 'consultationsRecorded', target: 'keeping', ...cites('柒.一.六', '拾壹') },
          { target: 'recording', ...cites('柒.一.六') },
        ],
      },
      states: {
        interviewing: {
          meta: { zh: '初步會談（附件 7）', en: 'Intake interview (Annex 7)', cites: ['柒.一.五', '解讀.11'] },
          on: {
            'interview.held': { guard: 'informedConsentToService', target: 'referring', ...cites('柒.一.五') },
          },
        },
        referring: {
          meta: { zh: '按需求轉介（附件 7）', en: 'Refer by need (Annex 7)', cites: ['柒.一.五', '陸.二', '解讀.18'] },
          on: { 'referral.made': toItsKind },
        },
        ...services,
      },
    },
    recording: {
      meta: { zh: '作成諮詢紀錄表（附件 8）', en: 'Consultation record (Annex 8)', cites: ['柒.一.六', '解讀.19'] },
      on: {
        'consultation.recorded': { target: 'keeping', ...cites('柒.一.六', '解讀.19') },
        'help.requested': moreHelp,
      },
    },
    keeping: {
      meta: {
        zh: '依附件 9 存管紀錄，關懷追蹤並決定結案',
        en: 'Keep the record under Annex 9, follow up, and close',
        cites: ['拾壹', '陸.四', '解讀.19', '解讀.20', '解讀.21'],
      },
      entry: owes('followUp', 'cancelAppointments', 'sealRecord'),
      on: {
        'help.requested': moreHelp,
        'record.sealed': cites('拾壹', '解讀.19'),
        'closure.decided': { guard: 'closable', target: 'closed', ...cites('解讀.21') },
      },
    },
    securing: {
      meta: { zh: '請求緊急協助', en: 'Emergency help', cites: ['陸.三', '解讀.4', '解讀.15'] },
      tags: ['urgent', 'confidential'],
      entry: owes('requestEmergencyHelp', 'holdCareTeam', 'explainRights'),
      on: {
        'emergency.concluded': [
          { guard: 'personDead', target: 'handedOverToCrisis', ...cites('解讀.25') },
          { target: 'reassessing', ...cites('解讀.15') },
        ],
        'danger.assessed': { guard: 'dangerExcluded', target: 'reviewing', ...cites('解讀.14', '解讀.16') },
        'service.ended': cites('解讀.15', '解讀.24'),
      },
    },
    reassessing: {
      meta: { zh: '再次研判危險', en: 'Assess the danger again', cites: '解讀.15' },
      tags: ['urgent', 'confidential'],
      entry: owes('reassessDanger', 'explainRights'),
      on: {
        'danger.assessed': { guard: 'dangerExcluded', target: 'reviewing', ...cites('解讀.14', '解讀.16') },
        'service.ended': cites('解讀.15', '解讀.24'),
      },
    },
    reviewing: {
      meta: { zh: '員工協助方案社團組織做成決議', en: 'The association resolves', cites: ['陸.一', '解讀.16'] },
      tags: ['confidential'],
      entry: owes('holdCareTeam'),
      on: {
        'careTeam.resolved': {
          guard: 'careTeamDecisionValid',
          target: 'offering',
          actions: owes('followUp'),
          ...cites('陸.一', '解讀.4', '解讀.16'),
        },
      },
    },
    settling: {
      meta: { zh: '服務終止，處理未履行事項', en: 'Settle what is owed', cites: ['拾壹', '解讀.24'] },
      entry: owes('cancelAppointments', 'sealRecord'),
      on: {
        'record.sealed': cites('拾壹', '解讀.19'),
        'closure.decided': { guard: 'nothingLeftOpen', target: 'ended', ...cites('解讀.21', '解讀.24') },
      },
    },
    closed: { type: 'final', meta: { zh: '已結案並存管', en: 'Closed and in custody', cites: ['拾壹', '解讀.21'] } },
    ended: { type: 'final', meta: { zh: '依當事人意願結束', en: "Ended by the person's wish", cites: '解讀.7' } },
    handedOverToInvoluntary: {
      type: 'final',
      entry: owes('cancelAppointments', 'sealRecord'),
      meta: {
        zh: '移至非自願個案',
        en: 'Handed over to an involuntary case',
        cites: ['柒.一.三', '解讀.23'],
        handsOverTo: 'involuntary',
      },
    },
    handedOverToCrisis: {
      type: 'final',
      entry: owes('cancelAppointments', 'sealRecord'),
      meta: {
        zh: '移至危機個案',
        en: 'Handed over to a crisis case',
        cites: ['柒.一.二', '解讀.25'],
        handsOverTo: 'crisis',
      },
    },
  },
})

/** What the compiler knows of `general`. */
export interface General extends TypesOf<typeof flow> {}

/** 一般個案處理流程 */
export const general: Flow<'chiayi-county-2019.general', General> = flow
