import { describe, expect, it } from 'vitest'
import { codes } from '#src/case/codes.ts'
import { samplesOf } from '#src/case/samples.ts'
import { definition, duties, facts, type Label, roles, statutoryRulesAt } from '#src/index.ts'
import * as choiceLabels from '#src/vocabulary/choice-labels.ts'
import * as choices from '#src/vocabulary/choices.ts'
import type { FactDefinition } from '#src/vocabulary/fact.ts'
import { knowing } from '../support/asking.ts'
import { aFact, factTypes, flowNames, flows, minute } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'

const vocabulary: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  roles,
  facts,
  duties,
  codes,
  ...choiceLabels,
}
const words = Object.entries(vocabulary).flatMap(([list, labels]) =>
  Object.entries(labels).map(([name, label]) => [`${list}.${name}`, label] as const),
)

describe('every word of the vocabulary', () => {
  it.each(words)('%s is said in both languages', (_, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(zh).toBe(zh.trim())
    expect(en).toMatch(/^[A-Z]/)
    expect(en).toBe(en.trim())
  })

  it.each(Object.entries(vocabulary))('no two of %s are called the same', (list, labels) => {
    const said = Object.values(labels).map(({ zh, en }) => `${zh} ${en}`)
    expect(new Set(said).size, list).toBe(said.length)
  })

  it('every choice there is on a form has its label', () => {
    const named = Object.entries(choices).filter(([name]) => name.endsWith('Names'))
    const lists = Object.values(choiceLabels).map((labels) => Object.keys(labels).sort().join())
    expect(
      named
        .map(([name, list]) => [name, lists.includes([...(list as readonly string[])].sort().join())])
        .filter(([, labelled]) => !labelled),
    ).toEqual([])
  })

  it('every code says what would unblock it, in both languages', () => {
    for (const { unblock } of notEmpty(Object.values(codes))) {
      expect(unblock.zh).toMatch(/\p{Script=Han}/u)
      expect(unblock.en).toMatch(/^[A-Z]/)
    }
  })
})

describe('every fact', () => {
  it.each(factTypes)('%s says what was done to what, and who may report it', (type) => {
    expect(type).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/)
    expect(facts[type].type).toBe(type)
    expect(facts[type].by.length).toBeGreaterThan(0)
    expect(facts[type].by.filter((role) => !(role in roles))).toEqual([])
    expect(new Set(facts[type].by).size).toBe(facts[type].by.length)
  })

  it.each(factTypes)('%s teaches the case only what a case remembers, whatever is said', (type) => {
    const before = knowing()
    for (const sample of notEmpty(samplesOf(facts[type] as never, minute(1)))) {
      const learnt = facts[type].learn(before, aFact(type, sample) as never)
      expect(Object.keys(learnt).filter((name) => !(name in before))).toEqual([])
      expect(JSON.parse(JSON.stringify(learnt))).toEqual(learnt)
    }
  })

  it('is taken by at least one flow, or by every ended case', () => {
    const taken = flowNames.flatMap((flow) => flows[flow].events as readonly string[])
    expect(factTypes.filter((type) => !taken.includes(type))).toEqual(['case.continued'])
  })
})

describe('every duty', () => {
  it.each(Object.entries(duties))('%s has an owner and facts that settle it', (_, { owner, settledBy }) => {
    expect(owner.length).toBeGreaterThan(0)
    expect(owner.filter((role) => !(role in roles))).toEqual([])
    expect(settledBy.length).toBeGreaterThan(0)
    expect(settledBy.filter((type) => !(type in facts))).toEqual([])
  })

  it.each(Object.entries(duties))('%s can be settled by somebody who owns it', (_, { owner, settledBy }) => {
    expect(
      settledBy.some((type) =>
        (facts as Readonly<Record<string, FactDefinition>>)[type]?.by.some((role) =>
          (owner as readonly string[]).includes(role),
        ),
      ),
    ).toBe(true)
  })

  it('the law fixes periods for reports and requests, agencies fix the rest', () => {
    const ruled = Object.entries(duties).flatMap(([id, { trigger }]) => {
      const [rule] = trigger ? statutoryRulesAt('2026-08-17T00:00:00+08:00', trigger) : []
      return rule?.period ? [[id, rule.period]] : []
    })
    expect(Object.fromEntries(ruled)).toEqual({
      reportSuicideBehaviour: { hours: 24 },
      reportDomesticViolence: { hours: 24 },
      reportSexualAssault: { hours: 24 },
      reportChildHarm: { hours: 24 },
      reportDisabledPersonHarm: { hours: 24 },
      reportOccupationalAccident: { hours: 8 },
      answerAccessRequest: { days: 15 },
      answerCorrectionRequest: { days: 30 },
    })
    expect(Object.values(duties).filter(({ period }) => period)).toEqual([])
    for (const flow of flowNames) expect(definition(flows[flow]).policy.values.periods).toEqual({})
  })
})
