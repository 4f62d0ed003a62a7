import type { AnyStateMachine } from 'xstate'
import { conditions } from '#src/conditions/index.ts'
import { eap } from '#src/flow/eap.ts'
import { cites, owes } from '#src/flow/words.ts'
import { trial, trialPolicy } from '../../support/trial-flow.ts'

/** A small general case in which nothing is wrong: rights, consent, service, closing, and danger first. */
export const smallGeneral: AnyStateMachine = eap(trial as never, trialPolicy as never, conditions).createMachine({
  id: 'trial-2026.general',
  version: '1.0.0',
  meta: { zh: '試行', en: 'Trial', cites: '一' },
  initial: 'explaining',
  on: {
    'danger.reported': { guard: 'immediateDanger', target: '.securing', ...cites('二') },
    'danger.assessed': [{ guard: 'immediateDanger', target: '.securing', ...cites('二') }, cites('二')],
    'emergency.requested': cites('二'),
    'emergency.concluded': [
      { guard: 'personDead', target: '.handedOverToCrisis', ...cites('二') },
      { guard: 'reassessmentDue', target: '.reassessing', ...cites('二') },
      cites('二'),
    ],
    'rights.explained': cites('一'),
    'consent.given': { guard: 'rightsExplained', ...cites('一') },
    'consent.withdrawn': cites('一'),
    'need.assessed': { guard: 'rightsExplained', ...cites('一') },
    'careTeam.resolved': { guard: 'careTeamDecisionValid', ...cites('一') },
    'appointment.cancelled': cites('一'),
    'service.ended': cites('一'),
  },
  states: {
    explaining: {
      meta: { zh: '告知', en: 'Explain', cites: '一' },
      on: { 'rights.explained': { target: 'consenting', ...cites('一') } },
    },
    consenting: {
      meta: { zh: '徵得同意', en: 'Ask', cites: '一' },
      on: {
        'consent.given': [
          { guard: 'informedConsentToService', target: 'serving', ...cites('一') },
          { guard: 'rightsExplained', ...cites('一') },
        ],
        'help.declined': [
          { guard: 'helpNeededAndRefused', target: 'handedOverToInvoluntary', ...cites('一') },
          { guard: 'nothingBegun', target: 'ended', ...cites('一') },
          { target: 'closing', ...cites('一') },
        ],
      },
    },
    serving: {
      meta: { zh: '服務', en: 'Serve', cites: '一' },
      tags: ['service'],
      on: {
        'appointment.made': { guard: 'sessionAllowed', ...cites('一') },
        'session.held': { guard: 'sessionAllowed', ...cites('一') },
        'referral.made': { guard: 'referralAllowed', ...cites('一') },
        'consent.withdrawn': [
          { guard: 'informedConsentToService', ...cites('一') },
          { target: 'closing', ...cites('一') },
        ],
        'service.ended': [
          { guard: 'informedConsentToService', ...cites('一') },
          { target: 'closing', ...cites('一') },
        ],
        'service.completed': { target: 'closing', ...cites('一') },
      },
    },
    closing: {
      meta: { zh: '密存並結束', en: 'Seal and end', cites: '一' },
      entry: owes('cancelAppointments', 'sealRecord'),
      on: {
        'help.requested': { target: 'consenting', ...cites('一') },
        'record.sealed': cites('一'),
        'closure.decided': { guard: 'nothingLeftOpen', target: 'ended', ...cites('一') },
      },
    },
    securing: {
      meta: { zh: '處理危險', en: 'Secure', cites: '二' },
      tags: ['urgent', 'confidential'],
      entry: owes('requestEmergencyHelp', 'holdCareTeam', 'explainRights'),
      on: { 'danger.assessed': { guard: 'dangerExcluded', target: 'resolving', ...cites('二') } },
    },
    reassessing: {
      meta: { zh: '再次研判', en: 'Assess again', cites: '二' },
      tags: ['urgent', 'confidential'],
      entry: owes('reassessDanger', 'explainRights'),
      on: { 'danger.assessed': { guard: 'dangerExcluded', target: 'resolving', ...cites('二') } },
    },
    resolving: {
      meta: { zh: '會議', en: 'Resolve', cites: '二' },
      tags: ['confidential'],
      entry: owes('holdCareTeam'),
      on: { 'careTeam.resolved': { guard: 'careTeamDecisionValid', target: 'consenting', ...cites('一') } },
    },
    ended: { type: 'final', meta: { zh: '結束', en: 'Ended', cites: '一' } },
    handedOverToInvoluntary: {
      type: 'final',
      entry: owes('cancelAppointments', 'sealRecord'),
      meta: { zh: '移至非自願', en: 'Involuntary', cites: '一', handsOverTo: 'involuntary' },
    },
    handedOverToCrisis: {
      type: 'final',
      entry: owes('cancelAppointments', 'sealRecord'),
      meta: { zh: '移至危機', en: 'Crisis', cites: '一', handsOverTo: 'crisis' },
    },
  },
} as never) as unknown as AnyStateMachine
