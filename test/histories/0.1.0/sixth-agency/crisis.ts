import { cites, eap, owes } from 'eap-case-flows'
import { afresh, dangerFirst, died, everywhere, rescue } from './everywhere.ts'
import { policy } from './policy.ts'
import { source } from './source.ts'

const supporting = {
  offering: {
    meta: { zh: '提供方案協助', en: 'Offer EAP support', cites: ['解讀.2', '解讀.3'] },
    on: { 'support.offered': { target: 'awaiting', ...cites('解讀.2', '解讀.3') } },
  },
  awaiting: {
    meta: { zh: '待回應', en: 'Await the answer', cites: '解讀.6' },
    on: { 'support.answered': { target: 'answered', ...cites('解讀.6') } },
  },
  answered: { type: 'final', meta: { zh: '已回應', en: 'Answered', cites: '解讀.6' } },
} as const

/** Where it leads once those affected were offered help; the dead do not return. */
const onward = [
  { guard: 'personDead', target: 'followingUp', ...cites('九') },
  { target: 'returning', ...cites('六') },
] as const

/** 危機個案處理流程 */
export const crisis = eap(source, policy).createMachine({
  id: 'motc-2017.crisis',
  version: '1.0.0',
  meta: { zh: '危機個案', en: 'Crisis case', cites: ['題', '解讀.1'], requires: ['returnDecider'] },
  initial: 'reporting',
  on: {
    ...dangerFirst,
    ...everywhere,
    'crisis.reported': [rescue, { guard: 'crisisTriggered', ...cites('題', '解讀.14') }],
    'casualty.reported': [rescue, cites('解讀.2')],
    'capacity.known': [rescue, cites('解讀.9')],
    'emergency.concluded': [
      rescue,
      { guard: 'dangerToReassess', target: '.reassessing', ...cites('解讀.7') },
      cites('解讀.7'),
    ],
  },
  states: {
    reporting: {
      meta: { zh: '服務單位通報人事處', en: 'The unit reports to personnel', cites: ['一', '解讀.1'] },
      tags: ['confidential'],
      on: {
        'crisis.reported': [
          { guard: 'crisisWithCasualties', target: 'rescuing', ...cites('四', '解讀.2') },
          { guard: 'crisisTriggered', target: 'activating', ...cites('一', '解讀.1') },
        ],
        'casualty.reported': { guard: 'casualtiesPossible', target: 'rescuing', ...cites('四', '解讀.2') },
      },
    },
    activating: {
      meta: { zh: '通報首長並啟動專案小組', en: 'Tell the head, activate the task force', cites: ['二', '解讀.1'] },
      tags: ['confidential'],
      entry: owes('notifyLeadership', 'activateTaskForce'),
      on: { 'taskForce.activated': { target: 'assessing', ...cites('二', '解讀.1') } },
    },
    assessing: {
      meta: { zh: '了解、初步評估並判定需要何種協助', en: 'Assess which help is needed', cites: ['三', '解讀.1'] },
      tags: ['confidential'],
      entry: owes('activateTaskForce', 'assessSituation'),
      on: { 'situation.assessed': { target: 'assisting', ...cites('三', '解讀.3') } },
    },
    rescuing: {
      meta: { zh: '有傷亡：送醫、聯繫家屬、提供協助', en: 'Casualties: rescue, family, support', cites: ['四', '五'] },
      tags: ['urgent', 'confidential'],
      type: 'parallel',
      entry: owes(
        'arrangeMedicalHelp',
        'contactFamily',
        'notifyLeadership',
        'activateTaskForce',
        'assessSituation',
        'offerSupport',
      ),
      onDone: onward,
      states: {
        organising: {
          meta: { zh: '評估需要何種協助', en: 'Assess which help is needed', cites: ['三', '解讀.2'] },
          initial: 'looking',
          states: {
            looking: {
              meta: { zh: '了解中', en: 'Looking into it', cites: '三' },
              on: { 'situation.assessed': { target: 'assessed', ...cites('三', '解讀.2') } },
            },
            assessed: { type: 'final', meta: { zh: '已判定', en: 'Assessed', cites: '三' } },
          },
        },
        supporting: {
          meta: { zh: '依狀況提供方案協助', en: 'EAP support', cites: '解讀.2' },
          initial: 'offering',
          states: supporting,
        },
      },
    },
    assisting: {
      meta: { zh: '無傷亡：協助受影響之人員', en: 'No casualties: help those affected', cites: '解讀.3' },
      tags: ['confidential'],
      entry: owes('offerSupport'),
      onDone: onward,
      initial: 'offering',
      states: supporting,
    },
    returning: {
      meta: { zh: '評估是否可回任原職務', en: 'Can the person return to the post?', cites: ['六', '解讀.4'] },
      tags: ['confidential'],
      entry: owes('decideReturn'),
      on: {
        ...died,
        'return.decided': [
          { guard: 'returns', target: 'followingUp', ...cites('六', '九') },
          { guard: 'staysAway', target: 'adjusting', ...cites('六', '七', '解讀.5') },
          { guard: 'returnDecidable', ...cites('六', '解讀.4') },
        ],
      },
    },
    adjusting: {
      meta: { zh: '工作調整及工作適應訓練', en: 'Adjust the work, and train', cites: ['七', '八', '解讀.5'] },
      tags: ['confidential'],
      type: 'parallel',
      onDone: { target: 'followingUp', ...cites('九') },
      on: {
        ...died,
        'return.decided': [
          { guard: 'returns', target: 'followingUp', ...cites('六', '解讀.5') },
          { guard: 'returnDecidable', ...cites('六', '解讀.4') },
        ],
      },
      states: {
        working: {
          meta: { zh: '工作調整', en: 'The work', cites: '七' },
          initial: 'arranging',
          states: {
            arranging: {
              meta: { zh: '調整中', en: 'To be adjusted', cites: '七' },
              on: { 'measures.taken': { guard: 'workAdjusted', target: 'adjusted', ...cites('七', '解讀.5') } },
            },
            adjusted: { type: 'final', meta: { zh: '已調整', en: 'Adjusted', cites: '七' } },
          },
        },
        training: {
          meta: { zh: '工作適應訓練', en: 'The training', cites: '八' },
          initial: 'planning',
          states: {
            planning: {
              meta: { zh: '安排中', en: 'To be arranged', cites: '八' },
              on: { 'training.arranged': { target: 'arranged', ...cites('八') } },
            },
            arranged: { type: 'final', meta: { zh: '已安排', en: 'Arranged', cites: '八' } },
          },
        },
      },
    },
    followingUp: {
      meta: { zh: '持續關懷與定期追蹤', en: 'Keep caring, follow up regularly', cites: '九' },
      tags: ['confidential'],
      entry: owes('followUp', 'sealRecord'),
      on: {
        'return.decided': [
          { guard: 'staysAway', target: 'adjusting', ...cites('六', '七', '解讀.5') },
          { guard: 'returnDecidable', ...cites('六', '解讀.4') },
        ],
        'measures.taken': cites('七'),
        'record.sealed': cites('十', '附件'),
        'closure.decided': { guard: 'closable', target: 'filed', ...cites('十', '解讀.12') },
      },
    },
    securing: {
      meta: { zh: '請求緊急協助', en: 'Emergency help', cites: ['四', '解讀.7'] },
      tags: ['urgent', 'confidential'],
      entry: owes('requestEmergencyHelp', 'notifyLeadership', 'holdCareTeam'),
      on: {
        ...afresh,
        'emergency.concluded': { target: 'reassessing', ...cites('解讀.7') },
        'crisis.reported': cites('解讀.7'),
        'casualty.reported': cites('解讀.7'),
        'capacity.known': cites('解讀.7'),
      },
    },
    reassessing: {
      meta: { zh: '再次研判危險', en: 'Assess the danger again', cites: '解讀.7' },
      tags: ['urgent', 'confidential'],
      entry: owes('reassessDanger'),
      on: {
        ...afresh,
        'emergency.concluded': cites('解讀.7'),
        'crisis.reported': cites('解讀.7'),
        'casualty.reported': cites('解讀.7'),
        'capacity.known': cites('解讀.7'),
      },
    },
    filed: { type: 'final', meta: { zh: '已存檔', en: 'Filed', cites: ['十', '附件', '解讀.12'] } },
  },
})
