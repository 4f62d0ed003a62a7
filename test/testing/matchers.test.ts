import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { accepts, coverageOf, mutate, refuses, runStories } from '#src/testing/index.ts'
import { useMatchers } from '#src/testing/vitest.ts'
import { aFact, by, handIn, having, minute, opened } from '../support/cases.ts'

useMatchers()

const kase = opened('general')
const declined = { ...aFact('help.declined'), by: by('employee') }
const danger = aFact('danger.reported', {}, minute(1), 'colleague')
const ended = having(kase, ['rights.explained'], ['help.declined', {}, 'employee'])

/** What a matcher says when it fails. */
const said = (expectation: () => void): string => {
  try {
    expectation()
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

describe('the matchers', () => {
  it('toAccept: of an outcome, and of a case and a fact', () => {
    expect(handIn(kase, danger)).toAccept()
    expect(kase).toAccept(danger)
    expect(kase).not.toAccept(declined)
    expect(handIn(kase, declined)).not.toAccept()
  })

  it('toRefuse: at all, for a code, for several', () => {
    expect(kase).toRefuse(declined)
    expect(kase).toRefuse(declined, 'notNow')
    expect(handIn(kase, declined)).toRefuse('notNow')
    expect(handIn(kase, declined)).not.toRefuse('notYours')
    expect(handIn(kase, danger)).not.toRefuse()
    const closing = having(opened('involuntary'), ['need.assessed', { need: 'notNeeded' }])
    expect(closing).toRefuse(aFact('closure.decided', {}, closing.recordedAt), 'nothingOwed', 'recordSealed')
  })

  it('toOwe, toBeAt, toEndAs: of a case, and of an outcome', () => {
    expect(kase).toOwe('replyFirst')
    expect(kase).not.toOwe('replyFirst', 'followUp')
    expect(handIn(kase, danger)).toOwe('requestEmergencyHelp', 'holdCareTeam')
    expect(handIn(kase, danger)).toBeAt('securing')
    expect(ended).toEndAs('ended')
    expect(ended).not.toEndAs('closed')
    expect(kase).not.toEndAs('explaining')
  })

  it('toBeAt: an inner step, the step around it, and any of parallel parts', () => {
    const hurt = having(opened('crisis'), ['crisis.reported', { trigger: 'majorAccident', casualties: 'yes' }])
    expect(hurt).toBeAt('withCasualties')
    expect(hurt).toBeAt('withCasualties.notifying.telling')
    expect(hurt).toBeAt('withCasualties.notifying.telling + withCasualties.supporting.offering')
    expect(hurt).not.toBeAt('withoutCasualties')
    expect(hurt).not.toBeAt('reporting')
  })

  it('toReach, toNotice: of a coverage and a mutation', () => {
    const recorder = coverageOf(chiayiCity2016.involuntary)
    const story = { clauses: '陸', zh: '無', en: 'Nothing', opens: '', rows: [] } as const
    runStories(chiayiCity2016.involuntary, [story], recorder)
    expect(recorder.coverage()).toReach({ states: 5 })
    expect(recorder.coverage()).not.toReach({ states: 50 })
    const message = said(() => expect(recorder.coverage()).toReach({ states: 50, roles: 1 }))
    expect(message).toMatch(/步驟 9 % < 50 %；未及：.*［securing］/)
    expect(message).toMatch(/states 9 % < 50 %; missing: .*\[securing]/)
    const mutation = mutate(chiayiCity2016.involuntary, [story], { kinds: ['roles'] })
    expect(mutation).not.toNotice(1)
    expect(said(() => expect(mutation).toNotice(95))).toContain(
      '✗ roles / danger.assessed  任何角色皆得回報「研判有無立即危險」 Anybody may report “Danger assessed”',
    )
  })
})

describe('a word that the flow does not have', () => {
  it.each<[matcher: string, expectation: () => void, nearest: string]>([
    ['toBeAt', () => expect(kase).not.toBeAt('securin'), 'noSuchStep .*the nearest is securing'],
    ['toBeAt, in a part', () => expect(kase).not.toBeAt('securing + served.servng'), 'the nearest is served.serving'],
    ['toEndAs', () => expect(kase).not.toEndAs('closd'), 'noSuchStep .*the nearest is closed'],
    ['toOwe', () => expect(kase).not.toOwe('folowUp'), 'noSuchDuty .*the nearest is followUp'],
    ['toRefuse', () => expect(kase).not.toRefuse(declined, 'notNw'), 'noSuchCode .*the nearest is notNow'],
  ])('%s never passes, not even where the opposite is expected', (_, expectation, nearest) => {
    expect(said(expectation)).toMatch(new RegExp(nearest))
  })

  it('toReach: a kind there is not', () => {
    const coverage = coverageOf(chiayiCity2016.involuntary).coverage()
    expect(said(() => expect(coverage).not.toReach({ state: 100 } as never))).toContain('the nearest is states')
  })
})

describe('what they say', () => {
  it('names the fact, the role, and every reason with what would help, in both languages', () => {
    const message = said(() => expect(kase).toAccept(declined))
    expect(message).toContain('expected help.declined (employee) to be taken in, but it was refused:')
    expect(message).toMatch(/⊘ notNow 目前步驟不受理此事實 .* → 本案等待：.* The case waits for: /)
  })

  it('says what was when the opposite was expected', () => {
    expect(said(() => expect(kase).not.toAccept(danger))).toContain('it was taken in, to securing')
    expect(said(() => expect(kase).toRefuse(danger, 'notNow'))).toContain(
      'to be refused for notNow, but it was taken in',
    )
    expect(said(() => expect(kase).not.toRefuse(declined))).toContain(
      'expected help.declined (employee) not to be refused',
    )
    expect(said(() => expect(kase).toOwe('followUp'))).toContain('to owe followUp, but it owes replyFirst')
    expect(said(() => expect(kase).toBeAt('securing'))).toContain('it stands at explaining')
    expect(said(() => expect(kase).toEndAs('closed'))).toContain('it is open, at explaining')
    expect(said(() => expect(ended).toEndAs('closed'))).toContain('it ended as ended')
  })

  it('says nothing of a person: no id, no detail, no field', () => {
    const canary = { ...danger, by: { role: 'colleague', id: 'CANARY-1' }, details: { grounds: 'CANARY-2' } }
    const wrong = { ...canary, towards: 'CANARY-3' }
    const messages = [
      said(() => expect(kase).not.toAccept(canary)),
      said(() => expect(kase).toAccept(wrong)),
      said(() => expect(kase).toRefuse(canary)),
      said(() => expect(handIn(kase, canary)).toRefuse('notNow')),
      said(() => expect(handIn(kase, canary)).toBeAt('closed')),
      said(() => expect(handIn(kase, canary)).toOwe('followUp')),
      said(() => expect(handIn(kase, canary)).toEndAs('closed')),
    ]
    expect(messages.every(Boolean)).toBe(true)
    expect(messages.join()).not.toContain('CANARY')
  })

  it('works without any runner', () => {
    expect(accepts(kase, danger)).toMatchObject({ pass: true })
    expect(refuses(kase, declined, 'notNow')).toMatchObject({ pass: true })
    expect(() => accepts({} as never)).toThrow('expected an outcome, or a case and a fact')
    expect(() => accepts(kase)).toThrow('expected an outcome, or a case and a fact')
  })
})
