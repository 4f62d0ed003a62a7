import type { AnyStateMachine } from 'xstate'
import { conditions } from '#src/conditions/index.ts'
import { eap } from '#src/flow/eap.ts'
import { cites, owes } from '#src/flow/words.ts'
import { trial, trialPolicy } from '../../support/trial-flow.ts'

const everywhere = {
  'reportableMatter.known': { actions: 'oweReport', ...cites('一') },
  'statutoryReport.filed': cites('一'),
  'minor.identified': cites('一'),
  'consent.given': [
    { guard: { type: 'consentTo', params: { scope: 'service' } }, target: '.handedOverToGeneral', ...cites('一') },
    cites('一'),
  ],
  'crisis.reported': cites('一'),
  'consent.withdrawn': cites('一'),
  'help.requested': { target: '.handedOverToGeneral', ...cites('一') },
  'need.assessed': cites('一'),
  'capacity.known': cites('一'),
  'conflict.declared': cites('一'),
  'abuse.suspected': cites('一'),
  'notification.made': { guard: 'notificationAllowed', ...cites('一') },
  'disclosure.made': { guard: 'disclosureAllowed', ...cites('一') },
  'family.contacted': { guard: 'familyContactAllowed', ...cites('一') },
  'outreach.made': { guard: 'outreachAllowed', ...cites('一') },
  'groupCounselling.offered': cites('一'),
  'careTeam.resolved': { guard: 'careTeamDecisionValid', actions: owes('followUp'), ...cites('一') },
  'followUp.made': { actions: owes('followUp'), ...cites('一') },
  'duty.lapsed': { guard: 'lapseTrue', ...cites('一') },
  'deadline.extended': { guard: 'extensionAllowed', ...cites('一') },
} as const

/** A small involuntary case in which nothing is wrong, with those facts it takes at any step that a test is about. */
export const smallCare = (...taken: readonly (keyof typeof everywhere)[]): AnyStateMachine =>
  eap(trial as never, trialPolicy as never, conditions).createMachine({
    id: 'trial-2026.involuntary',
    version: '1.0.0',
    meta: { zh: '試行', en: 'Trial', cites: '一' },
    initial: 'caring',
    on: {
      'danger.reported': { guard: 'immediateDanger', target: '.securing', ...cites('二') },
      'danger.assessed': [{ guard: 'immediateDanger', target: '.securing', ...cites('二') }, cites('二')],
      ...Object.fromEntries(taken.map((type) => [type, everywhere[type]])),
    },
    states: {
      caring: {
        meta: { zh: '關懷', en: 'Care', cites: '一' },
        tags: ['confidential'],
        on: { 'measures.taken': { target: 'followingUp', ...cites('一') } },
      },
      followingUp: {
        meta: { zh: '追蹤', en: 'Follow up', cites: '一' },
        tags: ['confidential'],
        entry: owes('followUp', 'sealRecord'),
        on: {
          'record.sealed': cites('一'),
          'closure.decided': { guard: 'nothingLeftOpen', target: 'closed', ...cites('一') },
        },
      },
      securing: {
        meta: { zh: '處理危險', en: 'Secure', cites: '二' },
        tags: ['urgent', 'confidential'],
        entry: owes('requestEmergencyHelp'),
        on: { 'danger.assessed': { guard: 'dangerExcluded', target: 'caring', ...cites('二') } },
      },
      closed: { type: 'final', meta: { zh: '結案', en: 'Closed', cites: '一' } },
      handedOverToGeneral: { type: 'final', meta: { zh: '移轉', en: 'General', cites: '一', handsOverTo: 'general' } },
    },
  } as never) as never
