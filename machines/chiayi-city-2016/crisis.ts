import { conditions } from '#src/conditions/index.ts'
import type { TypesOf } from '#src/flow/definition.ts'
import { eap, type Flow } from '#src/flow/eap.ts'
import { cites, owes } from '#src/flow/words.ts'
import { citations } from './citations.ts'
import { dangerFirst, everywhere } from './everywhere.ts'
import { policy } from './policy.ts'

/** Both branches of the chart notify and support side by side; neither waits for the other. */
const notifyAndSupport = <const Box extends '附件二.4' | '附件二.5'>(box: Box) =>
  ({
    notifying: {
      meta: { zh: '通報首長、副首長及相關單位', en: 'Notify', cites: box },
      initial: 'telling',
      states: {
        telling: {
          meta: { zh: '通報中', en: 'Notifying', cites: box },
          on: {
            'notification.made': [
              { guard: 'allNotified', target: 'told', actions: owes('reviewOverride'), ...cites(box, '解讀.32') },
              { guard: 'notificationAllowed', actions: owes('reviewOverride'), ...cites(box, '解讀.32') },
            ],
            'conflict.declared': [{ guard: 'everyoneNotified', target: 'told', ...cites('解讀.20') }, cites('解讀.20')],
          },
        },
        told: { type: 'final', meta: { zh: '已通報', en: 'Notified', cites: box } },
      },
    },
    supporting: {
      meta: { zh: '提供諮商輔導資源或協助就醫', en: 'Support', cites: box },
      initial: 'offering',
      states: {
        offering: {
          meta: { zh: '提供諮商輔導資源', en: 'Offer support', cites: [box, '解讀.30'] },
          on: { 'support.offered': { target: 'awaiting', ...cites(box) } },
        },
        awaiting: {
          meta: { zh: '待當事人回應', en: 'Await the answer', cites: '附件二.6' },
          on: { 'support.answered': { target: 'answered', ...cites('附件二.6', '陸.一') } },
        },
        answered: { type: 'final', meta: { zh: '已回應', en: 'Answered', cites: '附件二.6' } },
      },
    },
  }) as const

