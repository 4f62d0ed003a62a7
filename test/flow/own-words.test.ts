import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { chiayiCity2016, chiayiCounty2019, newTaipei2020 } from '#machines/index.ts'
import { eap as bare } from '#src/flow/eap.ts'
import { FlowError, type FlowProblem } from '#src/flow/flow-error.ts'
import {
  actions,
  adopt,
  configOf,
  definition,
  due,
  eap,
  explain,
  fromEnvelope,
  openCase,
  ownWords,
  replay,
  toEnvelope,
  tryOpenCase,
} from '#src/index.ts'
import { aFact, by, handIn, minute } from '../support/cases.ts'
import { fitnessJudged, fitToReturn, ownConfig, ownPolicy, ownTrial, words } from '../support/own-words.ts'
import { trial, trialPolicy } from '../support/trial-flow.ts'

const flow = eap(ownTrial, ownPolicy).createMachine(ownConfig)
const given = { periods: { judgeFitness: { workingDays: 3 } }, own: { model: 'own' } }
const opening = { caseId: 'c-1', at: minute(0), recordedAt: minute(0), by: { role: 'dutyOfficer', id: 'u1' } }
const opened = () => {
  const outcome = tryOpenCase(flow, { ...opening, policy: given })
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.reasons))
  return outcome.case
}
const judged = (fitness: string, at = 10) => ({
  ...aFact('followUp.made', {}, minute(at)),
  type: 'fitness.judged',
  by: { role: 'dutyOfficer', id: 'u1' },
  fitness,
})

/** The case at the step of the document's own. */
const returning = () => {
  let kase = opened()
  for (const fact of [
    aFact('need.assessed', { need: 'needed' }, minute(1)),
    { ...aFact('notification.made', {}, minute(2)), to: ['supervisor'], items: ['where'], ground: 'incident' },
    aFact('support.offered', {}, minute(3)),
    aFact('closure.decided', {}, minute(4)),
  ]) {
    const { nextReviewAt: _, ...rest } = fact as Record<string, unknown>
    const outcome = handIn(kase, rest)
    if (!outcome.accepted) throw new Error(JSON.stringify([rest, outcome.reasons]))
    kase = outcome.case
  }
  return kase
}

