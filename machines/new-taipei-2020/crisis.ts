import { conditions } from '#src/conditions/index.ts'
import type { TypesOf } from '#src/flow/definition.ts'
import { eap, type Flow } from '#src/flow/eap.ts'
import { cites, owes } from '#src/flow/words.ts'
import { citations } from './citations.ts'
import { dangerFirst } from './danger.ts'
import { everywhere } from './everywhere.ts'
import { policy } from './policy.ts'

/** Notice and support go side by side; neither waits for the other, nor for the advice of the peer team. */
const notifyAndSupport = {
  notifying: {
    meta: { zh: '通報首長、副首長及相關單位', en: 'Notify', cites: ['解讀.3', '解讀.37'] },
    initial: 'telling',
    states: {
      telling: {
        meta: { zh: '通報中', en: 'Notifying', cites: '解讀.3' },
        tags: ['confidential'],
        on: {
          'notification.made': [
            {
              guard: 'allNotified',
              target: 'told',
              actions: owes('reviewOverride'),
              ...cites('解讀.3', '解讀.28', '解讀.42'),
            },
            { guard: 'notificationAllowed', actions: owes('reviewOverride'), ...cites('解讀.28', '解讀.42') },
          ],
          'conflict.declared': [{ guard: 'everyoneNotified', target: 'told', ...cites('解讀.30') }, cites('解讀.30')],
        },
      },
      told: { type: 'final', tags: ['confidential'], meta: { zh: '已通報', en: 'Notified', cites: '解讀.3' } },
    },
  },
  supporting: {
    meta: { zh: '提供諮詢(商)資源或協助就醫', en: 'Support', cites: ['四.四.1.3', '解讀.3'] },
    initial: 'offering',
    states: {
      offering: {
        meta: { zh: '提供諮詢(商)資源', en: 'Offer support', cites: ['四.四.1.3', '四.四.7', '解讀.3'] },
        tags: ['confidential'],
        on: { 'support.offered': { target: 'awaiting', ...cites('四.四.1.3', '解讀.3') } },
      },
      awaiting: {
        meta: { zh: '待當事人回應', en: 'Await the answer', cites: ['解讀.3', '解讀.5'] },
        tags: ['confidential'],
        on: { 'support.answered': { target: 'answered', ...cites('解讀.3', '解讀.5') } },
      },
      answered: { type: 'final', tags: ['confidential'], meta: { zh: '已回應', en: 'Answered', cites: '解讀.3' } },
    },
  },
} as const

const onward = [
  { guard: 'outreachDue', target: 'outreach', ...cites('解讀.3') },
  { target: 'reviewing', ...cites('解讀.3') },
] as const

const safe = [
  { guard: 'safeWithCasualties', target: 'withCasualties', ...cites('解讀.3') },
  { guard: 'dangerExcluded', target: 'withoutCasualties', ...cites('解讀.3') },
] as const

/** Whoever is hurt while danger lasts is helped by those who see to the danger. */
const whileInDanger = {
  'crisis.reported': cites('解讀.24'),
  'casualty.reported': cites('解讀.24'),
  'capacity.known': cites('解讀.24', '解讀.29'),
} as const

