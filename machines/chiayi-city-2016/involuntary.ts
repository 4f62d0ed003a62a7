import { conditions } from '#src/conditions/index.ts'
import type { TypesOf } from '#src/flow/definition.ts'
import { eap, type Flow } from '#src/flow/eap.ts'
import { cites, owes } from '#src/flow/words.ts'
import { citations } from './citations.ts'
import { dangerFirst, everywhere } from './everywhere.ts'
import { policy } from './policy.ts'

const flow = eap(citations, policy, conditions).createMachine({
  id: 'chiayi-city-2016.involuntary',
  version: '1.0.0',
  meta: { zh: '非自願個案', en: 'Involuntary case', cites: ['伍.四.二', '附件一', '附件一.1', '解讀.1'] },
  initial: 'assessing',
  on: {
    ...dangerFirst,
    ...everywhere({ notice: '附件一.5', meeting: '附件一.6', followUp: '附件一.8' }),
    'emergency.concluded': [
      { guard: 'personDead', target: '.handedOverToCrisis', ...cites('解讀.27') },
      { guard: 'reassessmentDue', target: '.reassessing', ...cites('解讀.2', '解讀.4') },
      cites('解讀.2'),
    ],
    'capacity.known': [{ guard: 'personDead', target: '.handedOverToCrisis', ...cites('解讀.27') }, cites('解讀.19')],
    'consent.given': [
      {
        guard: { type: 'consentTo', params: { scope: 'service' } },
        target: '.handedOverToGeneral',
        ...cites('陸.一', '解讀.8'),
      },
      cites('陸.一'),
    ],
    'help.requested': { target: '.handedOverToGeneral', ...cites('陸.一', '解讀.8') },
    'help.declined': cites('伍.四.二', '陸.一'),
    'need.assessed': cites('伍.四.二'),
    'groupCounselling.offered': cites('附件一.7', '解讀.12'),
  },
  states: {
    assessing: {
      meta: { zh: '研判有無立即危險', en: 'Assess the danger', cites: ['附件一.2', '附件一.3', '解讀.5', '解讀.6'] },
      tags: ['confidential'],
      on: {
        'danger.assessed': { guard: 'careWithoutDanger', target: 'caring', ...cites('伍.四.二', '附件一.3', '解讀.1') },
        'help.declined': { guard: 'careWithoutDanger', target: 'caring', ...cites('伍.四.二', '附件一.3') },
        'need.assessed': [
          { guard: 'careWithoutDanger', target: 'caring', ...cites('伍.四.二', '附件一.3') },
          { guard: 'helpNotNeeded', target: 'followingUp', ...cites('伍.四.二', '附件一.8', '解讀.29') },
        ],
      },
    },
    securing: {
      meta: { zh: '強制（協助）就醫或報警', en: 'Bring to care, or call the police', cites: ['附件一.4', '解讀.2'] },
      tags: ['urgent', 'confidential'],
      entry: owes('requestEmergencyHelp', 'notifyForCare', 'holdCareTeam', 'explainRights'),
      on: {
        'emergency.concluded': [
          { guard: 'personDead', target: 'handedOverToCrisis', ...cites('解讀.27') },
          { target: 'reassessing', ...cites('附件一.4', '解讀.4') },
        ],
        'danger.assessed': { guard: 'dangerExcluded', target: 'reviewing', ...cites('附件一.3', '附件一.6') },
      },
    },
    reassessing: {
      meta: { zh: '再次研判危險', en: 'Assess the danger again', cites: ['附件一.6', '解讀.4'] },
      tags: ['urgent', 'confidential'],
      entry: owes('reassessDanger', 'explainRights'),
      on: { 'danger.assessed': { guard: 'dangerExcluded', target: 'reviewing', ...cites('附件一.6', '解讀.1') } },
    },
    caring: {
      meta: { zh: '通報並加強關懷協助', en: 'Notify, and care more closely', cites: '附件一.5' },
      tags: ['confidential'],
      entry: owes('notifyForCare'),
      on: {
        'notification.made': {
          guard: 'notificationAllowed',
          target: 'reviewing',
          actions: owes('reviewOverride'),
          ...cites('附件一.5', '解讀.1', '解讀.18', '解讀.32'),
        },
      },
    },
    reviewing: {
      meta: { zh: '召開關懷小組會議並做成決議', en: 'Care-team meeting and resolution', cites: '附件一.6' },
      tags: ['confidential'],
      entry: owes('holdCareTeam'),
      on: {
        'careTeam.resolved': {
          guard: 'careTeamDecisionValid',
          target: 'measuring',
          actions: owes('followUp'),
          ...cites('附件一.6'),
        },
      },
    },
    hearing: {
      meta: {
        zh: '必要時召開考績委員會',
        en: 'Personnel committee, if necessary',
        cites: ['附件一.6', '陸.二', '解讀.7'],
      },
      tags: ['confidential'],
      on: {
        'careTeam.resolved': {
          guard: 'committeeFoundUnnecessary',
          target: 'measuring',
          actions: owes('followUp'),
          ...cites('附件一.6', '解讀.7'),
        },
        'committee.resolved': { guard: 'committeeFair', target: 'measuring', ...cites('附件一.6', '解讀.7') },
      },
    },
    measuring: {
      meta: { zh: '採取管理措施或工作調整', en: 'Management measures or work adjustment', cites: '附件一.7' },
      tags: ['confidential'],
      on: {
        'committee.convened': {
          guard: 'committeeLawful',
          target: 'hearing',
          ...cites('附件一.6', '解讀.7', '解讀.24'),
        },
        'measures.taken': { guard: 'measuresAllowed', target: 'followingUp', ...cites('附件一.7') },
      },
    },
    followingUp: {
      meta: {
        zh: '持續關懷追蹤，作成紀錄，以密件保存',
        en: 'Follow up, record, and seal',
        cites: ['附件一.8', '解讀.9'],
      },
      tags: ['confidential'],
      entry: owes('followUp', 'sealRecord'),
      on: {
        'measures.taken': { guard: 'measuresAllowed', ...cites('附件一.7') },
        'record.sealed': cites('附件一.8', '陸.三'),
        'closure.decided': { guard: 'closable', target: 'closed', ...cites('附件一.8', '解讀.9') },
      },
    },
    closed: { type: 'final', meta: { zh: '已結案並密存', en: 'Closed and sealed', cites: ['附件一.8', '解讀.9'] } },
    handedOverToGeneral: {
      type: 'final',
      entry: owes('sealRecord'),
      meta: {
        zh: '移至一般個案',
        en: 'Handed over to a general case',
        cites: ['陸.一', '解讀.8'],
        handsOverTo: 'general',
      },
    },
    handedOverToCrisis: {
      type: 'final',
      entry: owes('sealRecord'),
      meta: {
        zh: '移至危機個案',
        en: 'Handed over to a crisis case',
        cites: ['伍.四.三', '解讀.27'],
        handsOverTo: 'crisis',
      },
    },
  },
})

/** What the compiler knows of `involuntary`. */
export interface Involuntary extends TypesOf<typeof flow> {}

/** 非自願個案處理流程（附件一） */
export const involuntary: Flow<'chiayi-city-2016.involuntary', Involuntary> = flow
