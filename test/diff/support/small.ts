import type { AnyStateMachine } from 'xstate'
import * as z from 'zod'
import { conditions as shared } from '#src/conditions/index.ts'
import { eap } from '#src/flow/eap.ts'
import { cites, ownWords } from '#src/index.ts'
import { ownConfig } from '../../support/own-words.ts'
import { type Changes, changed, trial, trialPolicy } from '../../support/trial-flow.ts'

export const ownBase = {
  roles: { dutyOfficer: { zh: '輪值主管', en: 'Duty officer' }, visitor: { zh: '訪視員', en: 'Visitor' } },
  circle: ['dutyOfficer'],
  memory: { fitness: ['unknown', 'fit', 'unfit'] },
  settings: { model: z.enum(['own', 'joint']) },
  reports: {},
  fact: {
    zh: '評估可否回任',
    en: 'Fitness judged',
    by: ['dutyOfficer', 'physician'],
    decisive: { fitness: z.enum(['fit', 'unfit']), talks: z.int().min(1).max(9).optional() },
    learn: (_: unknown, { fitness }: { fitness: string }) => ({ own: { fitness } }),
  },
  condition: {
    zh: '可回任原職務？',
    en: 'Fit to return to the post?',
    failSafe: 'no',
    audience: ['physician', 'dutyOfficer'],
    remedy: { zh: '由醫師評估', en: 'Let a physician judge it' },
    ask: ({ own: { fitness } }: { own: { fitness: string } }) =>
      fitness === 'unknown' ? 'unknown' : fitness === 'fit' ? 'yes' : 'no',
  },
  duty: { zh: '評估回任', en: 'Judge fitness', owner: ['dutyOfficer'], settledBy: ['fitness.judged'] },
  moreDuties: {},
  policy: { own: { model: 'own' }, periods: {} },
} as const

/** What a small flow says otherwise than the small flow every comparison begins with. */
export interface SmallChange {
  /** Places of the config, e.g. `states/securing/tags`; undefined takes one away. */
  readonly flow?: Changes
  readonly version?: string
  /** The document: its names, its clauses, and where it asks and lays down. */
  readonly document?: object
  readonly policy?: object
  readonly policyCites?: object
  readonly roles?: object
  readonly circle?: readonly string[]
  readonly memory?: object
  readonly settings?: object
  /** Its own fact, its own question and its own duty, in part. */
  readonly fact?: object
  readonly condition?: object
  readonly duty?: object
  readonly moreDuties?: object
}

export const step = (zh: string, en: string) => ({ zh, en, cites: '一' })

/** The way on from the first step, its place in the config and what stands there. */
export const next = 'states/noticing/on/need.assessed'
export const assessed = { guard: 'helpNeeded', target: 'caring', ...cites('一') }

/** The duties owed with a fact. */
export const owing = (...duties: readonly string[]) => ({
  actions: duties.map((duty) => ({ type: 'owe', params: { duty } })),
})

const config = changed(ownConfig, { meta: { zh: '試行', en: 'Trial', cites: '一' } })

const sharedMaker = makerOf({})

/** A small flow, made afresh; of its words only what a change names is made anew, and the code never. */
export function smallFlow({ flow = {}, version = '1.1.0', ...change }: SmallChange = {}): AnyStateMachine {
  const { createMachine } = Object.keys(change).length ? makerOf(change) : sharedMaker
  return createMachine({ ...changed(config, flow), version } as never) as never
}

function makerOf(change: SmallChange) {
  const { roles, circle, memory, settings, reports, moreDuties } = { ...ownBase, ...change }
  const own = ownWords({ roles, circle, memory, settings, reports } as never)
  const words = own.words({
    facts: [own.fact('fitness.judged', { ...ownBase.fact, ...change.fact } as never)],
    conditions: [own.condition('fitToReturn', { ...ownBase.condition, ...change.condition } as never)],
    duties: { judgeFitness: { ...ownBase.duty, ...change.duty }, ...moreDuties },
  } as never)
  const conditions = { ...trial.conditions, fitToReturn: '一' }
  const policy = {
    ...trialPolicy,
    values: { ...trialPolicy.values, ...ownBase.policy, ...change.policy },
    cites: { ...trialPolicy.cites, ...change.policyCites },
  }
  return eap({ ...trial, words, conditions, ...change.document } as never, policy as never, shared)
}

/** The small flow every comparison begins with. */
export const small = smallFlow({ version: '1.0.0' })
