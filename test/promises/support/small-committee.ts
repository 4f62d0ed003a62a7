import type { AnyStateMachine } from 'xstate'
import { conditions } from '#src/conditions/index.ts'
import { eap } from '#src/flow/eap.ts'
import { cites, owes } from '#src/flow/words.ts'
import { trial, trialPolicy } from '../../support/trial-flow.ts'

const stage = { tags: ['confidential'] } as const

/** A small case that may come before the personnel committee, in which nothing is wrong. */
export const smallCommittee: AnyStateMachine = eap(trial as never, trialPolicy as never, conditions).createMachine({
  id: 'trial-2026.involuntary',
  version: '1.0.0',
  meta: { zh: '試行', en: 'Trial', cites: '一' },
  initial: 'resolving',
  on: {
    'danger.reported': { guard: 'immediateDanger', target: '.securing', ...cites('二') },
    'danger.assessed': [{ guard: 'immediateDanger', target: '.securing', ...cites('二') }, cites('二')],
    'emergency.requested': cites('二'),
    'help.declined': cites('一'),
    'conflict.declared': cites('一'),
    'careTeam.resolved': { guard: 'careTeamDecisionValid', ...cites('一') },
  },
  states: {
    resolving: {
      ...stage,
      meta: { zh: '會議', en: 'Resolve', cites: '一' },
      entry: owes('holdCareTeam'),
      on: { 'careTeam.resolved': { guard: 'careTeamDecisionValid', target: 'measuring', ...cites('一') } },
    },
    measuring: {
      ...stage,
      meta: { zh: '措施', en: 'Measures', cites: '一' },
      on: {
        'committee.convened': { guard: 'committeeLawful', target: 'hearing', ...cites('一') },
        'measures.taken': { guard: 'measuresAllowed', target: 'closing', ...cites('一') },
      },
    },
    hearing: {
      ...stage,
      meta: { zh: '考績委員會', en: 'Committee', cites: '一' },
      on: {
        'careTeam.resolved': { guard: 'careTeamDecisionValid', target: 'measuring', ...cites('一') },
        'committee.resolved': { guard: 'committeeFair', target: 'measuring', ...cites('一') },
      },
    },
    closing: {
      ...stage,
      meta: { zh: '密存並結束', en: 'Seal and end', cites: '一' },
      entry: owes('sealRecord'),
      on: {
        'record.sealed': cites('一'),
        'closure.decided': { guard: 'nothingLeftOpen', target: 'closed', ...cites('一') },
      },
    },
    securing: {
      tags: ['urgent', 'confidential'],
      meta: { zh: '處理危險', en: 'Secure', cites: '二' },
      entry: owes('requestEmergencyHelp', 'holdCareTeam'),
      on: { 'danger.assessed': { guard: 'dangerExcluded', target: 'resolving', ...cites('二') } },
    },
    closed: { type: 'final', meta: { zh: '結案', en: 'Closed', cites: '一' } },
  },
} as never) as unknown as AnyStateMachine
