// Nothing here runs: the type check itself is the test. Every marked line is a mistake a variant cannot make.
import type { SnapshotFrom } from 'xstate'
import { chiayiCity2016, suao2018 } from '#machines/index.ts'
import {
  actions,
  type Case,
  cites,
  configOf,
  document,
  due,
  eap,
  openCase,
  owes,
  ownWords,
  policyOf,
  record,
  yesOrNo,
} from '#src/index.ts'
import { crisis as sixth, source as sixthSource } from '../../examples/sixth-agency/index.ts'
import { crisis as byPolicy } from '../../examples/variants/01-policy.ts'
import { crisis as byWords, plan as spoken } from '../../examples/variants/02-own-words.ts'
import { type involuntary as bySteps, plan } from '../../examples/variants/03-own-topology.ts'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Extends<A, B> = [A] extends [B] ? true : false
type IsAny<T> = 0 extends 1 & T ? true : false
const holds = <_T extends true>() => undefined
const fails = <_T extends false>() => undefined

type StepOf<F extends Case['flow']> = SnapshotFrom<F>['value']

// Which steps there are stays exact: the same by policy and by words, one more and one fewer by steps.
holds<Equal<StepOf<typeof byPolicy>, StepOf<typeof chiayiCity2016.crisis>>>()
holds<Equal<StepOf<typeof byWords>, StepOf<typeof chiayiCity2016.crisis>>>()
holds<Equal<StepOf<typeof bySteps>, Exclude<StepOf<typeof chiayiCity2016.involuntary>, 'hearing'> | 'rechecking'>>()
fails<IsAny<StepOf<typeof sixth>>>()
fails<Extends<string, StepOf<typeof sixth>>>()
holds<Extends<'returning' | { assisting: 'offering' }, StepOf<typeof sixth>>>()
fails<Extends<'returnin', StepOf<typeof sixth>>>()

// Own facts, roles and duties are known wherever the variant is used, and nowhere else.
const at = '2026-03-02T09:00:00+08:00'
const peer = { role: 'peerSupporter', id: 'u-1' } as const
const kase = openCase(byWords, {
  caseId: 'c-1',
  at,
  recordedAt: at,
  by: peer,
  policy: { periods: { callByPeer: { days: 5 } } },
})
record(kase, { type: 'peerCall.made', at, by: peer, reached: 'reached', details: { notes: '…' } }, { recordedAt: at })
record(kase, { type: 'danger.reported', at, by: peer }, { recordedAt: at })
// @ts-expect-error a misspelt choice
record(kase, { type: 'peerCall.made', at, by: peer, reached: 'reachd' }, { recordedAt: at })
const now = { recordedAt: at }
// @ts-expect-error a text that has no place on the form
record(kase, { type: 'peerCall.made', at, by: peer, reached: 'reached', details: { diagnosis: '…' } }, now)
// @ts-expect-error a role the plan does not have
record(kase, { type: 'peerCall.made', at, by: { role: 'peer', id: 'u-1' }, reached: 'reached' }, { recordedAt: at })
// @ts-expect-error a period for no duty
openCase(byWords, { caseId: 'c-1', at, recordedAt: at, by: peer, policy: { periods: { callByPear: { days: 5 } } } })
// @ts-expect-error a period that is none
openCase(byWords, { caseId: 'c-1', at, recordedAt: at, by: peer, policy: { periods: { callByPeer: { weeks: 1 } } } })
actions(kase, { role: 'peerSupporter' })
due(kase, at).some(({ duty }) => duty === 'callByPeer')
// @ts-expect-error another flow owes no such thing
due(openCase(byPolicy, { caseId: 'c-1', at, recordedAt: at, by: { role: 'personnel', id: 'u-1' } }), at)[0]?.duty ===
  'callByPeer'
// @ts-expect-error another flow has no such role
openCase(byPolicy, { caseId: 'c-1', at, recordedAt: at, by: peer })

const unit = { role: 'serviceUnit', id: 'u-1' } as const
const sixthCase = openCase(sixth, {
  caseId: 'c-1',
  at,
  recordedAt: at,
  by: unit,
  policy: { own: { returnDecider: 'careTeam' } },
})
const returned = { type: 'return.decided', at, by: { role: 'careTeam', id: 'u-2' }, decision: 'canReturn' } as const
record(sixthCase, { ...returned, basis: 'workAssessment' }, now)
// @ts-expect-error the counsellor is no choice
openCase(sixth, { caseId: 'c-1', at, recordedAt: at, by: unit, policy: { own: { returnDecider: 'counsellor' } } })
// @ts-expect-error a decision without its basis
record(sixthCase, returned, now)

