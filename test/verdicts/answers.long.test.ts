import { describe, expect, it } from 'vitest'
import { answersTo } from './answers/answers.ts'
import { diceOf, journey } from './answers/journeys.ts'
import { everyFlow } from './flows.ts'
import { modelOf } from './spin/model.ts'

const said = (type: string, ...questions: readonly string[]) =>
  [
    ...answersTo(
      everyFlow[0] as never,
      type,
      questions.map((question) => ({ type: question })),
    ),
  ].sort()

describe('Answers that a fact can meet together', () => {
  it('danger is never both there and excluded', () => {
    expect(said('danger.assessed', 'immediateDanger', 'dangerExcluded')).toEqual([0, 1, 2])
  })

  it('danger once reported is there, whatever was said before', () => {
    expect(said('danger.reported', 'immediateDanger')).toEqual([1])
  })

  it('what was not just said stays open, an unknown counting as its condition says', () => {
    expect(said('record.sealed', 'immediateDanger', 'noDangerOpen', 'dangerExcluded')).toEqual([1, 2, 3, 6])
  })

  it('a case that may close owes nothing, is in no danger, and is sealed', () => {
    const met = said('closure.decided', 'closable', 'nothingOwed', 'noDangerOpen', 'dangerResolved', 'recordSealed')
    expect(met.filter((bits) => bits & 1)).toEqual([31])
    expect(met.length).toBe(17)
  })
})

describe.each(everyFlow.map((flow) => [flow.id, flow] as const))('Real cases of %s', (_, flow) => {
  it('meet no answers but those', () => {
    const { facts, answers: possible } = modelOf(flow)
    const asked = new Map(facts.map((fact) => [fact.type, fact.asked]))
    const dice = diceOf(20_260_302)
    const missed = new Set<string>()
    let met = 0
    for (let kase = 0; kase < 150; kase++)
      for (const { type, answers } of journey(flow, asked, 40, dice)) {
        met++
        if (!possible.get(type)?.has(answers)) missed.add(`${type} ${answers}`)
      }
    expect([...missed]).toEqual([])
    expect(met).toBeGreaterThan(500)
  })
})
