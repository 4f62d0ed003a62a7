import * as z from 'zod'
import { document } from '#src/flow/document.ts'
import { ownWords } from '#src/flow/own-words.ts'
import { policyOf } from '#src/flow/policy.ts'
import { cites, owes } from '#src/flow/words.ts'
import { changed, goodFlow, trial, trialPolicy } from './trial-flow.ts'

const own = ownWords({
  roles: { dutyOfficer: { zh: '輪值主管', en: 'Duty officer' }, careLiaison: { zh: '關懷聯絡員', en: 'Care contact' } },
  memory: { fitness: ['unknown', 'fit', 'unfit'] },
  settings: { model: z.enum(['own', 'joint']) },
  reports: { dutyOfficer: ['followUp.made'] },
})

export const fitnessJudged = own.fact('fitness.judged', {
  zh: '評估可否回任',
  en: 'Fitness to return judged',
  by: ['dutyOfficer', 'physician'],
  decisive: { fitness: z.enum(['fit', 'unfit']) },
  fields: {
    fitness: {
      zh: '可否回任',
      en: 'Fitness',
      choices: { fit: { zh: '可', en: 'Fit' }, unfit: { zh: '不可', en: 'Unfit' } },
    },
  },
  details: ['grounds'],
  learn: (_, { fitness }) => ({ own: { fitness } }),
})

export const fitToReturn = own.condition('fitToReturn', {
  zh: '可回任原職務？',
  en: 'Fit to return to the post?',
  failSafe: 'no',
  remedy: { zh: '由醫師評估', en: 'Let a physician judge it' },
  ask: ({ own: { fitness }, policy }) =>
    policy.own.model === 'joint' || fitness === 'unknown' ? 'unknown' : fitness === 'fit' ? 'yes' : 'no',
})

export const words = own.words({
  facts: [fitnessJudged],
  conditions: [fitToReturn],
  duties: {
    judgeFitness: { zh: '評估可否回任', en: 'Judge fitness', owner: ['dutyOfficer'], settledBy: ['fitness.judged'] },
  },
})

/** The trial document with words of its own. */
export const ownTrial = document({
  ...trial,
  words,
  conditions: { ...trial.conditions, fitToReturn: '一' },
  duties: { ...trial.duties, judgeFitness: '一' },
})

const stated = Object.entries(trialPolicy.values).map(([name, is]) => [name, { is, cites: '一' as const }])
type Stated = Parameters<typeof policyOf<typeof ownTrial>>[1]

export const ownPolicy = policyOf(ownTrial, {
  ...(Object.fromEntries(stated) as Stated),
  periods: { is: { judgeFitness: 'toBeGiven' }, cites: '一' },
  own: { is: { model: 'toBeGiven' }, cites: '一' },
})

/** The good flow with a step of its own. */
const ownFlow = {
  ...changed(goodFlow, { 'states/followingUp/on/closure.decided/target': 'returning' }),
  meta: { ...goodFlow.meta, requires: ['model'] },
} as const

export const ownConfig = {
  ...ownFlow,
  states: {
    ...ownFlow.states,
    returning: {
      meta: { zh: '評估可否回任', en: 'Judge fitness to return', cites: '一' },
      entry: owes('judgeFitness'),
      on: { 'fitness.judged': [{ guard: 'fitToReturn', target: 'closed', ...cites('一') }, cites('一')] },
    },
  },
} as const