// A variant by policy: every value, by its own names, on grounds there are.
const stated = {} as Parameters<typeof policyOf<typeof plan>>[1]
policyOf(plan, { ...stated, closure: { is: 'byDecision', cites: '解讀.某.1' } })
// @ts-expect-error a value that is none
policyOf(plan, { ...stated, closure: { is: 'never', cites: '解讀.某.1' } })
// @ts-expect-error a recipient there is not
policyOf(plan, { ...stated, crisisRecipients: { is: ['agencyhead'], cites: '附件二.4' } })
// @ts-expect-error on the ground of another document
policyOf(plan, { ...stated, closure: { is: 'byDecision', cites: '捌.1' } })
// @ts-expect-error a period for no duty
policyOf(plan, { ...stated, periods: { is: { holdCareTem: { days: 3 } }, cites: '解讀.某.1' } })
policyOf(plan, { closure: { is: 'literalChart', cites: '解讀.某.1' } }, chiayiCity2016.policy)
// @ts-expect-error a value nobody knows, based on a whole policy or not
policyOf(plan, { clsure: { is: 'literalChart', cites: '解讀.某.1' } }, chiayiCity2016.policy)
// @ts-expect-error based on a policy that rests on what this plan does not quote
policyOf(plan, { closure: { is: 'literalChart', cites: '解讀.某.1' } }, suao2018.policy)
// @ts-expect-error without all the rest
policyOf(plan, { closure: { is: 'byDecision', cites: '解讀.某.1' } })
// @ts-expect-error a value nobody knows, and one missing
policyOf(plan, { ...({} as Omit<typeof stated, 'closure'>), clsure: { is: 'byDecision', cites: '解讀.某.1' } })
// @ts-expect-error without the setting that its own words ask for
policyOf(sixthSource, { ...({} as Parameters<typeof policyOf<typeof sixthSource>>[1]), own: { is: {}, cites: '六' } })

// A variant by words: a question or a duty of its own cites what there is.
document({
  ...spoken,
  // @ts-expect-error a clause of another document
  conditions: { peerCallsWelcome: '捌.1' },
})
const own = ownWords({ memory: { peerCalls: ['welcome', 'unwelcome'] } })
// @ts-expect-error without a name in English
own.fact('peerCall.made', { zh: '致電', by: ['careLiaison'] })
// @ts-expect-error by a role there is not
own.fact('peerCall.made', { zh: '致電', en: 'Called', by: ['peerSupporter'] })
own.fact('peerCall.declined', {
  ...{ zh: '拒絕', en: 'Declined', by: ['employee'] },
  // @ts-expect-error remembering what there is not to remember
  learn: () => ({ own: { peerCals: 'x' } }),
})
// @ts-expect-error without a fail-safe
own.condition('welcome', { zh: '同意？', en: 'Welcome?', remedy: { zh: '尊重', en: 'Respect it' }, ask: () => 'yes' })
const label = { zh: '歡迎？', en: 'Welcome?' }
const asking = { ...label, failSafe: 'no', remedy: label } as const
own.condition('welcome', { ...asking, ask: ({ own }) => yesOrNo(own.peerCalls === 'welcome') })
// @ts-expect-error answered neither yes, no nor unknown
own.condition('welcome', { ...asking, ask: ({ own }) => own.peerCalls === 'welcome' })

// A variant by steps: facts, conditions, duties, tags and clauses are checked where they stand.
const make = eap(plan, chiayiCity2016.policy)
const base = configOf(chiayiCity2016.involuntary)
const named = { id: 'some-city-2028.involuntary', version: '1.0.0' } as const
make.createMachine({ ...base, ...named })
// Beside a spread TypeScript does not look for strays; the lint does: see bad-variants.test.ts.
make.createMachine({ ...base, ...named, on: { ...base.on, 'measures.takn': cites('附件一.7') } })
make.createMachine({
  ...base,
  ...named,
  states: {
    ...base.states,
    rechecking: {
      // @ts-expect-error a clause of another document
      meta: { zh: '再次開會', en: 'Meet again', cites: '拾壹' },
      // @ts-expect-error no such tag
      tags: ['confidental'],
      // @ts-expect-error no such duty
      entry: owes('holdCareTem'),
      on: {
        // @ts-expect-error no such condition
        'careTeam.resolved': { guard: 'careTeamDecisionVald', target: 'followingUp', ...cites('附件一.6') },
        // @ts-expect-error a way that cites a clause of another document
        'followUp.made': cites('拾壹'),
      },
    },
    debriefing: {
      // @ts-expect-error a step without its name in English
      meta: { zh: '檢討', cites: '附件一.6' },
      // @ts-expect-error no such fact
      on: { 'measures.takn': cites('附件一.7') },
    },
  },
})
// @ts-expect-error the steps of another plan cite what this one does not quote
make.createMachine({ ...configOf(suao2018.mailbox), ...named })
// @ts-expect-error another plan's policy rests on what this one does not quote
eap(plan, suao2018.policy)
