import { eap } from '#src/flow/eap.ts'
import { policy } from './policy.ts'
import { source } from './source.ts'

/** 一般個案處理流程 */
export const general = eap(source, policy).createMachine({
  id: 'chiayi-city-2016.general',
  version: '1.0.0',
  meta: { zh: '一般個案', en: 'General (voluntary) case', cites: ['伍.四.一', '解讀.13'] },
  initial: 'explaining',
  on: {
    'danger.reported': { guard: 'immediateDanger', target: '.securing', meta: { cites: ['附件一.2', '解讀.4', '解讀.6'] } },
    'danger.assessed': [{ guard: 'immediateDanger', target: '.securing', meta: { cites: ['附件一.2', '解讀.4'] } }, { meta: { cites: '附件一.3' } }],
    'emergency.requested': { meta: { cites: ['附件一.4', '解讀.2'] } },
    'emergency.concluded': [{ guard: 'personDead', target: '.handedOverToCrisis', meta: { cites: '解讀.27' } }, { meta: { cites: '解讀.2' } }],
    'capacity.known': [{ guard: 'personDead', target: '.handedOverToCrisis', meta: { cites: '解讀.27' } }, { meta: { cites: '解讀.19' } }],
    'reportableMatter.known': { actions: 'oweReport', meta: { cites: '解讀.21' } },
    'statutoryReport.filed': { meta: { cites: '解讀.21' } },
    'rights.explained': { meta: { cites: '陸' } },
    'minor.identified': { meta: { cites: '解讀.28' } },
    'consent.given': { guard: 'rightsExplained', meta: { cites: ['陸', '陸.一'] } },
    'consent.withdrawn': { meta: { cites: ['陸.一', '解讀.15'] } },
    'need.assessed': { guard: 'rightsExplained', meta: { cites: ['伍.二.三', '伍.四.二'] } },
    'conflict.declared': { meta: { cites: '解讀.20' } },
    'abuse.suspected': { meta: { cites: '解讀.19' } },
    'notification.made': { guard: 'notificationAllowed', meta: { cites: ['附件一.5', '解讀.3', '解讀.18'] } },
    'disclosure.made': { guard: 'disclosureAllowed', meta: { cites: '陸.三' } },
    'family.contacted': { guard: 'familyContactAllowed', meta: { cites: '解讀.19' } },
    'careTeam.resolved': { guard: 'careTeamDecisionValid', meta: { cites: ['附件一.6', '解讀.16'] } },
    'followUp.made': { actions: { type: 'owe', params: { duty: 'followUp' } }, meta: { cites: '附件一.8' } },
    'appointment.cancelled': { meta: { cites: '解讀.15' } },
    'survey.held': { meta: { cites: '伍.一' } },
    'record.sealed': { meta: { cites: ['陸.三', '附件一.8'] } },
    'service.ended': [
      { guard: 'nothingLeftOpen', target: '.ended', meta: { cites: ['陸.一', '解讀.15'] } },
      { guard: 'dangerSettled', target: '.settling', meta: { cites: ['陸.一', '解讀.15'] } },
      { meta: { cites: ['陸.一', '解讀.4'] } },
    ],
  },
  states: {
    explaining: {
      meta: { zh: '事先明確告知權益', en: 'Explain the rights beforehand', cites: ['陸', '伍.二.三'], by: ['eapWindow', 'careLiaison', 'counsellor'] },
      on: {
        'rights.explained': [
          { guard: 'informedConsentToService', target: 'served', meta: { cites: ['陸', '解讀.8'] } },
          { target: 'deciding', meta: { cites: ['陸', '陸.一'] } },
        ],
      },
    },
    deciding: {
      meta: { zh: '由當事人自由決定是否求助', en: 'The person decides freely', cites: ['陸.一', '伍.三.三.2.2.C'], by: ['employee'] },
      on: {
        'help.requested': [
          { guard: 'informedConsentToService', target: 'served.arranging', meta: { cites: '陸.一' } },
          { target: 'consenting', meta: { cites: ['陸.一', '伍.三.三.2.2.C'] } },
        ],
        'help.declined': [
          { guard: 'helpNeededAndRefused', target: 'handedOverToInvoluntary', meta: { cites: '伍.四.二' } },
          { guard: 'nothingPending', target: 'ended', meta: { cites: '陸.一' } },
          { target: 'settling', meta: { cites: ['陸.一', '解讀.15'] } },
        ],
      },
    },
    consenting: {
      meta: { zh: '徵得接受服務之同意', en: 'Obtain consent to the service', cites: ['陸.一', '解讀.17'], by: ['employee', 'eapWindow'] },
      on: {
        'consent.given': [{ guard: 'informedConsentToService', target: 'served', meta: { cites: ['陸', '陸.一'] } }, { guard: 'rightsExplained', meta: { cites: '陸.一' } }],
        'help.declined': [
          { guard: 'helpNeededAndRefused', target: 'handedOverToInvoluntary', meta: { cites: '伍.四.二' } },
          { guard: 'nothingPending', target: 'ended', meta: { cites: '陸.一' } },
          { target: 'settling', meta: { cites: ['陸.一', '解讀.15'] } },
        ],
      },
    },
    served: {
      meta: { zh: '提供服務', en: 'Service', cites: ['伍.三.三.2.2.A', '伍.三.三.2.2.B'] },
      tags: ['service'],
      initial: 'interviewing',
      on: {
        'consent.withdrawn': [{ guard: 'informedConsentToService', meta: { cites: '解讀.15' } }, { target: 'settling', meta: { cites: ['陸.一', '解讀.15'] } }],
        'appointment.made': { guard: 'sessionAllowed', target: '.serving', meta: { cites: '伍.三.三.2.2.B' } },
        'extension.granted': { meta: { cites: '解讀.22' } },
        'service.completed': { target: 'followingUp', meta: { cites: '解讀.13' } },
      },
      states: {
        interviewing: {
          meta: { zh: '初步會談', en: 'Intake interview', cites: ['伍.三.三.2.2.A', '解讀.13'], by: ['eapWindow', 'counsellor'] },
          on: { 'interview.held': { guard: 'informedConsentToService', target: 'arranging', meta: { cites: '解讀.13' } } },
        },
        arranging: {
          meta: { zh: '排定晤談', en: 'Arrange the talks', cites: ['伍.三.三.2.2.B', '解讀.13'], by: ['employee', 'eapWindow', 'counsellor'] },
          on: { 'referral.made': { guard: 'referralAllowed', target: 'referring', meta: { cites: '伍.三.三.2.2.C' } } },
        },
        serving: {
          meta: { zh: '晤談', en: 'Counselling talks', cites: '伍.三.三.2.2.B', by: ['counsellor'] },
          on: {
            'session.held': { guard: 'sessionAllowed', meta: { cites: ['伍.三.三.2.2.B', '陸.一'] } },
            'referral.made': { guard: 'referralAllowed', target: 'referring', meta: { cites: '伍.三.三.2.2.C' } },
          },
        },
        referring: {
          meta: { zh: '轉介心理醫療或其他資源', en: 'Referral', cites: '伍.三.三.2.2.C', by: ['counsellor', 'eapWindow', 'supportProvider'] },
          on: {
            'referral.answered': { target: 'serving', meta: { cites: '伍.三.三.2.2.C' } },
            'consent.withdrawn': [
              { guard: 'referralGoesOn', meta: { cites: '解讀.15' } },
              { guard: 'informedConsentToService', target: 'serving', meta: { cites: '解讀.15' } },
            ],
          },
        },
      },
    },
    followingUp: {
      meta: { zh: '關懷追蹤並辦理滿意度調查', en: 'Follow-up and survey', cites: ['伍.一', '伍.五', '解讀.13'], by: ['eapWindow', 'careLiaison'] },
      entry: [{ type: 'owe', params: { duty: 'followUp' } }, { type: 'owe', params: { duty: 'holdSurvey' } }, { type: 'owe', params: { duty: 'cancelAppointments' } }],
      on: {
        'help.requested': { guard: 'informedConsentToService', target: 'served.arranging', meta: { cites: '陸.一' } },
        'survey.held': { target: 'closing', meta: { cites: ['伍.一', '伍.五'] } },
      },
    },
    closing: {
      meta: { zh: '作成紀錄、密存並決定結案', en: 'Record, seal and close', cites: ['陸.三', '解讀.9'], by: ['eapWindow', 'counsellor'] },
      entry: { type: 'owe', params: { duty: 'sealRecord' } },
      on: {
        'closure.decided': { guard: 'closable', target: 'closed', meta: { cites: '解讀.9' } },
      },
    },
    securing: {
      meta: { zh: '請求緊急協助', en: 'Emergency help', cites: ['附件一.4', '解讀.2', '解讀.4'], by: ['eapWindow', 'careLiaison', 'police', 'fireService', 'healthAuthority'] },
      tags: ['urgent', 'confidential'],
      entry: [
        { type: 'owe', params: { duty: 'requestEmergencyHelp' } },
        { type: 'owe', params: { duty: 'holdCareTeam' } },
        { type: 'owe', params: { duty: 'explainRights' } },
      ],
      on: {
        'emergency.concluded': [{ guard: 'personDead', target: 'handedOverToCrisis', meta: { cites: '解讀.27' } }, { target: 'reassessing', meta: { cites: ['解讀.2', '解讀.4'] } }],
        'danger.assessed': { guard: 'dangerExcluded', target: 'reviewing', meta: { cites: ['附件一.3', '解讀.16'] } },
      },
    },
    reassessing: {
      meta: { zh: '再次研判危險', en: 'Assess the danger again', cites: '解讀.4', by: ['eapWindow', 'careLiaison', 'counsellor', 'physician'] },
      tags: ['urgent', 'confidential'],
      entry: { type: 'owe', params: { duty: 'reassessDanger' } },
      on: { 'danger.assessed': { guard: 'dangerExcluded', target: 'reviewing', meta: { cites: ['附件一.3', '解讀.16'] } } },
    },
    reviewing: {
      meta: { zh: '關懷小組會議', en: 'Care-team meeting', cites: ['附件一.6', '解讀.16'], by: ['careTeam'] },
      tags: ['confidential'],
      entry: { type: 'owe', params: { duty: 'holdCareTeam' } },
      on: { 'careTeam.resolved': { guard: 'careTeamDecisionValid', target: 'deciding', meta: { cites: ['附件一.6', '陸.一', '解讀.16'] } } },
    },
    settling: {
      meta: { zh: '服務已終止，處理未履行事項', en: 'Service has ended; settle what is owed', cites: ['陸.三', '解讀.15'], by: ['eapWindow'] },
      entry: [{ type: 'owe', params: { duty: 'cancelAppointments' } }, { type: 'owe', params: { duty: 'sealRecord' } }],
      on: { 'closure.decided': { guard: 'nothingLeftOpen', target: 'ended', meta: { cites: '解讀.15' } } },
    },
    closed: { type: 'final', meta: { zh: '已結案並密存', en: 'Closed and sealed', cites: ['陸.三', '解讀.9'] } },
    ended: { type: 'final', meta: { zh: '依當事人意願結束', en: "Ended by the person's wish", cites: '陸.一' } },
    handedOverToInvoluntary: { type: 'final', meta: { zh: '移至非自願個案', en: 'Handed over to an involuntary case', cites: '伍.四.二', handsOverTo: 'involuntary' } },
    handedOverToCrisis: { type: 'final', meta: { zh: '移至危機個案', en: 'Handed over to a crisis case', cites: ['伍.四.三', '解讀.27'], handsOverTo: 'crisis' } },
  },
})
