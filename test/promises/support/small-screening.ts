import type { AnyStateMachine } from 'xstate'
import { conditions } from '#src/conditions/index.ts'
import { eap } from '#src/flow/eap.ts'
import { cites } from '#src/flow/words.ts'
import { screeningWords } from '#src/screening/words.ts'
import { trial, trialPolicy } from '../../support/trial-flow.ts'

const thresholds = { offerFrom: 'mild', sameDayFrom: 'severe', ideationFrom: 2 } as const
const policy = { ...trialPolicy, values: { ...trialPolicy.values, own: { screening: thresholds } } }

/** A small screening in which nothing is wrong: a score may lead to a talk, and to nothing more. */
export const smallScreening: AnyStateMachine = eap(
  { ...trial, words: screeningWords } as never,
  policy as never,
  conditions,
).createMachine({
  id: 'trial-2026.screening',
  version: '1.0.0',
  meta: { zh: '試行', en: 'Trial', cites: '一' },
  initial: 'answering',
  states: {
    answering: {
      meta: { zh: '作答', en: 'Answer', cites: '一' },
      on: { 'screening.answered': { guard: 'riskTalkDue', target: 'talking', ...cites('一') } },
    },
    talking: {
      meta: { zh: '面談', en: 'Talk', cites: '一' },
      tags: ['urgent', 'confidential'],
      on: { 'riskTalk.held': { target: 'ended', ...cites('一') } },
    },
    ended: { type: 'final', meta: { zh: '結束', en: 'Ended', cites: '一' } },
    handedOverToInvoluntary: {
      type: 'final',
      meta: { zh: '移至非自願', en: 'Involuntary', cites: '一', handsOverTo: 'involuntary' },
    },
  },
} as never) as never