const flow = eap(citations, policy, conditions).createMachine({
  id: 'chiayi-city-2016.crisis',
  version: '1.0.0',
  meta: { zh: '危機個案', en: 'Crisis case', cites: ['伍.四.三', '附件二', '解讀.10'] },
  initial: 'reporting',
  on: {
    ...dangerFirst,
    ...everywhere({ notice: '附件二.4', meeting: '附件二.8', followUp: '附件二.9' }),
    'crisis.reported': [
      { guard: 'newCasualties', target: '.withCasualties', ...cites('附件二.2', '解讀.11') },
      { guard: 'crisisTriggered', ...cites('附件二.1') },
    ],
    'casualty.reported': [
      { guard: 'newCasualties', target: '.withCasualties', ...cites('附件二.2', '解讀.11') },
      cites('附件二.3', '解讀.11'),
    ],
    'emergency.concluded': [
      { guard: 'newCasualties', target: '.withCasualties', ...cites('附件二.2', '解讀.11') },
      { guard: 'dangerToReassess', target: '.reassessing', ...cites('解讀.2', '解讀.4') },
      cites('解讀.2'),
    ],
    'capacity.known': [
      { guard: 'newCasualties', target: '.withCasualties', ...cites('附件二.2', '解讀.11') },
      cites('解讀.19'),
    ],
    'medicalHelp.arranged': cites('附件二.4', '附件二.5'),
    'consent.given': cites('陸.一'),
    'need.assessed': cites('伍.四.二'),
    'support.offered': cites('附件二.4', '附件二.5'),
    'support.answered': cites('附件二.6', '陸.一'),
    'groupCounselling.offered': cites('附件二.7', '解讀.12'),
    'measures.taken': cites('附件二.4'),
  },
  states: {
    reporting: {
      meta: { zh: '發生危機事件', en: 'A crisis has occurred', cites: ['附件二.1', '伍.四.三', '解讀.25'] },
      on: {
        'crisis.reported': [
          { guard: 'crisisWithCasualties', target: 'withCasualties', ...cites('附件二.2', '解讀.10', '解讀.11') },
          { guard: 'crisisTriggered', target: 'withoutCasualties', ...cites('附件二.3', '解讀.10') },
        ],
        'casualty.reported': { guard: 'casualtiesPossible', target: 'withCasualties', ...cites('附件二.2', '解讀.11') },
      },
    },
    withCasualties: {
      meta: { zh: '有人員傷亡：通報並提供資源', en: 'Casualties: notify and support', cites: ['附件二.2', '附件二.4'] },
      tags: ['urgent', 'confidential'],
      type: 'parallel',
      entry: owes('arrangeMedicalHelp', 'notifyLeadership', 'offerSupport'),
      onDone: [
        { guard: 'outreachDue', target: 'outreach', ...cites('附件二.6', '解讀.10') },
        { target: 'reviewing', ...cites('附件二.8', '解讀.10') },
      ],
      states: notifyAndSupport('附件二.4'),
    },
    withoutCasualties: {
      meta: {
        zh: '無人員傷亡：通報並提供資源',
        en: 'No casualties: notify and support',
        cites: ['附件二.3', '附件二.5'],
      },
      tags: ['confidential'],
      type: 'parallel',
      entry: owes('notifyLeadership', 'offerSupport'),
      onDone: [
        { guard: 'outreachDue', target: 'outreach', ...cites('附件二.6', '解讀.10') },
        { target: 'reviewing', ...cites('附件二.8', '解讀.10') },
      ],
      states: notifyAndSupport('附件二.5'),
    },
    outreach: {
      meta: { zh: '主管、同仁、家屬主動關懷', en: 'Outreach', cites: ['附件二.6', '附件二.7', '解讀.12'] },
      tags: ['confidential'],
      on: {
        'outreach.made': { guard: 'outreachAllowed', target: 'reviewing', ...cites('附件二.7', '附件二.8', '解讀.12') },
      },
    },
    securing: {
      meta: { zh: '請求緊急協助', en: 'Emergency help', cites: ['附件一.4', '解讀.2', '解讀.4'] },
      tags: ['urgent', 'confidential'],
      entry: owes('requestEmergencyHelp', 'notifyLeadership', 'holdCareTeam'),
      on: {
        'emergency.concluded': { target: 'reassessing', ...cites('解讀.2', '解讀.4') },
        'danger.assessed': [
          { guard: 'safeWithCasualties', target: 'withCasualties', ...cites('附件二.2', '解讀.14') },
          { guard: 'dangerExcluded', target: 'withoutCasualties', ...cites('附件二.3', '解讀.14') },
        ],
        'crisis.reported': cites('附件二.1', '解讀.4'),
        'casualty.reported': cites('附件二.2', '解讀.4'),
        'capacity.known': cites('解讀.4', '解讀.19'),
      },
    },
    reassessing: {
      meta: { zh: '再次研判危險', en: 'Assess the danger again', cites: '解讀.4' },
      tags: ['urgent', 'confidential'],
      entry: owes('reassessDanger'),
      on: {
        'danger.assessed': [
          { guard: 'safeWithCasualties', target: 'withCasualties', ...cites('附件二.2', '解讀.14') },
          { guard: 'dangerExcluded', target: 'withoutCasualties', ...cites('附件二.3', '解讀.14') },
        ],
        'emergency.concluded': cites('解讀.2', '解讀.4'),
        'crisis.reported': cites('附件二.1', '解讀.4'),
        'casualty.reported': cites('附件二.2', '解讀.4'),
        'capacity.known': cites('解讀.4', '解讀.19'),
      },
    },
    reviewing: {
      meta: { zh: '繼續追蹤，召開關懷小組會議，做成決議', en: 'Keep following, meet and resolve', cites: '附件二.8' },
      tags: ['confidential'],
      entry: owes('holdCareTeam'),
      on: { 'careTeam.resolved': { guard: 'careTeamDecisionValid', target: 'followingUp', ...cites('附件二.8') } },
    },
    followingUp: {
      meta: {
        zh: '繼續關懷追蹤，作成紀錄，以密件保存',
        en: 'Follow up, record, and seal',
        cites: ['附件二.9', '解讀.9'],
      },
      tags: ['confidential'],
      entry: owes('followUp', 'sealRecord'),
      on: {
        'record.sealed': cites('附件二.9', '陸.三'),
        'closure.decided': { guard: 'closable', target: 'closed', ...cites('附件二.9', '解讀.9') },
      },
    },
    closed: { type: 'final', meta: { zh: '已結案並密存', en: 'Closed and sealed', cites: ['附件二.9', '解讀.9'] } },
  },
})

/** What the compiler knows of `crisis`. */
export interface Crisis extends TypesOf<typeof flow> {}

/** 危機個案處理流程（附件二） */
export const crisis: Flow<'chiayi-city-2016.crisis', Crisis> = flow
