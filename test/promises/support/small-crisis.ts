import type { AnyStateMachine } from 'xstate'
import { conditions } from '#src/conditions/index.ts'
import { eap } from '#src/flow/eap.ts'
import { cites, owes } from '#src/flow/words.ts'
import { trial, trialPolicy } from '../../support/trial-flow.ts'

const stage = { tags: ['confidential'] } as const

const answered = {
  'support.offered': cites('一'),
  'support.answered': [
    { guard: 'outreachDue', target: 'outreach', ...cites('一') },
    { target: 'reviewing', ...cites('一') },
  ],
} as const

/** A small crisis case in which nothing is wrong: notice and medical help are owed, a refusal is answered by outreach. */
export const smallCrisis: AnyStateMachine = eap(trial as never, trialPolicy as never, conditions).createMachine({
  id: 'trial-2026.crisis',
  version: '1.0.0',
  meta: { zh: '試行', en: 'Trial', cites: '一' },
  initial: 'reporting',
  on: {
    'crisis.reported': [
      { guard: 'newCasualties', target: '.hurt', ...cites('一') },
      { guard: 'crisisTriggered', ...cites('一') },
    ],
    'medicalHelp.arranged': cites('一'),
    'notification.made': { guard: 'notificationAllowed', ...cites('一') },
    'help.declined': cites('一'),
    'groupCounselling.offered': cites('一'),
  },
  states: {
    reporting: {
      meta: { zh: '接獲通報', en: 'Reporting', cites: '一' },
      on: {
        'crisis.reported': [
          { guard: 'crisisWithCasualties', target: 'hurt', ...cites('一') },
          { guard: 'crisisTriggered', target: 'unhurt', ...cites('一') },
        ],
      },
    },
    hurt: {
      ...stage,
      meta: { zh: '有傷亡', en: 'Hurt', cites: '一' },
      entry: owes('arrangeMedicalHelp', 'notifyLeadership', 'offerSupport'),
      on: answered,
    },
    unhurt: {
      ...stage,
      meta: { zh: '無傷亡', en: 'Unhurt', cites: '一' },
      entry: owes('arrangeMedicalHelp', 'notifyLeadership', 'offerSupport'),
      on: answered,
    },
    outreach: {
      ...stage,
      meta: { zh: '主動關懷', en: 'Outreach', cites: '一' },
      on: { 'outreach.made': { guard: 'outreachAllowed', target: 'reviewing', ...cites('一') } },
    },
    reviewing: {
      ...stage,
      meta: { zh: '會議', en: 'Review', cites: '一' },
      entry: owes('holdCareTeam'),
      on: { 'careTeam.resolved': { guard: 'careTeamDecisionValid', target: 'followingUp', ...cites('一') } },
    },
    followingUp: {
      ...stage,
      meta: { zh: '追蹤', en: 'Follow up', cites: '一' },
      entry: owes('followUp', 'sealRecord'),
      on: {
        'record.sealed': cites('一'),
        'closure.decided': { guard: 'nothingLeftOpen', target: 'closed', ...cites('一') },
      },
    },
    closed: { type: 'final', meta: { zh: '結案', en: 'Closed', cites: '一' } },
  },
} as never) as never
