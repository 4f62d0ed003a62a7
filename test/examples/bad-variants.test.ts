import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { chiayiCity2016 } from '#machines/index.ts'
import { adopt, configOf, definition, eap, FlowError, type FlowProblem } from '#src/index.ts'
import { crisis as sixth, policy as sixthPolicy, source as sixthSource } from '../../examples/sixth-agency/index.ts'
import { crisis as spoken, plan as spokenPlan } from '../../examples/variants/02-own-words.ts'
import { plan, involuntary as steps } from '../../examples/variants/03-own-topology.ts'
import { type Changes, changed } from '../support/trial-flow.ts'

/** What is refused as a variant is defined; no case is near. */
const problems = (document: object, policy: object, config: object) =>
  refusedBy(() => eap(document as never, policy as never).createMachine(config as never))

function refusedBy(define: () => unknown): readonly FlowProblem[] {
  try {
    define()
    return []
  } catch (error) {
    if (error instanceof FlowError) return error.problems
    throw error
  }
}

const told = (found: readonly FlowProblem[]) => found.map(({ place, problem }) => `${place}: ${problem.en}`)

const ofSteps = (changes: Changes) => problems(plan, chiayiCity2016.policy, changed(configOf(steps), changes))
const spokenPolicy = definition(spoken).policy
const ofWords = (words: object, document: object = {}) =>
  problems({ ...spokenPlan, words: { ...spokenPlan.words, ...words }, ...document }, spokenPolicy, configOf(spoken))
const ofPolicy = (values: object, cites: object = {}) => {
  const { policy: all } = definition(sixth)
  const changedPolicy = { values: { ...all.values, ...values }, cites: { ...all.cites, ...cites } }
  return problems(sixthSource, changedPolicy, configOf(sixth))
}

const { words } = spokenPlan
const call = words?.facts['peerCall.made'] as object
const welcome = words?.conditions.peerCallsWelcome as object
const duty = words?.duties.callByPeer as object

