import { conditions } from '#src/conditions/index.ts'
import { defined } from '#src/flow/definition.ts'
import { document } from '#src/flow/document.ts'
import { FlowError, type FlowProblem } from '#src/flow/flow-error.ts'
import { lint } from '#src/flow/lint.ts'
import { policyOf } from '#src/flow/policy.ts'
import { withNote } from '#src/flow/with-note.ts'
import { cites, owes } from '#src/flow/words.ts'

/** The smallest document and policy a flow can rest on. */
export const trial = document({
  id: 'trial-2026',
  agency: { zh: '試行機關', en: 'Trial agency' },
  title: { zh: '試行計畫', en: 'Trial plan' },
  clauses: { 一: '通報並提供資源。', 二: '立即危險者優先處理。', 三: '本計畫自核定日施行。' },
  readings: { '解讀.1': { zh: '得結案。', en: 'A case may be closed.', confidence: 'L' } },
  notModelled: { 三: { zh: '生效日', en: 'Its date' } },
  conditions: { immediateDanger: '二', dangerExcluded: '二', helpNeeded: '一' },
  duties: { requestEmergencyHelp: '二', followUp: ['一', '解讀.1'] },
})

export const trialPolicy = policyOf(trial, {
  timeZone: { is: 'Asia/Taipei', cites: '一' },
  sessionCap: { is: null, cites: '解讀.1' },
  careTeam: { is: { name: { zh: '關懷小組', en: 'Care team' }, quorum: null }, cites: '一' },
  personnelBodies: {
    is: {
      civilServant: 'performanceCommittee',
      teacher: 'teacherCommittee',
      contractStaff: 'contractReview',
      worker: 'labourReview',
      temporary: 'labourReview',
    },
    cites: '一',
  },
  crisisRecipients: { is: ['agencyHead'], cites: '一' },
  crisisTriggers: { is: ['majorAccident'], cites: '一' },
  refusalBranch: { is: 'both', cites: '一' },
  keyRelatedPersons: { is: ['emergencyContact'], cites: '一' },
  closure: { is: 'byDecision', cites: '解讀.1' },
  adopts: { is: [], cites: '一' },
  periods: { is: {}, cites: '一' },
  own: { is: {}, cites: '一' },
})

/** A small flow with nothing wrong: one step, two regions side by side, follow-up, an ending, and danger first. */
export const goodFlow = {
  id: 'trial-2026.general',
  version: '1.0.0',
  meta: { zh: '試行', en: 'Trial', cites: '一' },
  initial: 'noticing',
  on: {
    'danger.reported': { guard: 'immediateDanger', target: '.securing', ...cites('二') },
    'danger.assessed': [{ guard: 'immediateDanger', target: '.securing', ...cites('二') }, cites('二')],
    'emergency.requested': cites('二'),
  },
  states: {
    noticing: {
      meta: { zh: '覺察', en: 'Notice', cites: '一' },
      on: { 'need.assessed': { guard: 'helpNeeded', target: 'caring', ...cites('一') } },
    },
    caring: {
      type: 'parallel',
      meta: { zh: '關懷', en: 'Care', cites: '一' },
      onDone: { target: 'followingUp', ...cites('解讀.1') },
      states: {
        telling: {
          meta: { zh: '通報', en: 'Notify', cites: '一' },
          initial: 'waiting',
          states: {
            waiting: {
              meta: { zh: '待通報', en: 'To notify', cites: '一' },
              on: { 'notification.made': { target: 'told', ...cites('一') } },
            },
            told: { type: 'final', meta: { zh: '已通報', en: 'Notified', cites: '一' } },
          },
        },
        helping: {
          meta: { zh: '提供資源', en: 'Support', cites: '一' },
          initial: 'offering',
          states: {
            offering: {
              meta: { zh: '待提供', en: 'To offer', cites: '一' },
              on: { 'support.offered': { target: 'offered', ...cites('一') } },
            },
            offered: { type: 'final', meta: { zh: '已提供', en: 'Offered', cites: '一' } },
          },
        },
      },
    },
    followingUp: {
      meta: { zh: '追蹤', en: 'Follow up', cites: '一' },
      entry: owes('followUp'),
      on: { 'followUp.made': cites('一'), 'closure.decided': { target: 'closed', ...cites('解讀.1') } },
    },
    securing: {
      meta: { zh: '處理危險', en: 'Secure', cites: '二' },
      tags: ['urgent'],
      entry: owes('requestEmergencyHelp'),
      on: { 'danger.assessed': { guard: 'dangerExcluded', target: 'caring', ...cites('二') } },
    },
    closed: { type: 'final', meta: { zh: '結案', en: 'Closed', cites: '解讀.1' } },
  },
} as const

/** Places of a config by path, e.g. `states/securing/tags`, and what shall stand there; undefined takes it away. */
export type Changes = Readonly<Record<string, unknown>>

interface Branch {
  [key: string]: Branch
}

/** A copy of a config with some places changed; its type stays that of the config, whatever the changes say. */
export function changed<C extends object>(config: C, changes: Changes): C {
  const copy = structuredClone(config)
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('/')
    const last = keys.pop() as string
    const branch = keys.reduce((at, key) => (at[key] ??= {}), copy as unknown as Branch)
    if (value === undefined) delete branch[last]
    else branch[last] = value as Branch
  }
  return copy
}

/** What the lint finds in a config, before XState has seen it. */
export function problemsIn(config: object, source = trial, policy = trialPolicy): readonly FlowProblem[] {
  try {
    lint(withNote(config), { ...defined(source, policy, conditions), document: source })
    return []
  } catch (error) {
    if (error instanceof FlowError) return error.problems
    throw error
  }
}
