import { eap } from '#src/flow/eap.ts'
import { policy } from './policy.ts'
import { source } from './source.ts'

/** 危機個案處理流程（附件二） */
export const crisis = eap(source, policy).createMachine({
  id: 'chiayi-city-2016.crisis',
  version: '1.0.0',
  meta: { zh: '危機個案', en: 'Crisis case', cites: ['伍.四.三', '附件二', '解讀.10'] },
  initial: 'reporting',
  on: {
    'crisis.reported': [{ guard: 'newCasualties', target: '.withCasualties', meta: { cites: ['附件二.2', '解讀.11'] } }, { meta: { cites: '附件二.1' } }],
    'casualty.reported': [{ guard: 'newCasualties', target: '.withCasualties', meta: { cites: ['附件二.2', '解讀.11'] } }, { meta: { cites: ['附件二.3', '解讀.11'] } }],
    'danger.reported': { guard: 'immediateDanger', target: '.securing', meta: { cites: ['附件一.2', '解讀.4', '解讀.6'] } },
    'danger.assessed': [{ guard: 'immediateDanger', target: '.securing', meta: { cites: ['附件一.2', '解讀.4'] } }, { meta: { cites: '附件一.3' } }],
    'emergency.requested': { meta: { cites: ['附件一.4', '解讀.2'] } },
    'emergency.concluded': [{ guard: 'newCasualties', target: '.withCasualties', meta: { cites: ['附件二.2', '解讀.11'] } }, { meta: { cites: '解讀.2' } }],
    'capacity.known': [{ guard: 'newCasualties', target: '.withCasualties', meta: { cites: ['附件二.2', '解讀.11'] } }, { meta: { cites: '解讀.19' } }],
    'medicalHelp.arranged': { meta: { cites: ['附件二.4', '附件二.5'] } },
    'reportableMatter.known': { actions: 'oweReport', meta: { cites: '解讀.21' } },
    'statutoryReport.filed': { meta: { cites: '解讀.21' } },
    'rights.explained': { meta: { cites: '陸' } },
    'minor.identified': { meta: { cites: '解讀.28' } },
    'consent.given': { meta: { cites: '陸.一' } },
    'consent.withdrawn': { meta: { cites: ['陸.一', '解讀.15'] } },
    'need.assessed': { meta: { cites: '伍.四.二' } },
    'conflict.declared': { meta: { cites: '解讀.20' } },
    'abuse.suspected': { meta: { cites: '解讀.19' } },
    'notification.made': { guard: 'notificationAllowed', meta: { cites: ['附件二.4', '附件二.5', '解讀.18'] } },
    'disclosure.made': { guard: 'disclosureAllowed', meta: { cites: '陸.三' } },
    'family.contacted': { guard: 'familyContactAllowed', meta: { cites: ['附件二.4', '附件二.5', '解讀.19'] } },
    'support.offered': { meta: { cites: ['附件二.4', '附件二.5'] } },
    'support.answered': { meta: { cites: ['附件二.6', '陸.一'] } },
    'groupCounselling.offered': { meta: { cites: ['附件二.7', '解讀.12'] } },
    'measures.taken': { meta: { cites: '附件二.4' } },
    'careTeam.resolved': { guard: 'careTeamDecisionValid', actions: { type: 'owe', params: { duty: 'followUp' } }, meta: { cites: '附件二.8' } },
    'followUp.made': { actions: { type: 'owe', params: { duty: 'followUp' } }, meta: { cites: '附件二.9' } },
    'appointment.cancelled': { meta: { cites: '解讀.15' } },
    'survey.held': { meta: { cites: '伍.一' } },
    'record.sealed': { meta: { cites: ['附件二.9', '陸.三'] } },
  },
  states: {
    reporting: {
      meta: { zh: '發生危機事件', en: 'A crisis has occurred', cites: ['附件二.1', '伍.四.三', '解讀.25'], by: ['eapWindow', 'personnel', 'supervisor'] },
      on: {
        'crisis.reported': [
          { guard: 'crisisWithCasualties', target: 'withCasualties', meta: { cites: ['附件二.2', '解讀.10', '解讀.11'] } },
          { guard: 'crisisTriggered', target: 'withoutCasualties', meta: { cites: ['附件二.3', '解讀.10'] } },
        ],
      },
    },
    withCasualties: {
      meta: { zh: '有人員傷亡：通報並提供資源', en: 'Casualties: notify and support', cites: ['附件二.2', '附件二.4'], by: ['eapWindow', 'personnel', 'supervisor'] },
      tags: ['urgent'],
      type: 'parallel',
      entry: [
        { type: 'owe', params: { duty: 'arrangeMedicalHelp' } },
        { type: 'owe', params: { duty: 'notifyLeadership' } },
        { type: 'owe', params: { duty: 'offerSupport' } },
      ],
      onDone: [{ guard: 'outreachDue', target: 'outreach', meta: { cites: ['附件二.6', '解讀.10'] } }, { target: 'reviewing', meta: { cites: ['附件二.8', '解讀.10'] } }],
      states: {
        notifying: {
          meta: { zh: '通報首長、副首長、相關單位', en: 'Notification', cites: '附件二.4' },
          initial: 'telling',
          states: {
            telling: {
              meta: { zh: '通報中', en: 'Notifying', cites: '附件二.4' },
              on: {
                'notification.made': [{ guard: 'allNotified', target: 'told', meta: { cites: '附件二.4' } }, { guard: 'notificationAllowed', meta: { cites: '附件二.4' } }],
                'conflict.declared': [{ guard: 'everyoneNotified', target: 'told', meta: { cites: '解讀.20' } }, { meta: { cites: '解讀.20' } }],
              },
            },
            told: { type: 'final', meta: { zh: '已通報', en: 'Notified', cites: '附件二.4' } },
          },
        },
        supporting: {
          meta: { zh: '提供諮商輔導資源或協助就醫', en: 'Support', cites: '附件二.4' },
          initial: 'offering',
          states: {
            offering: {
              meta: { zh: '提供諮商輔導資源', en: 'Offer support', cites: '附件二.4' },
              on: { 'support.offered': { target: 'awaiting', meta: { cites: '附件二.4' } } },
            },
            awaiting: {
              meta: { zh: '待當事人回應', en: 'Await the answer', cites: '附件二.6' },
              on: { 'support.answered': { target: 'answered', meta: { cites: ['附件二.6', '陸.一'] } } },
            },
            answered: { type: 'final', meta: { zh: '已回應', en: 'Answered', cites: '附件二.6' } },
          },
        },
      },
    },
    withoutCasualties: {
      meta: { zh: '無人員傷亡：通報並提供資源', en: 'No casualties: notify and support', cites: ['附件二.3', '附件二.5'], by: ['eapWindow', 'personnel'] },
      type: 'parallel',
      entry: [{ type: 'owe', params: { duty: 'notifyLeadership' } }, { type: 'owe', params: { duty: 'offerSupport' } }],
      onDone: [{ guard: 'outreachDue', target: 'outreach', meta: { cites: ['附件二.6', '解讀.10'] } }, { target: 'reviewing', meta: { cites: ['附件二.8', '解讀.10'] } }],
      states: {
        notifying: {
          meta: { zh: '通報首長、副首長、相關單位', en: 'Notification', cites: '附件二.5' },
          initial: 'telling',
          states: {
            telling: {
              meta: { zh: '通報中', en: 'Notifying', cites: '附件二.5' },
              on: {
                'notification.made': [{ guard: 'allNotified', target: 'told', meta: { cites: '附件二.5' } }, { guard: 'notificationAllowed', meta: { cites: '附件二.5' } }],
                'conflict.declared': [{ guard: 'everyoneNotified', target: 'told', meta: { cites: '解讀.20' } }, { meta: { cites: '解讀.20' } }],
              },
            },
            told: { type: 'final', meta: { zh: '已通報', en: 'Notified', cites: '附件二.5' } },
          },
        },
        supporting: {
          meta: { zh: '提供諮商輔導資源或協助就醫', en: 'Support', cites: '附件二.5' },
          initial: 'offering',
          states: {
            offering: {
              meta: { zh: '提供諮商輔導資源', en: 'Offer support', cites: '附件二.5' },
              on: { 'support.offered': { target: 'awaiting', meta: { cites: '附件二.5' } } },
            },
            awaiting: {
              meta: { zh: '待當事人回應', en: 'Await the answer', cites: '附件二.6' },
              on: { 'support.answered': { target: 'answered', meta: { cites: ['附件二.6', '陸.一'] } } },
            },
            answered: { type: 'final', meta: { zh: '已回應', en: 'Answered', cites: '附件二.6' } },
          },
        },
      },
    },
    outreach: {
      meta: { zh: '主管、同仁、家屬主動關懷', en: 'Outreach', cites: ['附件二.6', '附件二.7', '解讀.12'], by: ['supervisor', 'colleague', 'careLiaison'] },
      tags: ['confidential'],
      on: { 'outreach.made': { guard: 'outreachAllowed', target: 'reviewing', meta: { cites: ['附件二.7', '附件二.8', '解讀.12'] } } },
    },
    securing: {
      meta: { zh: '請求緊急協助', en: 'Emergency help', cites: ['附件一.4', '解讀.2', '解讀.4'], by: ['eapWindow', 'careLiaison', 'police', 'fireService', 'healthAuthority'] },
      tags: ['urgent', 'confidential'],
      entry: [{ type: 'owe', params: { duty: 'requestEmergencyHelp' } }, { type: 'owe', params: { duty: 'notifyLeadership' } }, { type: 'owe', params: { duty: 'holdCareTeam' } }],
      on: {
        'emergency.concluded': { target: 'reassessing', meta: { cites: ['解讀.2', '解讀.4'] } },
        'danger.assessed': [
          { guard: 'safeWithCasualties', target: 'withCasualties', meta: { cites: ['附件二.2', '解讀.14'] } },
          { guard: 'dangerExcluded', target: 'withoutCasualties', meta: { cites: ['附件二.3', '解讀.14'] } },
        ],
        'crisis.reported': { meta: { cites: ['附件二.1', '解讀.4'] } },
        'casualty.reported': { meta: { cites: ['附件二.2', '解讀.4'] } },
        'capacity.known': { meta: { cites: ['解讀.4', '解讀.19'] } },
      },
    },
    reassessing: {
      meta: { zh: '再次研判危險', en: 'Assess the danger again', cites: '解讀.4', by: ['eapWindow', 'careLiaison', 'counsellor', 'physician'] },
      tags: ['urgent', 'confidential'],
      entry: { type: 'owe', params: { duty: 'reassessDanger' } },
      on: {
        'danger.assessed': [
          { guard: 'safeWithCasualties', target: 'withCasualties', meta: { cites: ['附件二.2', '解讀.14'] } },
          { guard: 'dangerExcluded', target: 'withoutCasualties', meta: { cites: ['附件二.3', '解讀.14'] } },
        ],
        'emergency.concluded': { meta: { cites: ['解讀.2', '解讀.4'] } },
        'crisis.reported': { meta: { cites: ['附件二.1', '解讀.4'] } },
        'casualty.reported': { meta: { cites: ['附件二.2', '解讀.4'] } },
        'capacity.known': { meta: { cites: ['解讀.4', '解讀.19'] } },
      },
    },
    reviewing: {
      meta: { zh: '繼續追蹤，召開關懷小組會議，做成決議', en: 'Keep following, meet and resolve', cites: '附件二.8', by: ['careTeam'] },
      tags: ['confidential'],
      entry: { type: 'owe', params: { duty: 'holdCareTeam' } },
      on: { 'careTeam.resolved': { guard: 'careTeamDecisionValid', target: 'followingUp', meta: { cites: '附件二.8' } } },
    },
    followingUp: {
      meta: { zh: '繼續關懷追蹤，作成紀錄，以密件保存', en: 'Follow up, record, and seal', cites: ['附件二.9', '解讀.9'], by: ['eapWindow', 'careLiaison'] },
      tags: ['confidential'],
      entry: [{ type: 'owe', params: { duty: 'followUp' } }, { type: 'owe', params: { duty: 'sealRecord' } }],
      on: { 'closure.decided': { guard: 'closable', target: 'closed', meta: { cites: ['附件二.9', '解讀.9'] } } },
    },
    closed: { type: 'final', meta: { zh: '已結案並密存', en: 'Closed and sealed', cites: ['附件二.9', '解讀.9'] } },
  },
})
