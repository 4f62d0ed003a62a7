import type { TypesOf } from '#src/flow/definition.ts'
import { eap, type Flow } from '#src/flow/eap.ts'
import { cites, owes } from '#src/flow/words.ts'
import { citations } from './citations.ts'
import { dangerFirst, everywhere, mourning } from './everywhere.ts'
import { policy } from './policy.ts'

/** A refusal is free and moves nobody elsewhere; where help is needed all the same, the liaison keeps caring. */
const declining = [
  { guard: 'goesOnInvoluntarily', target: 'handedOverToInvoluntary', ...cites('解讀.22') },
  { guard: 'helpNeededAndRefused', target: 'caringOn', ...cites('捌.1', '陸.一.4', '解讀.22') },
  { guard: 'nothingBegun', target: 'ended', ...cites('捌.1') },
  { target: 'settling', ...cites('捌.1', '解讀.21') },
] as const

const flow = eap(citations, policy).createMachine({
  id: 'suao-2018.general',
  version: '1.0.0',
  meta: { zh: '一般個案', en: 'General (voluntary) case', cites: ['陸.一.4', '陸.一.1.3', '解讀.2', '解讀.3'] },
  initial: 'noticing',
  on: {
    ...dangerFirst,
    ...mourning,
    ...everywhere,
    'distress.noticed': cites('陸.一.4', '解讀.4'),
    'place.chosen': cites('陸.一.1.3', '解讀.7'),
    'consent.given': { guard: 'rightsExplained', ...cites('捌', '捌.1') },
    'need.assessed': { guard: 'rightsExplained', ...cites('捌', '陸.一.4') },
    'service.ended': [
      { guard: 'informedConsentToService', ...cites('解讀.21') },
      { guard: 'nothingLeftOpen', target: '.ended', ...cites('捌.1', '解讀.21') },
      { guard: 'dangerSettled', target: '.settling', ...cites('捌.1', '解讀.21') },
      cites('捌.1', '解讀.16'),
    ],
  },
  states: {
    noticing: {
      meta: { zh: '發現困擾或本人求助', en: 'Distress noticed, or help sought', cites: ['陸.一.4', '伍', '解讀.3'] },
      entry: owes('replyFirst'),
      on: {
        'distress.noticed': { target: 'visiting', ...cites('陸.一.4', '解讀.4') },
        'rights.explained': [
          { guard: 'informedConsentToService', target: 'arranging', ...cites('捌', '解讀.22') },
          { target: 'deciding', ...cites('捌', '解讀.3') },
        ],
        'help.declined': declining,
      },
    },
    visiting: {
      meta: { zh: '關懷聯絡員主動慰問', en: 'The care liaison calls', cites: ['陸.一.4', '捌', '解讀.4'] },
      entry: owes('makeVisit'),
      on: {
        'visit.made': { guard: 'rightsExplained', target: 'deciding', ...cites('陸.一.4', '捌') },
        'help.requested': { guard: 'rightsExplained', target: 'consenting', ...cites('捌', '捌.1') },
        'help.declined': declining,
      },
    },
    deciding: {
      meta: { zh: '由當事人自由決定是否求助', en: 'The person decides freely', cites: ['捌.1', '捌.2'] },
      on: {
        'visit.made': { guard: 'rightsExplained', ...cites('陸.一.4', '捌') },
        'help.requested': { guard: 'rightsExplained', target: 'consenting', ...cites('捌', '捌.1') },
        'help.declined': declining,
      },
    },
    consenting: {
      meta: { zh: '徵得諮商或轉介之同意', en: 'Obtain consent', cites: ['捌.1', '解讀.5', '解讀.6'] },
      on: {
        'consent.given': [
          { guard: 'agreedToService', target: 'arranging', ...cites('捌.1', '解讀.5') },
          { guard: 'rightsExplained', ...cites('捌.1') },
        ],
        'help.declined': declining,
      },
    },
    arranging: {
      meta: { zh: '預約諮商或轉介', en: 'Book, or refer', cites: ['陸.一.1.3', '陸.一.4', '解讀.7'] },
      on: {
        'appointment.made': { guard: 'bookingAllowed', target: 'serving', ...cites('陸.一.1.3', '解讀.7') },
        'referral.made': { guard: 'referralAllowed', target: 'referring', ...cites('陸.一.4', '解讀.5') },
        'consent.withdrawn': [
          { guard: 'agreedToService', ...cites('解讀.21') },
          { target: 'settling', ...cites('捌.1', '解讀.21') },
        ],
        'service.completed': { target: 'followingUp', ...cites('解讀.24') },
        'help.declined': declining,
      },
    },
    serving: {
      meta: { zh: '於協談室或中心諮商', en: "Counselling, in the county's room or at the centre", cites: '陸.一.1.3' },
      tags: ['service'],
      on: {
        'service.ended': [
          { guard: 'informedConsentToService', ...cites('捌.1', '解讀.21') },
          { target: 'settling', ...cites('捌.1', '解讀.21') },
        ],
        'appointment.made': { guard: 'bookingAllowed', ...cites('陸.一.1.3', '解讀.7') },
        'session.held': { guard: 'sessionAllowed', ...cites('陸.一.1.3', '捌.1') },
        'extension.granted': cites('解讀.31'),
        'referral.made': { guard: 'referralAllowed', target: 'referring', ...cites('陸.一.4', '解讀.5') },
        'consent.withdrawn': [
          { guard: 'informedConsentToService', ...cites('解讀.21') },
          { target: 'settling', ...cites('捌.1', '解讀.21') },
        ],
        'service.completed': { target: 'followingUp', ...cites('解讀.24') },
      },
    },
    referring: {
      meta: { zh: '協助轉介相關服務', en: 'Help refer to other services', cites: ['陸.一.4', '解讀.5'] },
      on: {
        'referral.answered': { target: 'arranging', ...cites('陸.一.4') },
        'consent.withdrawn': [
          { guard: 'agreedToService', ...cites('解讀.21') },
          { target: 'settling', ...cites('捌.1', '解讀.21') },
        ],
        'help.declined': declining,
      },
    },
    followingUp: {
      meta: { zh: '再次關懷，紀錄密存並決定結案', en: 'Ask again, seal and close', cites: ['解讀.20', '解讀.24'] },
      entry: owes('followUp', 'cancelAppointments', 'sealRecord'),
      on: {
        'help.requested': { guard: 'rightsExplained', target: 'consenting', ...cites('捌', '捌.1') },
        'record.sealed': cites('捌.3', '解讀.25'),
        'closure.decided': { guard: 'closable', target: 'closed', ...cites('解讀.20') },
      },
    },
    caringOn: {
      meta: { zh: '尊重決定，繼續關懷', en: 'Respect the decision, and keep caring', cites: ['陸.一.4', '解讀.22'] },
      entry: owes('followUp', 'cancelAppointments', 'sealRecord'),
      on: {
        'visit.made': cites('陸.一.4', '解讀.4'),
        'help.requested': { guard: 'rightsExplained', target: 'consenting', ...cites('捌', '捌.1') },
        'record.sealed': cites('捌.3', '解讀.25'),
        'closure.decided': { guard: 'closable', target: 'closed', ...cites('解讀.20') },
      },
    },
    securing: {
      meta: { zh: '請求緊急協助', en: 'Emergency help', cites: ['解讀.16', '解讀.17'] },
      tags: ['urgent', 'confidential'],
      entry: owes('requestEmergencyHelp', 'holdCareTeam', 'explainRights'),
      on: {
        'danger.assessed': { guard: 'dangerExcluded', target: 'resolving', ...cites('解讀.18', '解讀.19') },
      },
    },
    reassessing: {
      meta: { zh: '再次研判危險', en: 'Assess the danger again', cites: '解讀.17' },
      tags: ['urgent', 'confidential'],
      entry: owes('reassessDanger', 'explainRights'),
      on: {
        'danger.assessed': { guard: 'dangerExcluded', target: 'resolving', ...cites('解讀.18', '解讀.19') },
        'service.ended': cites('捌.1', '解讀.16'),
      },
    },
    resolving: {
      meta: { zh: '專案小組決議', en: 'The task force resolves', cites: ['陸.二.1', '解讀.19'] },
      tags: ['confidential'],
      entry: owes('holdCareTeam'),
      on: {
        'careTeam.resolved': {
          guard: 'careTeamDecisionValid',
          target: 'deciding',
          actions: owes('followUp'),
          ...cites('捌.1', '解讀.19', '解讀.24'),
        },
      },
    },
    settling: {
      meta: { zh: '服務已終止，處理未履行事項', en: 'Settle what is owed', cites: ['捌.3', '解讀.21'] },
      entry: owes('cancelAppointments', 'sealRecord'),
      on: {
        'record.sealed': cites('捌.3', '解讀.25'),
        'closure.decided': { guard: 'nothingLeftOpen', target: 'ended', ...cites('解讀.20', '解讀.21') },
      },
    },
    closed: { type: 'final', meta: { zh: '已結案，紀錄密存', en: 'Closed and sealed', cites: ['捌.3', '解讀.20'] } },
    ended: { type: 'final', meta: { zh: '依當事人意願結束', en: "Ended by the person's wish", cites: '捌.1' } },
    handedOverToInvoluntary: {
      type: 'final',
      entry: owes('cancelAppointments', 'sealRecord'),
      meta: { zh: '移至非自願個案', en: 'Handed over: involuntary', cites: '解讀.22', handsOverTo: 'involuntary' },
    },
    handedOverToCrisis: {
      type: 'final',
      entry: owes('cancelAppointments', 'sealRecord'),
      meta: { zh: '移至危機個案', en: 'Handed over: crisis', cites: ['陸.二.1', '解讀.23'], handsOverTo: 'crisis' },
    },
  },
})

/** What the compiler knows of `general`. */
export interface General extends TypesOf<typeof flow> {}

/** 一般個案：關懷聯絡員慰問與預約諮商 */
export const general: Flow<'suao-2018.general', General> = flow
