import type { TypesOf } from '#src/flow/definition.ts'
import { eap, type Flow } from '#src/flow/eap.ts'
import { cites, owes } from '#src/flow/words.ts'
import { citations } from './citations.ts'
import { dangerFirst, everywhere } from './everywhere.ts'
import { policy } from './policy.ts'

/** A refusal is free and moves nobody elsewhere; where help is needed all the same, care goes on. */
const declining = [
  { guard: 'goesOnInvoluntarily', target: 'handedOverToInvoluntary', ...cites('解讀.14') },
  { guard: 'helpNeededAndRefused', target: 'caringOn', ...cites('柒.一', '陸.四', '解讀.14') },
  { guard: 'nothingBegun', target: 'ended', ...cites('柒.一') },
  { target: 'settling', ...cites('柒.一', '解讀.13') },
] as const

const flow = eap(citations, policy).createMachine({
  id: 'tainan-2015.general',
  version: '1.0.0',
  meta: { zh: '一般個案', en: 'General (voluntary) case', cites: ['陸.四', '解讀.1'], requires: ['serviceModels'] },
  initial: 'caring',
  on: {
    ...dangerFirst,
    ...everywhere,
    'emergency.concluded': [
      { guard: 'goesOnInCrisis', target: '.handedOverToCrisis', ...cites('解讀.15', '解讀.16') },
      { guard: 'personDead', target: '.settling', ...cites('解讀.16') },
      { guard: 'reassessmentDue', target: '.reassessing', ...cites('解讀.9') },
      cites('解讀.9'),
    ],
    'capacity.known': [
      { guard: 'goesOnInCrisis', target: '.handedOverToCrisis', ...cites('解讀.15', '解讀.16') },
      { guard: 'personDead', target: '.settling', ...cites('解讀.16') },
      cites('解讀.20'),
    ],
    'service.ended': [
      { guard: 'informedConsentToService', ...cites('解讀.13') },
      { guard: 'nothingLeftOpen', target: '.ended', ...cites('柒.一', '解讀.13') },
      { guard: 'dangerSettled', target: '.settling', ...cites('柒.一', '解讀.13') },
      cites('柒.一', '解讀.8'),
    ],
  },
  states: {
    caring: {
      meta: { zh: '主動關懷並即時辨識', en: 'Care, and notice in time', cites: ['陸.四', '陸.一', '伍.二.二'] },
      entry: owes('replyFirst'),
      on: {
        'trouble.noticed': { target: 'informing', ...cites('陸.四', '伍.二.二') },
        'rights.explained': { target: 'deciding', ...cites('柒', '柒.一') },
        'help.declined': declining,
      },
    },
    informing: {
      meta: { zh: '提供服務資訊並告知權益', en: 'Inform, and explain the rights', cites: ['陸.四', '柒', '解讀.7'] },
      entry: owes('provideInformation'),
      on: {
        'rights.explained': { target: 'deciding', ...cites('柒', '柒.一') },
        'help.declined': declining,
      },
    },
    deciding: {
      meta: { zh: '由當事人自由決定是否求助', en: 'The person decides freely', cites: ['柒.一', '柒.二'] },
      on: {
        'help.requested': { guard: 'rightsExplained', target: 'consenting', ...cites('柒', '柒.一') },
        'help.declined': declining,
      },
    },
    consenting: {
      meta: { zh: '徵得轉介之同意', en: 'Obtain consent to the referral', cites: ['陸.四', '解讀.2', '解讀.3'] },
      on: {
        'consent.given': [
          { guard: 'referralAllowed', target: 'arranging', ...cites('陸.四', '解讀.2') },
          { guard: 'rightsExplained', ...cites('柒.一') },
        ],
        'help.declined': declining,
      },
    },
    arranging: {
      meta: { zh: '依服務模式轉介', en: 'Refer by the service model', cites: ['肆', '肆.末', '陸.四', '解讀.4'] },
      on: {
        'referral.made': { guard: 'referralToProvider', target: 'referring', ...cites('陸.四', '肆.末', '解讀.5') },
        'consent.withdrawn': [
          { guard: 'referralAllowed', ...cites('解讀.13') },
          { target: 'consenting', ...cites('陸.四', '解讀.13') },
        ],
        'help.declined': declining,
      },
    },
    referring: {
      meta: { zh: '待提供者受案', en: 'Await the provider', cites: ['陸.四', '肆.末'] },
      on: {
        'referral.answered': [
          { guard: 'takenByProvider', target: 'agreeing', ...cites('肆', '解讀.2') },
          { guard: 'answeredByProvider', target: 'arranging', ...cites('肆', '解讀.4') },
        ],
        'consent.withdrawn': [
          { guard: 'referralAllowed', ...cites('解讀.13') },
          { target: 'settling', ...cites('柒.一', '解讀.13') },
        ],
        'help.declined': declining,
      },
    },
    agreeing: {
      meta: { zh: '徵得接受服務之同意並排定', en: 'Agree to the service, and arrange it', cites: ['柒.一', '解讀.2'] },
      on: {
        'appointment.made': { guard: 'sessionAllowed', target: 'serving', ...cites('伍', '柒.一') },
        'session.held': { guard: 'sessionAllowed', target: 'serving', ...cites('伍', '柒.一') },
        'help.declined': declining,
      },
    },
    serving: {
      meta: { zh: '由提供者提供服務', en: 'Service by the provider', cites: ['伍', '肆', '陸.四'] },
      tags: ['service'],
      on: {
        'service.ended': [
          { guard: 'informedConsentToService', ...cites('柒.一', '解讀.13') },
          { target: 'settling', ...cites('柒.一', '解讀.13') },
        ],
        'appointment.made': { guard: 'sessionAllowed', ...cites('伍', '柒.一') },
        'session.held': { guard: 'sessionAllowed', ...cites('伍', '柒.一') },
        'extension.granted': cites('解讀.24'),
        'referral.made': { guard: 'referralToProvider', target: 'referring', ...cites('陸.四', '肆.末', '解讀.5') },
        'consent.withdrawn': [
          { guard: 'informedConsentToService', ...cites('解讀.13') },
          { target: 'settling', ...cites('柒.一', '解讀.13') },
        ],
        'service.completed': { target: 'surveying', ...cites('陸.四', '解讀.17') },
      },
    },
    surveying: {
      meta: { zh: '再次關懷並辦理滿意度調查', en: 'Ask again, and survey', cites: ['陸.五', '解讀.17', '解讀.25'] },
      entry: owes('followUp', 'holdSurvey', 'cancelAppointments'),
      on: {
        'help.requested': { guard: 'referralAllowed', target: 'arranging', ...cites('柒.一', '陸.四') },
        'survey.held': { target: 'closing', ...cites('陸.五', '解讀.25') },
      },
    },
    caringOn: {
      meta: { zh: '尊重決定，繼續主動關懷', en: 'Respect the decision, and keep caring', cites: ['陸.四', '解讀.14'] },
      entry: owes('cancelAppointments', 'followUp', 'sealRecord'),
      on: {
        'help.requested': { guard: 'rightsExplained', target: 'consenting', ...cites('柒', '柒.一', '解讀.14') },
        'record.sealed': cites('柒.三', '解讀.18'),
        'closure.decided': { guard: 'closable', target: 'closed', ...cites('解讀.12') },
      },
    },
    closing: {
      meta: { zh: '紀錄保密保存並決定結案', en: 'Seal the record, and close', cites: ['柒.三', '解讀.12', '解讀.18'] },
      entry: owes('cancelAppointments', 'sealRecord'),
      on: {
        'record.sealed': cites('柒.三', '解讀.18'),
        'closure.decided': { guard: 'closable', target: 'closed', ...cites('解讀.12') },
      },
    },
    securing: {
      meta: { zh: '請求緊急協助', en: 'Emergency help', cites: ['解讀.8', '解讀.9'] },
      tags: ['urgent', 'confidential'],
      entry: owes('requestEmergencyHelp', 'holdCareTeam', 'explainRights'),
      on: {
        'danger.assessed': { guard: 'dangerExcluded', target: 'resolving', ...cites('解讀.10', '解讀.11') },
      },
    },
    reassessing: {
      meta: { zh: '再次研判危險', en: 'Assess the danger again', cites: '解讀.9' },
      tags: ['urgent', 'confidential'],
      entry: owes('reassessDanger', 'explainRights'),
      on: {
        'danger.assessed': { guard: 'dangerExcluded', target: 'resolving', ...cites('解讀.10', '解讀.11') },
        'service.ended': cites('柒.一', '解讀.8'),
      },
    },
    resolving: {
      meta: { zh: '首長、主管及承辦人員會商決議', en: 'Those who care meet and resolve', cites: ['陸.四', '解讀.11'] },
      tags: ['confidential'],
      entry: owes('holdCareTeam'),
      on: {
        'careTeam.resolved': {
          guard: 'careTeamDecisionValid',
          target: 'deciding',
          actions: owes('followUp'),
          ...cites('柒.一', '解讀.11'),
        },
      },
    },
    settling: {
      meta: { zh: '服務已終止，處理未履行事項', en: 'Settle what is owed', cites: ['柒.三', '解讀.13', '解讀.16'] },
      entry: owes('cancelAppointments', 'sealRecord'),
      on: {
        'record.sealed': cites('柒.三', '解讀.18'),
        'closure.decided': { guard: 'nothingLeftOpen', target: 'ended', ...cites('解讀.12', '解讀.13') },
      },
    },
    closed: { type: 'final', meta: { zh: '已結案，紀錄密存', en: 'Closed and sealed', cites: ['柒.三', '解讀.12'] } },
    ended: {
      type: 'final',
      meta: { zh: '未進行或已終止服務而結束', en: 'Ended without further service', cites: '柒.一' },
    },
    handedOverToInvoluntary: {
      type: 'final',
      entry: owes('cancelAppointments', 'sealRecord'),
      meta: { zh: '移至非自願個案', en: 'Handed over: involuntary', cites: '解讀.14', handsOverTo: 'involuntary' },
    },
    handedOverToCrisis: {
      type: 'final',
      entry: owes('cancelAppointments', 'sealRecord'),
      meta: { zh: '移至危機個案', en: 'Handed over: crisis', cites: '解讀.15', handsOverTo: 'crisis' },
    },
  },
})

/** What the compiler knows of `general`. */
export interface General extends TypesOf<typeof flow> {}

/** 一般個案：徵得同意後轉介 */
export const general: Flow<'tainan-2015.general', General> = flow