describe('a variant is refused as it is defined, with the place and the remedy', () => {
  it('unless nothing is wrong', () => {
    expect(ofSteps({})).toEqual([])
    expect(ofWords({})).toEqual([])
    expect(ofPolicy({})).toEqual([])
    expect(problems(sixthSource, sixthPolicy, configOf(sixth))).toEqual([])
  })

  it.each<[wrong: string, changes: Changes, expected: string]>([
    [
      'a misspelt fact',
      { 'states/measuring/on/measures.takn': { target: 'rechecking', meta: { cites: '附件一.7' } } },
      'measuring / measures.takn: no such name: fact measures.takn',
    ],
    [
      'a misspelt condition',
      { 'states/rechecking/on/careTeam.resolved/0/guard': 'careTeamDecisionVald' },
      'rechecking / careTeam.resolved: no such name: guard careTeamDecisionVald',
    ],
    [
      'a misspelt step',
      { 'states/measuring/on/measures.taken/0/target': 'recheking' },
      'measuring / measures.taken: no such name: target recheking',
    ],
    [
      'a misspelt duty',
      { 'states/rechecking/entry/0/params/duty': 'holdCareTem' },
      'rechecking: no such name: duty holdCareTem',
    ],
    [
      'a first step there is not',
      { initial: 'asessing' },
      'some-city-2028.involuntary: no such name: initial asessing',
    ],
    ['a missing name', { 'states/rechecking/meta/en': '' }, 'rechecking: not named'],
    ['a step that cites nothing', { 'states/rechecking/meta/cites': undefined }, 'rechecking: cites no clause'],
    [
      'a clause of another document',
      { 'states/rechecking/meta/cites': '拾壹' },
      'rechecking: no such name: clause 拾壹',
    ],
    [
      'a clause that the plan leaves out',
      { 'states/rechecking/meta/cites': '伍.三' },
      'rechecking: cites no clause: 伍.三',
    ],
    [
      'a step left out to which a way still leads',
      { 'states/hearing': undefined, 'states/measuring/on/committee.convened': { target: 'hearing' } },
      'measuring / committee.convened: no such name: target hearing',
    ],
    ['a dead end', { 'states/rechecking/on': {} }, 'rechecking: no way to an ending'],
    [
      'a step no way leads to',
      { 'states/measuring/on/measures.taken/0/target': 'followingUp' },
      'rechecking: never reached',
    ],
    ['the danger path removed', { 'on/danger.reported': undefined }, 'rechecking: danger must wait: danger.reported'],
    [
      'danger that leads to a step nobody hurries to',
      { 'states/securing/tags': ['confidential'] },
      'rechecking: danger must wait: danger.reported',
    ],
    [
      'danger taken in without moving',
      { 'states/rechecking/on/danger.reported': { meta: { cites: '解讀.某.1' } } },
      'rechecking: danger must wait: danger.reported',
    ],
    [
      'danger that asks for something else first',
      { 'on/danger.reported/0/guard': 'helpNeeded' },
      'rechecking: danger must wait: danger.reported',
    ],
    [
      'the id of what it is based on',
      { id: 'chiayi-city-2016.involuntary' },
      'chiayi-city-2016.involuntary: no id or version',
    ],
    ['no version', { version: undefined }, 'some-city-2028.involuntary: no id or version'],
    ['a tag nobody knows', { 'states/rechecking/tags/0': 'confidental' }, 'rechecking: no such name: tag confidental'],
    ['a timer', { 'states/rechecking/after': { 1000: 'followingUp' } }, 'rechecking: a flow never uses: after'],
    [
      'code in place of a condition',
      { 'states/rechecking/on/careTeam.resolved/0/guard': { type: 'and', params: {} } },
      'rechecking / careTeam.resolved: no such name: guard and',
    ],
    [
      'an ending that is none, handing over',
      { 'states/rechecking/meta/handsOverTo': 'general' },
      'rechecking: cannot hand over: general',
    ],
  ])('%s', (_, changes, expected) => {
    expect(told(ofSteps(changes))).toContain(expected)
  })

  const inPlan = (kind: string, id: string) => `some-city-2027 / ${kind} / ${id}`
  it.each<[wrong: string, words: object, document: object, expected: string]>([
    [
      'a role without a name',
      { roles: { ...words?.roles, peerSupporter: { zh: '同儕支持員', en: '' } } },
      {},
      `${inPlan('roles', 'peerSupporter')}: not named`,
    ],
    [
      'a fact without a name',
      { facts: { ...words?.facts, 'peerCall.made': { ...call, zh: '' } } },
      {},
      `${inPlan('facts', 'peerCall.made')}: not named`,
    ],
    [
      'a field without a name',
      { facts: { ...words?.facts, 'peerCall.made': { ...call, fields: undefined } } },
      {},
      `${inPlan('facts', 'peerCall.made')}: not named: reached`,
    ],
    [
      'a condition that says no remedy',
      { conditions: { peerCallsWelcome: { ...welcome, remedy: { zh: '', en: '' } } } },
      {},
      `${inPlan('conditions', 'peerCallsWelcome')}: not named`,
    ],
    [
      'a duty nobody owns',
      { duties: { callByPeer: { ...duty, owner: [] } } },
      {},
      `${inPlan('duties', 'callByPeer')}: nobody is named`,
    ],
    [
      'a duty the flow cannot settle',
      { duties: { callByPeer: { ...duty, settledBy: ['committee.resolved'] } } },
      {},
      'followingUp: never settled: callByPeer',
    ],
    [
      'a question the plan does not lay down',
      {},
      { conditions: chiayiCity2016.source.conditions },
      `${inPlan('conditions', 'peerCallsWelcome')}: cites no clause`,
    ],
    [
      'a question that only some facts raise, not laid down',
      {},
      { conditions: { ...spokenPlan.conditions, itemsMinimal: undefined } },
      `${inPlan('conditions', 'itemsMinimal')}: cites no clause`,
    ],
    [
      'a duty laid down in a clause of another document',
      {},
      { duties: { ...spokenPlan.duties, callByPeer: '解讀.某.9' } },
      `${inPlan('duties', 'callByPeer')}: no such name: clause 解讀.某.9`,
    ],
  ])('%s', (_, ofOwn, document, expected) => {
    expect(told(ofWords(ofOwn, document))).toContain(expected)
  })

  const inPolicy = (name: string) => `motc-2017 / policy / ${name}`
  it.each<[wrong: string, values: object, cites: object, expected: string]>([
    ['a policy without a value', { closure: undefined }, {}, `${inPolicy('closure')}: not decided`],
    ['without a setting of its own', { own: {} }, {}, `${inPolicy('own.returnDecider')}: not decided`],
    [
      'with a setting nobody knows',
      { own: { returnDecider: 'careTeam', returnDecidr: 'careTeam' } },
      {},
      `${inPolicy('own')}: no such name: setting returnDecidr`,
    ],
    [
      'with a period for no duty',
      { periods: { decideRetrn: { days: 1 } } },
      {},
      `${inPolicy('periods')}: no such name: duty decideRetrn`,
    ],
    [
      'with a value nobody knows',
      { closing: 'byDecision' },
      {},
      `${inPolicy('values')}: no such name: policy value closing`,
    ],
    ['with a value that is none', { closure: 'never' }, {}, `${inPolicy('closure')}: not a value for this`],
    [
      'with a recipient there is not',
      { crisisRecipients: ['agencyhead'] },
      {},
      `${inPolicy('crisisRecipients.0')}: not a value for this`,
    ],
    [
      'with a period that is none',
      { periods: { decideReturn: { days: -1 } } },
      {},
      `${inPolicy('periods.decideReturn.days')}: not a value for this`,
    ],
    ['in no time zone', { timeZone: 'Taipei' }, {}, `${inPolicy('timeZone')}: not a value for this`],
    ['without a ground', {}, { closure: undefined }, `${inPolicy('closure')}: cites no clause`],
    [
      'on the ground of another document',
      {},
      { closure: '附件二.9' },
      `${inPolicy('closure')}: no such name: clause 附件二.9`,
    ],
  ])('a policy %s', (_, values, cites, expected) => {
    expect(told(ofPolicy(values, cites))).toContain(expected)
  })

  const adoption = {
    document: plan,
    policy: chiayiCity2016.policy,
    id: 'some-city-2028.crisis',
    version: '1.0.0',
    zh: '危機個案',
    en: 'Crisis case',
    coverage: 'adopted',
    cites: '解讀.某.1',
  } as const
  it.each<[wrong: string, changes: object, flow: AnyStateMachine, expected: string]>([
    [
      'on the ground of another document',
      { cites: '拾壹' },
      chiayiCity2016.crisis,
      'some-city-2028.crisis: no such name: clause 拾壹',
    ],
    ['under the id of another', { id: 'crisis' }, chiayiCity2016.crisis, 'crisis: no id or version'],
    ['without a name', { zh: '' }, chiayiCity2016.crisis, 'some-city-2028.crisis: not named'],
    [
      'naming a step there is not',
      { names: { reveiwing: { zh: '會議', en: 'Meeting' } } },
      chiayiCity2016.crisis,
      'some-city-2028.crisis / names: no such name: step reveiwing',
    ],
    [
      'that speaks the words of its own document',
      {},
      spoken,
      'some-city-2028.crisis / peerCall.made: no such name: fact peerCall.made',
    ],
  ])('a flow adopted %s', (_, changes, flow, expected) => {
    const adopting = () => adopt(flow, { ...adoption, ...changes } as never)
    expect(adopting).toThrow(FlowError)
    expect(told(refusedBy(adopting))).toContain(expected)
  })

  it('a flow adopted as it should be is not', () => {
    expect(refusedBy(() => adopt(chiayiCity2016.crisis, adoption))).toEqual([])
  })

  it('every problem at once, each with its place and its remedy in both languages', () => {
    const found = ofSteps({ 'states/rechecking/meta/en': '', 'on/danger.reported': undefined, version: undefined })
    expect(new Set(found.map(({ problem }) => problem.en.split(':')[0]))).toEqual(
      new Set(['not named', 'danger must wait', 'no id or version']),
    )
    for (const { place, problem, remedy } of found) {
      expect(place).not.toBe('')
      for (const { zh, en } of [problem, remedy]) {
        expect(zh).toMatch(/\p{Script=Han}/u)
        expect(en).toMatch(/\w/)
      }
    }
  })
})