describe("a document's own words", () => {
  it('stand beside the shared ones, and may name a shared role otherwise', () => {
    const { facts, conditions, duties, roles } = definition(flow)
    expect(facts).toHaveProperty(['fitness.judged'], fitnessJudged)
    expect(facts).toHaveProperty(['danger.reported'])
    expect(conditions).toHaveProperty('fitToReturn', fitToReturn)
    expect(duties).toHaveProperty('judgeFitness.owner', ['dutyOfficer'])
    expect(roles.careLiaison).toEqual({ zh: '關懷聯絡員', en: 'Care contact' })
  })

  it('a case remembers the first choice as it opens, and what its own facts teach it', () => {
    const kase = returning()
    expect(kase.known.own).toEqual({ fitness: 'unknown' })
    expect(handIn(kase, judged('unfit')).case.known.own).toEqual({ fitness: 'unfit' })
  })

  it('an own condition decides, and a refusal says so in its words', () => {
    const unfit = handIn(returning(), judged('unfit'))
    expect(unfit.case).toMatchObject({ step: 'returning', status: 'open' })
    expect(handIn(unfit.case, judged('fit', 20)).case).toMatchObject({ step: 'closed', status: 'ended' })
  })

  it('an own duty is owed by an own role, in the period the policy gives, and settled by an own fact', () => {
    const [row] = due(returning(), minute(5))
    expect(row).toMatchObject({ duty: 'judgeFitness', owner: ['dutyOfficer'], dueAt: '2026-03-05T23:59:59+08:00' })
    expect(due(handIn(returning(), judged('unfit')).case, minute(20))).toEqual([])
  })

  it('an own role may report the shared facts it was given, and no others', () => {
    const officer = { role: 'dutyOfficer', id: 'u1' }
    const followed = { type: 'followUp.made', at: minute(1), by: officer, nextReviewAt: minute(99) }
    expect(explain(opened() as never, followed).kind).toBe('notNow')
    expect(explain(opened() as never, { ...followed, type: 'closure.decided' }).kind).toBe('incomplete')
    expect(handIn(opened(), { type: 'closure.decided', at: minute(1), by: officer })).toMatchObject({
      kind: 'notYours',
    })
  })

  it('an unknown role is refused with the roles there are', () => {
    const outcome = handIn(opened(), { ...judged('fit'), by: { role: 'officer', id: 'u1' } })
    expect(outcome).toMatchObject({ kind: 'incomplete', reasons: [{ code: 'notAChoice', path: 'by.role' }] })
  })

  it('own actions are listed, and a journal with own facts replays and is stored', () => {
    expect(actions(returning() as never, { role: 'dutyOfficer' } as never).map(({ type }) => type)).toContain(
      'fitness.judged',
    )
    const first = opened()
    const outcome = handIn(first, aFact('need.assessed', { need: 'needed' }, minute(1)))
    if (!outcome.accepted) throw new Error('refused')
    expect(replay(flow, [first.opening, outcome.entry])).toEqual({ accepted: true, case: outcome.case })
    const stored = JSON.parse(JSON.stringify(toEnvelope(outcome.case)))
    expect(fromEnvelope(flow, stored)).toEqual({ accepted: true, case: outcome.case })
    expect(fromEnvelope(flow, { ...stored, known: { ...stored.known, own: { fitness: 'maybe' } } })).toMatchObject({
      accepted: false,
      reasons: [{ path: 'known.own.fitness' }],
    })
  })

  it('words can go on from the words of another', () => {
    const more = ownWords({ memory: { visits: ['none', 'some'] }, including: words })
    const visited = more.fact('visit.made', {
      zh: '訪視',
      en: 'Visit made',
      by: ['dutyOfficer'],
      learn: ({ own }) => ({ own: { visits: own.fitness === 'fit' ? 'none' : 'some' } }),
    })
    const both = more.words({ facts: [visited] })
    expect(Object.keys(both.facts)).toEqual(['fitness.judged', 'visit.made'])
    expect(both.memory).toEqual({ fitness: ['unknown', 'fit', 'unfit'], visits: ['none', 'some'] })
    expect(both.duties).toHaveProperty('judgeFitness')
  })
})

describe('what the policy must give', () => {
  const refusal = (policy: object) => {
    const outcome = tryOpenCase(flow, { ...opening, policy })
    return outcome.accepted ? [] : outcome.reasons.map(({ code, path }) => [code, path])
  }

  it.each([
    [
      'nothing given',
      {},
      [
        ['toBeGiven', 'policy.periods.judgeFitness'],
        ['toBeGiven', 'policy.own.model'],
      ],
    ],
    ['the period alone', { periods: given.periods }, [['toBeGiven', 'policy.own.model']]],
    ['a setting that is none', { ...given, own: { model: 'x' } }, [['wrongType', 'policy.own.model']]],
    ['a setting nobody knows', { ...given, own: { model: 'own', x: 1 } }, [['unknownField', 'policy.own']]],
    ['all of it', given, []],
  ])('%s', (_, policy, reasons) => {
    expect(refusal(policy)).toEqual(reasons)
  })
})