const flow = eap(citations, policy, conditions).createMachine({
  id: 'new-taipei-2020.crisis',
  version: '1.0.0',
  meta: {
    zh: '危機個案（採用參考流程）',
    en: 'Crisis case (reference flow, adopted)',
    cites: ['四.二.2', '四.二.2.3', '四.四.7', '解讀.3'],
    coverage: 'adopted',
    adoptedFrom: 'chiayi-city-2016.crisis',
  },
  initial: 'reporting',
  on: {
    ...dangerFirst,
    ...everywhere,
    'crisis.reported': [
      { guard: 'newCasualties', target: '.withCasualties', ...cites('解讀.3') },
      { guard: 'crisisTriggered', ...cites('解讀.37') },
    ],
    'casualty.reported': [{ guard: 'newCasualties', target: '.withCasualties', ...cites('解讀.3') }, cites('解讀.3')],
    'emergency.concluded': [
      { guard: 'newCasualties', target: '.withCasualties', ...cites('解讀.3') },
      { guard: 'dangerToReassess', target: '.reassessing', ...cites('解讀.3', '解讀.25') },
      cites('解讀.25'),
    ],
    'capacity.known': [{ guard: 'newCasualties', target: '.withCasualties', ...cites('解讀.3') }, cites('解讀.29')],
    'medicalHelp.arranged': cites('解讀.3'),
    'consent.given': cites('解讀.5', '解讀.7'),
    'need.assessed': cites('四.二.2', '解讀.34'),
    'support.offered': cites('四.四.1.3', '解讀.3'),
    'support.answered': cites('解讀.3', '解讀.5'),
    'groupCounselling.offered': cites('四.四.1.2', '四.四.7', '解讀.14'),
    'measures.taken': cites('解讀.3'),
    'advice.asked': { actions: owes('giveAdvice'), ...cites('四.四.7', '解讀.20') },
    'advice.given': cites('四.四.7', '解讀.20'),
  },
  states: {
    reporting: {
      meta: { zh: '發生危機事件', en: 'A crisis has occurred', cites: ['四.四.7', '解讀.3', '解讀.37'] },
      on: {
        'crisis.reported': [
          { guard: 'crisisWithCasualties', target: 'withCasualties', ...cites('解讀.3', '解讀.37') },
          { guard: 'crisisTriggered', target: 'withoutCasualties', ...cites('解讀.3', '解讀.37') },
        ],
        'casualty.reported': { guard: 'casualtiesPossible', target: 'withCasualties', ...cites('解讀.3') },
      },
    },
    withCasualties: {
      meta: { zh: '有人員傷亡：通報並提供資源', en: 'Casualties: notify and support', cites: ['四.四.1.3', '解讀.3'] },
      tags: ['urgent', 'confidential'],
      type: 'parallel',
      entry: owes('arrangeMedicalHelp', 'notifyLeadership', 'offerSupport'),
      onDone: onward,
      states: notifyAndSupport,
    },
    withoutCasualties: {
      meta: {
        zh: '無人員傷亡：通報並提供資源',
        en: 'No casualties: notify and support',
        cites: ['四.四.1.3', '解讀.3'],
      },
      tags: ['confidential'],
      type: 'parallel',
      entry: owes('notifyLeadership', 'offerSupport'),
      onDone: onward,
      states: notifyAndSupport,
    },
    outreach: {
      meta: { zh: '主管、同仁、家屬主動關懷', en: 'Outreach', cites: ['四.四.4.1', '解讀.3'] },
      tags: ['confidential'],
      on: { 'outreach.made': { guard: 'outreachAllowed', target: 'reviewing', ...cites('四.四.4.1', '解讀.3') } },
    },
    securing: {
      meta: { zh: '請求緊急協助', en: 'Emergency help', cites: ['解讀.24', '解讀.25'] },
      tags: ['urgent', 'confidential'],
      entry: owes('requestEmergencyHelp', 'notifyLeadership', 'holdCareTeam'),
      on: {
        'emergency.concluded': { target: 'reassessing', ...cites('解讀.25') },
        'danger.assessed': safe,
        ...whileInDanger,
      },
    },
    reassessing: {
      meta: { zh: '再次研判危險', en: 'Assess the danger again', cites: '解讀.25' },
      tags: ['urgent', 'confidential'],
      entry: owes('reassessDanger'),
      on: { 'emergency.concluded': cites('解讀.25'), 'danger.assessed': safe, ...whileInDanger },
    },
    reviewing: {
      meta: { zh: '關懷小組會議並做成決議', en: 'Care-team meeting and resolution', cites: ['解讀.3', '解讀.23'] },
      tags: ['confidential'],
      entry: owes('holdCareTeam'),
      on: {
        'careTeam.resolved': { guard: 'careTeamDecisionValid', target: 'followingUp', ...cites('解讀.3', '解讀.23') },
      },
    },
    followingUp: {
      meta: {
        zh: '追蹤機關反饋，評估成效，關懷並密存紀錄',
        en: 'Track the feedback, assess, follow up, and seal',
        cites: ['四.四.1.3', '解讀.17', '解讀.35', '解讀.40'],
      },
      tags: ['confidential'],
      entry: owes('followUp', 'trackFeedback', 'sealRecord'),
      on: {
        'feedback.asked': { guard: 'agencyWithoutConflict', ...cites('四.四.1.3', '解讀.16') },
        'feedback.given': {
          guard: 'agencyWithoutConflict',
          actions: owes('assessImprovement'),
          ...cites('四.四.1.3', '解讀.16'),
        },
        'improvement.assessed': [
          { guard: 'trackingConcluded', ...cites('四.四.1.3', '解讀.17') },
          {
            guard: 'feedbackKnown',
            actions: owes('supportAdaptation', 'trackFeedback'),
            ...cites('四.四.1.3', '解讀.17'),
          },
        ],
        'adaptation.supported': cites('四.四.1.3', '解讀.17'),
        'record.sealed': cites('解讀.5', '解讀.35'),
        'closure.decided': { guard: 'closable', target: 'closed', ...cites('解讀.35') },
      },
    },
    closed: { type: 'final', meta: { zh: '已結案並密存', en: 'Closed and sealed', cites: '解讀.35' } },
  },
})

/** What the compiler knows of `crisis`. */
export interface Crisis extends TypesOf<typeof flow> {}

/** 危機個案處理：計畫僅列名稱，步驟採用參考流程；應援團、團體諮商及追蹤反饋依計畫所載 */
export const crisis: Flow<'new-taipei-2020.crisis', Crisis> = flow
