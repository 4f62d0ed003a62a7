import { conditions } from '#src/conditions/index.ts'
import type { TypesOf } from '#src/flow/definition.ts'
import { eap, type Flow } from '#src/flow/eap.ts'
import { cites, owes } from '#src/flow/words.ts'
import { citations } from './citations.ts'
import { dangerFirst, everywhere } from './everywhere.ts'
import { policy } from './policy.ts'

const flow = eap(citations, policy, conditions).createMachine({
  id: 'suao-2018.crisis',
  version: '1.0.0',
  meta: { zh: '危機個案', en: 'Crisis case', cites: ['陸.二.1', '解讀.1', '解讀.12'] },
  initial: 'reporting',
  on: {
    ...dangerFirst,
    ...everywhere,
    'crisis.reported': [
      { guard: 'newCasualties', target: '.responding', ...cites('陸.二.1', '解讀.14') },
      { guard: 'crisisTriggered', ...cites('陸.二.1') },
    ],
    'casualty.reported': [
      { guard: 'newCasualties', target: '.responding', ...cites('陸.二.1', '解讀.14') },
      cites('解讀.14'),
    ],
    'emergency.concluded': [
      { guard: 'newCasualties', target: '.responding', ...cites('陸.二.1', '解讀.14') },
      { guard: 'dangerToReassess', target: '.reassessing', ...cites('解讀.17') },
      cites('解讀.17'),
    ],
    'capacity.known': [
      { guard: 'newCasualties', target: '.responding', ...cites('陸.二.1', '解讀.14') },
      cites('解讀.27'),
    ],
    'medicalHelp.arranged': cites('解讀.14'),
    'consent.given': cites('捌.1', '解讀.5'),
    'need.assessed': cites('陸.二.1'),
    'care.given': { guard: 'careAllowed', actions: owes('reviewOverride'), ...cites('陸.二.1', '解讀.13', '解讀.34') },
    'support.offered': cites('陸.二.1', '解讀.12'),
    'support.answered': cites('捌.1', '解讀.15'),
    'referral.made': { guard: 'referralAllowed', ...cites('陸.二.1', '解讀.5') },
    'referral.answered': cites('陸.二.1'),
    'groupCounselling.offered': cites('陸.二.1', '解讀.13'),
  },
  states: {
    reporting: {
      meta: { zh: '接獲通報', en: 'A report comes in', cites: ['陸.二.1', '解讀.14'] },
      tags: ['confidential'],
      on: {
        'crisis.reported': { guard: 'crisisTriggered', target: 'responding', ...cites('陸.二.1', '解讀.12') },
        'casualty.reported': { guard: 'casualtiesPossible', target: 'responding', ...cites('陸.二.1', '解讀.14') },
      },
    },
    responding: {
      meta: { zh: '主動關懷並協助轉介', en: 'Care, and help refer', cites: ['陸.二.1', '解讀.12'] },
      tags: ['confidential'],
      type: 'parallel',
      entry: owes('arrangeMedicalHelp', 'careForThoseInvolved', 'helpRefer'),
      onDone: { target: 'followingUp', ...cites('陸.二.1', '解讀.24') },
      states: {
        caring: {
          meta: { zh: '主動關懷相關人員', en: 'Care for those involved', cites: ['陸.二.1', '解讀.13'] },
          initial: 'reaching',
          states: {
            reaching: {
              meta: { zh: '關懷中', en: 'Reaching them', cites: '陸.二.1' },
              on: {
                'care.given': {
                  guard: 'careAllowed',
                  target: 'reached',
                  actions: owes('reviewOverride'),
                  ...cites('陸.二.1', '解讀.13', '解讀.34'),
                },
              },
            },
            reached: { type: 'final', meta: { zh: '已關懷', en: 'Cared for', cites: '陸.二.1' } },
          },
        },
        referring: {
          meta: { zh: '協助轉介相關服務', en: 'Help refer to services', cites: ['陸.二.1', '解讀.5'] },
          initial: 'offering',
          states: {
            offering: {
              meta: { zh: '提供轉介協助', en: 'Offer to refer', cites: '陸.二.1' },
              on: { 'support.offered': { target: 'awaiting', ...cites('陸.二.1', '解讀.12') } },
            },
            awaiting: {
              meta: { zh: '待回應', en: 'Await the answer', cites: ['捌.1', '解讀.15'] },
              on: { 'support.answered': { target: 'answered', ...cites('捌.1', '解讀.15') } },
            },
            answered: { type: 'final', meta: { zh: '已回應', en: 'Answered', cites: ['捌.1', '解讀.15'] } },
          },
        },
      },
    },
    followingUp: {
      meta: {
        zh: '繼續關懷，紀錄密存並決定結案',
        en: 'Keep caring, seal and close',
        cites: ['解讀.15', '解讀.20', '解讀.24'],
      },
      tags: ['confidential'],
      entry: owes('followUp', 'sealRecord'),
      on: {
        'record.sealed': cites('捌.3', '解讀.25'),
        'closure.decided': { guard: 'closable', target: 'closed', ...cites('解讀.20') },
      },
    },
    securing: {
      meta: { zh: '請求緊急協助', en: 'Emergency help', cites: ['解讀.16', '解讀.17'] },
      tags: ['urgent', 'confidential'],
      entry: owes('requestEmergencyHelp', 'holdCareTeam'),
      on: {
        'emergency.concluded': { target: 'reassessing', ...cites('解讀.17') },
        'danger.assessed': { guard: 'dangerExcluded', target: 'responding', ...cites('陸.二.1', '解讀.18') },
        'crisis.reported': cites('陸.二.1', '解讀.16'),
        'casualty.reported': cites('解讀.14', '解讀.16'),
        'capacity.known': cites('解讀.16', '解讀.27'),
      },
    },
    reassessing: {
      meta: { zh: '再次研判危險', en: 'Assess the danger again', cites: '解讀.17' },
      tags: ['urgent', 'confidential'],
      entry: owes('reassessDanger'),
      on: {
        'emergency.concluded': cites('解讀.17'),
        'danger.assessed': { guard: 'dangerExcluded', target: 'responding', ...cites('陸.二.1', '解讀.18') },
        'crisis.reported': cites('陸.二.1', '解讀.16'),
        'casualty.reported': cites('解讀.14', '解讀.16'),
        'capacity.known': cites('解讀.16', '解讀.27'),
      },
    },
    closed: { type: 'final', meta: { zh: '已結案，紀錄密存', en: 'Closed and sealed', cites: ['捌.3', '解讀.20'] } },
  },
})

/** What the compiler knows of `crisis`. */
export interface Crisis extends TypesOf<typeof flow> {}

/** 危機個案：危機事件處理專案小組主動關懷並協助轉介 */
export const crisis: Flow<'suao-2018.crisis', Crisis> = flow