describe('a flow taken over from another document', () => {
  const crisis = (coverage: 'adopted' | 'absent') =>
    adopt(chiayiCity2016.crisis, {
      ...{ document: trial, policy: trialPolicy, id: 'trial-2026.crisis', version: '1.0.0' },
      ...{ zh: '危機個案', en: 'Crisis case', coverage, cites: ['一', '解讀.1'] },
      names: { followingUp: { zh: '後續追蹤', en: 'Aftercare' } },
    })

  it('has the same steps under its own id, and says where it is from', () => {
    const flow = crisis('adopted')
    expect(flow.id).toBe('trial-2026.crisis')
    expect(Object.keys(flow.states)).toEqual(Object.keys(chiayiCity2016.crisis.states))
    expect(flow.root.meta).toMatchObject({ coverage: 'adopted', adoptedFrom: 'chiayi-city-2016.crisis' })
    expect(flow.states.followingUp?.meta).toMatchObject({ zh: '後續追蹤', cites: ['一', '解讀.1'] })
  })

  it('cites only the adopting document', () => {
    expect(JSON.stringify(crisis('adopted').config)).not.toMatch(/附件|伍\.|陸/)
  })

  it('refuses and records like its model, citing the adopting document', () => {
    const outcome = handIn(
      openCase(crisis('adopted'), { ...opening, by: by('eapWindow') }),
      aFact('record.sealed', {}, minute(1)),
    )
    expect(outcome.accepted).toBe(false)
  })

  it('when the plan does not even name it, opens only if the policy adopts it', () => {
    const input = { ...opening, by: by('eapWindow') }
    expect(tryOpenCase(crisis('absent'), input)).toMatchObject({
      accepted: false,
      reasons: [{ code: 'flowAbsent', cites: ['一', '解讀.1'], path: 'policy.adopts' }],
    })
    expect(tryOpenCase(crisis('absent'), { ...input, policy: { adopts: ['crisis'] } })).toMatchObject({
      accepted: true,
    })
  })
})

describe('a variant by its own topology', () => {
  it('spreads the steps of a flow, and keeps the exact union of its steps', () => {
    const config = configOf(flow)
    expect(Object.keys((config as { states: object }).states)).toContain('returning')
    const general = configOf(chiayiCity2016.general)
    const states: 'closed' extends keyof typeof general.states ? true : false = true
    expect(states).toBe(true)
  })

  it('made from a made flow, folds each fact in once', () => {
    const again = bare(ownTrial, ownPolicy).createMachine(configOf(flow) as never)
    const kase = openCase(again as never, { ...opening, policy: given } as never)
    expect(handIn(kase as never, aFact('need.assessed', { need: 'needed' }, minute(1)) as never)).toMatchObject({
      accepted: true,
    })
  })
})

