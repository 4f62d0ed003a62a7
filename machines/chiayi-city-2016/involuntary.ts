import { eap } from '#src/flow/eap.ts'
import { policy } from './policy.ts'
import { source } from './source.ts'

/** 非自願個案處理流程（附件一） */
export const involuntary = eap(source, policy).createMachine({
  id: 'chiayi-city-2016.involuntary',
  version: '1.0.0',
  meta: { zh: '非自願個案', en: 'Involuntary case', cites: ['伍.四.二', '附件一', '附件一.1', '解讀.1'] },
  initial: 'assessing',
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
    'consent.given': [
      { guard: { type: 'consentTo', params: { scope: 'service' } }, target: '.handedOverToGeneral', meta: { cites: ['陸.一', '解讀.8'] } },
      { meta: { cites: '陸.一' } },
    ],
    'help.requested': { target: '.handedOverToGeneral', meta: { cites: ['陸.一', '解讀.8'] } },
    'consent.withdrawn': { meta: { cites: ['陸.一', '解讀.15'] } },
    'help.declined': { meta: { cites: ['伍.四.二', '陸.一'] } },
    'need.assessed': { meta: { cites: '伍.四.二' } },
    'conflict.declared': { meta: { cites: '解讀.20' } },
    'abuse.suspected': { meta: { cites: '解讀.19' } },
    'notification.made': { guard: 'notificationAllowed', meta: { cites: ['附件一.5', '解讀.3', '解讀.18'] } },
    'disclosure.made': { guard: 'disclosureAllowed', meta: { cites: '陸.三' } },
    'family.contacted': { guard: 'familyContactAllowed', meta: { cites: ['附件一.5', '解讀.19', '解讀.26'] } },
    'careTeam.resolved': { guard: 'careTeamDecisionValid', actions: { type: 'owe', params: { duty: 'followUp' } }, meta: { cites: '附件一.6' } },
    'followUp.made': { actions: { type: 'owe', params: { duty: 'followUp' } }, meta: { cites: '附件一.8' } },
    'groupCounselling.offered': { meta: { cites: ['附件一.7', '解讀.12'] } },
    'appointment.cancelled': { meta: { cites: '解讀.15' } },
    'survey.held': { meta: { cites: '伍.一' } },
    'record.sealed': { meta: { cites: ['附件一.8', '陸.三'] } },
  },
  states: {
    assessing: {
      meta: { zh: '研判有無立即危險', en: 'Assess the danger', cites: ['附件一.2', '附件一.3', '解讀.5', '解讀.6'], by: ['eapWindow', 'careLiaison', 'counsellor', 'physician'] },
      tags: ['confidential'],
      on: {
        'danger.assessed': { guard: 'careWithoutDanger', target: 'caring', meta: { cites: ['伍.四.二', '附件一.3', '解讀.1'] } },
        'help.declined': { guard: 'careWithoutDanger', target: 'caring', meta: { cites: ['伍.四.二', '附件一.3'] } },
        'need.assessed': [
          { guard: 'careWithoutDanger', target: 'caring', meta: { cites: ['伍.四.二', '附件一.3'] } },
          { guard: 'helpNotNeeded', target: 'followingUp', meta: { cites: ['伍.四.二', '附件一.8'] } },
        ],
      },
    },
    securing: {
      meta: { zh: '強制（協助）就醫或報警', en: 'Bring to care, or call the police', cites: ['附件一.4', '解讀.2'], by: ['eapWindow', 'careLiaison', 'police', 'fireService', 'healthAuthority'] },
      tags: ['urgent', 'confidential'],
      entry: [
        { type: 'owe', params: { duty: 'requestEmergencyHelp' } },
        { type: 'owe', params: { duty: 'notifyForCare' } },
        { type: 'owe', params: { duty: 'holdCareTeam' } },
        { type: 'owe', params: { duty: 'explainRights' } },
      ],
      on: {
        'emergency.concluded': [{ guard: 'personDead', target: 'handedOverToCrisis', meta: { cites: '解讀.27' } }, { target: 'reassessing', meta: { cites: ['附件一.4', '解讀.4'] } }],
        'danger.assessed': { guard: 'dangerExcluded', target: 'reviewing', meta: { cites: ['附件一.3', '附件一.6'] } },
      },
    },
    reassessing: {
      meta: { zh: '再次研判危險', en: 'Assess the danger again', cites: ['附件一.6', '解讀.4'], by: ['eapWindow', 'careLiaison', 'counsellor', 'physician'] },
      tags: ['urgent', 'confidential'],
      entry: { type: 'owe', params: { duty: 'reassessDanger' } },
      on: { 'danger.assessed': { guard: 'dangerExcluded', target: 'reviewing', meta: { cites: ['附件一.6', '解讀.1'] } } },
    },
    caring: {
      meta: { zh: '通報並加強關懷協助', en: 'Notify, and care more closely', cites: '附件一.5', by: ['eapWindow', 'careLiaison', 'supervisor'] },
      tags: ['confidential'],
      entry: { type: 'owe', params: { duty: 'notifyForCare' } },
      on: { 'notification.made': { guard: 'notificationAllowed', target: 'reviewing', meta: { cites: ['附件一.5', '解讀.1', '解讀.18'] } } },
    },
    reviewing: {
      meta: { zh: '召開關懷小組會議並做成決議', en: 'Care-team meeting and resolution', cites: '附件一.6', by: ['careTeam'] },
      tags: ['confidential'],
      entry: { type: 'owe', params: { duty: 'holdCareTeam' } },
      on: { 'careTeam.resolved': { guard: 'careTeamDecisionValid', target: 'measuring', meta: { cites: '附件一.6' } } },
    },
    hearing: {
      meta: { zh: '必要時召開考績委員會', en: 'Personnel committee, if necessary', cites: ['附件一.6', '陸.二', '解讀.7'], by: ['personnelCommittee'] },
      tags: ['confidential'],
      on: { 'committee.resolved': { guard: 'committeeFair', target: 'measuring', meta: { cites: ['附件一.6', '解讀.7'] } } },
    },
    measuring: {
      meta: { zh: '採取管理措施或工作調整', en: 'Management measures or work adjustment', cites: '附件一.7', by: ['supervisor', 'personnel', 'counsellor'] },
      tags: ['confidential'],
      on: {
        'committee.convened': { guard: 'committeeLawful', target: 'hearing', meta: { cites: ['附件一.6', '解讀.7', '解讀.24'] } },
        'measures.taken': { guard: 'measuresAllowed', target: 'followingUp', meta: { cites: '附件一.7' } },
      },
    },
    followingUp: {
      meta: { zh: '持續關懷追蹤，作成紀錄，以密件保存', en: 'Follow up, record, and seal', cites: ['附件一.8', '解讀.9'], by: ['eapWindow', 'careLiaison'] },
      tags: ['confidential'],
      entry: [{ type: 'owe', params: { duty: 'followUp' } }, { type: 'owe', params: { duty: 'sealRecord' } }],
      on: {
        'measures.taken': { guard: 'measuresAllowed', meta: { cites: '附件一.7' } },
        'closure.decided': { guard: 'closable', target: 'closed', meta: { cites: ['附件一.8', '解讀.9'] } },
      },
    },
    closed: { type: 'final', meta: { zh: '已結案並密存', en: 'Closed and sealed', cites: ['附件一.8', '解讀.9'] } },
    handedOverToGeneral: { type: 'final', meta: { zh: '移至一般個案', en: 'Handed over to a general case', cites: ['陸.一', '解讀.8'], handsOverTo: 'general' } },
    handedOverToCrisis: { type: 'final', meta: { zh: '移至危機個案', en: 'Handed over to a crisis case', cites: ['伍.四.三', '解讀.27'], handsOverTo: 'crisis' } },
  },
})
