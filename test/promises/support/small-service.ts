import type { AnyStateMachine } from 'xstate'
import { conditions } from '#src/conditions/index.ts'
import { eap } from '#src/flow/eap.ts'
import { cites } from '#src/flow/words.ts'
import { trial, trialPolicy } from '../../support/trial-flow.ts'

/** A small service in which nothing is wrong: the person consents, is served, may be referred, and ends it. */
export const smallService: AnyStateMachine = eap(trial as never, trialPolicy as never, conditions).createMachine({
  id: 'trial-2026.general',
  version: '1.0.0',
  meta: { zh: '試行', en: 'Trial', cites: '一' },
  initial: 'consenting',
  on: {
    'rights.explained': cites('一'),
    'minor.identified': cites('一'),
    'consent.given': cites('一'),
    'reportableMatter.known': { actions: 'oweReport', ...cites('一') },
  },
  states: {
    consenting: {
      meta: { zh: '徵得同意', en: 'Ask', cites: '一' },
      on: { 'consent.given': [{ guard: 'informedConsentToService', target: 'serving', ...cites('一') }, cites('一')] },
    },
    serving: {
      meta: { zh: '服務', en: 'Serve', cites: '一' },
      tags: ['service'],
      on: {
        'session.held': { guard: 'sessionAllowed', ...cites('一') },
        'referral.made': { guard: 'referralAllowed', ...cites('一') },
        'service.ended': { target: 'ended', ...cites('一') },
      },
    },
    ended: { type: 'final', meta: { zh: '結束', en: 'Ended', cites: '一' } },
  },
} as never) as never