/** Own words with one thing broken: the place named, and the problem. */
describe('refused at definition, before any case is opened', () => {
  const problems = (changes: object, policy = ownPolicy): readonly FlowProblem[] => {
    try {
      eap({ ...ownTrial, words: { ...words, ...changes } } as never, policy as never).createMachine(ownConfig as never)
      return []
    } catch (error) {
      if (error instanceof FlowError) return error.problems
      throw error
    }
  }
  const fact = (changes: object) => ({ facts: { 'fitness.judged': { ...fitnessJudged, ...changes } } })
  const condition = (changes: object) => ({ conditions: { fitToReturn: { ...fitToReturn, ...changes } } })
  const duty = (changes: object) => ({ duties: { judgeFitness: { ...words.duties.judgeFitness, ...changes } } })
  const inFacts = 'trial-2026 / facts / fitness.judged'
  const inConditions = 'trial-2026 / conditions / fitToReturn'
  const inDuties = 'trial-2026 / duties / judgeFitness'

  it.each<[string, object, string, string]>([
    [
      'a role without a name',
      { roles: { ...words.roles, x: { zh: '', en: 'X' } } },
      'trial-2026 / roles / x',
      'not named',
    ],
    ['a right for a role there is not', { reports: { x: [] } }, 'trial-2026 / reports / x', 'no such name: role x'],
    [
      'a right to a fact there is not',
      { reports: { dutyOfficer: ['x.y'] } },
      'trial-2026 / reports / dutyOfficer',
      'no such name: fact x.y',
    ],
    [
      'a shared fact defined anew',
      { facts: { ...words.facts, 'danger.reported': fitnessJudged } },
      'trial-2026 / facts / danger.reported',
      'already a shared word',
    ],
    [
      'a fact named like an order',
      { facts: { ...words.facts, JUDGE: fitnessJudged } },
      'trial-2026 / facts / JUDGE',
      'not a name for this',
    ],
    ['a fact nobody may report', fact({ by: [] }), inFacts, 'nobody is named'],
    ['a fact of a role there is not', fact({ by: ['officer'] }), inFacts, 'no such name: role officer'],
    ['a fact without a name', fact({ en: '' }), inFacts, 'not named'],
    [
      'free text in the decisive half',
      fact({ decisive: { why: z.string() } }),
      inFacts,
      'free text in the decisive half: why',
    ],
    [
      'free text in a list',
      fact({ decisive: { why: z.array(z.string()) } }),
      inFacts,
      'free text in the decisive half: why',
    ],
    ['a field without a name', fact({ decisive: { zone: z.boolean() } }), inFacts, 'not named: zone'],
    [
      'a shared condition defined anew',
      { conditions: { ...words.conditions, closable: fitToReturn } },
      'trial-2026 / conditions / closable',
      'already a shared word',
    ],
    ['a condition without a remedy', condition({ remedy: undefined }), inConditions, 'not named'],
    ['a condition that asks nothing', condition({ ask: undefined }), inConditions, 'not a question'],
    ['a condition without a fail-safe', condition({ failSafe: undefined }), inConditions, 'not a question'],
    ['a condition for a role there is not', condition({ audience: ['x'] }), inConditions, 'no such name: role x'],
    [
      'a shared duty defined anew',
      { duties: { ...words.duties, followUp: words.duties.judgeFitness } },
      'trial-2026 / duties / followUp',
      'already a shared word',
    ],
    ['a duty nobody owns', duty({ owner: [] }), inDuties, 'nobody is named'],
    ['a duty of a role there is not', duty({ owner: ['x'] }), inDuties, 'no such name: role x'],
    ['a duty nothing settles', duty({ settledBy: ['x.y'] }), inDuties, 'no such name: fact x.y'],
  ])('%s', (_, changes, place, problem) => {
    const found = problems(changes)
    expect(found.map((each) => `${each.place}: ${each.problem.en}`)).toContain(`${place}: ${problem}`)
  })

  it.each<[string, object, string]>([
    ['a policy without a value', { closure: undefined }, 'trial-2026 / policy / closure: not decided'],
    ['without a setting of its own', { own: {} }, 'trial-2026 / policy / own.model: not decided'],
    ['a setting nobody knows', { own: { model: 'own', x: 1 } }, 'trial-2026 / policy / own: no such name: setting x'],
    ['a period for no duty', { periods: { x: { days: 1 } } }, 'trial-2026 / policy / periods: no such name: duty x'],
  ])('%s', (_, values, problem) => {
    const found = problems({}, { ...ownPolicy, values: { ...ownPolicy.values, ...values } } as never)
    expect(found.map((each) => `${each.place}: ${each.problem.en}`)).toContain(problem)
  })

  it('passes when nothing is wrong', () => {
    expect(problems({})).toEqual([])
  })
})

describe('who hears what a case waits for', () => {
  const circled = (base: object) =>
    definition(eap({ ...ownTrial, words: { ...words, ...base } }, ownPolicy).createMachine(ownConfig)).circle

  it('is the shared care circle', () => {
    expect(circled({})).toContain('personnel')
    expect(circled({})).not.toContain('dutyOfficer')
  })

  it('an own role may join it, a shared one stay outside', () => {
    expect(circled({ circle: ['dutyOfficer'], outside: ['personnel'] })).toContain('dutyOfficer')
    expect(circled({ circle: ['dutyOfficer'], outside: ['personnel'] })).not.toContain('personnel')
  })

  it('the personnel office stays outside a screening', () => {
    for (const flow of [chiayiCity2016.screening, chiayiCounty2019.screening, newTaipei2020.screening])
      expect(definition(flow).circle).not.toContain('personnel')
  })
})
