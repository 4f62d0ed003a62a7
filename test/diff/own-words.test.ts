import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import * as z from 'zod'
import { type ChangeClass, compareFlows } from '#src/diff/index.ts'
import { type Case, cites, openCase, owes } from '#src/index.ts'
import { aFact, by, handIn, minute } from '../support/cases.ts'
import { differencesIn } from './support/differences.ts'
import { small as before, ownBase, type SmallChange, smallFlow } from './support/small.ts'
import { faresIn, type Journal } from './support/versions.ts'

/** A case at the step of its own, which the visitor opened and the duty officer judged unfit. */
function journalThere(flow: AnyStateMachine): Journal {
  let last: Case = openCase(flow, {
    caseId: 'c-1',
    at: minute(0),
    recordedAt: minute(0),
    by: { role: 'visitor', id: 'u1' },
  } as never) as never
  const { nextReviewAt: _, ...closure } = aFact('closure.decided', {}, minute(4)) as never as Record<string, unknown>
  const entries = [
    aFact('need.assessed', { need: 'needed' }, minute(1)),
    aFact('notification.made', { to: ['supervisor'], items: ['where'], ground: 'incident' }, minute(2)),
    aFact('support.offered', {}, minute(3)),
    closure,
    { type: 'fitness.judged', at: minute(5), by: by('dutyOfficer' as never), fitness: 'unfit', talks: 8 },
  ].map((fact) => {
    const outcome = handIn(last, fact)
    if (!outcome.accepted) throw new Error(JSON.stringify([fact, outcome.reasons]))
    last = outcome.case
    return outcome.entry
  })
  return { last, entries }
}
const journal = journalThere(before)

describe('Own words between versions', () => {
  const sound = { replays: true, loads: true }
  const unread = { replays: true, loads: false }
  const row = (
    said: string,
    kind: string,
    expected: ChangeClass,
    fared: object | null,
    change: SmallChange,
  ): readonly [string, string, ChangeClass, object | null, SmallChange] => [said, kind, expected, fared, change]

  it.each([
    row('a fact is called otherwise', 'factName', 'safe', sound, { fact: { zh: '評估回任' } }),
    row('a role more may report it', 'factReporters', 'safe', sound, {
      fact: { by: ['dutyOfficer', 'physician', 'visitor'] },
    }),
    row('a role less may report it', 'factReporters', 'breaking', { replays: false }, { fact: { by: ['physician'] } }),
    row('a choice more on its form', 'factForm', 'safe', sound, {
      fact: { decisive: { ...ownBase.fact.decisive, fitness: z.enum(['fit', 'unfit', 'soon']) } },
    }),
    row('a field more, which may be left out', 'factForm', 'safe', sound, {
      fact: { decisive: { ...ownBase.fact.decisive, sure: z.boolean().optional() } },
    }),
    row(
      'a field more, which may not',
      'factForm',
      'breaking',
      { replays: false },
      {
        fact: { decisive: { ...ownBase.fact.decisive, sure: z.boolean() } },
      },
    ),
    row(
      'a choice less',
      'factForm',
      'breaking',
      { replays: false },
      {
        fact: { decisive: { ...ownBase.fact.decisive, fitness: z.enum(['fit']) } },
      },
    ),
    row(
      'less room for a number',
      'factForm',
      'breaking',
      { replays: false },
      {
        fact: { decisive: { ...ownBase.fact.decisive, talks: z.int().min(1).max(5).optional() } },
      },
    ),
    row(
      'a field less',
      'factForm',
      'breaking',
      { replays: false },
      { fact: { decisive: { fitness: ownBase.fact.decisive.fitness } } },
    ),
    row(
      'a fact teaches something else',
      'factCode',
      'breaking',
      { replays: false },
      {
        fact: { learn: () => ({ own: { fitness: 'fit' } }) },
      },
    ),
    row('a question is called otherwise', 'conditionName', 'safe', sound, { condition: { zh: '可回任？' } }),
    row('an unknown answer counts otherwise', 'conditionFailSafe', 'breaking', null, {
      condition: { failSafe: 'yes' },
    }),
    row(
      'a question is answered otherwise',
      'conditionCode',
      'breaking',
      { replays: false },
      { condition: { ask: () => 'yes' } },
    ),
    row('fewer may hear the answer', 'conditionAudience', 'safe', sound, { condition: { audience: ['physician'] } }),
    row('everyone may hear the answer', 'conditionAudience', 'breaking', sound, { condition: { audience: undefined } }),
    row('a duty is called otherwise', 'dutyName', 'safe', sound, { duty: { zh: '回任評估' } }),
    row('another role owes it', 'dutyOwner', 'safe', sound, { duty: { owner: ['physician'] } }),
    row('another period', 'dutyPeriod', 'safe', sound, { duty: { period: { hours: 24 } } }),
    row('at once', 'dutyRule', 'breaking', { replays: true }, { duty: { atOnce: true } }),
    row(
      'other facts settle it',
      'dutySettledBy',
      'breaking',
      { replays: 'elsewhere' },
      { duty: { settledBy: ['closure.decided'] } },
    ),
    row('it arises otherwise', 'dutyCode', 'breaking', null, { duty: { arises: () => false } }),
    row('a duty nobody owes yet', 'wordAdded', 'safe', sound, {
      moreDuties: { visit: { zh: '訪視', en: 'Visit', owner: ['visitor'], settledBy: ['followUp.made'] } },
    }),
    row('a role is called otherwise', 'wordChanged', 'safe', sound, {
      roles: { ...ownBase.roles, visitor: { zh: '家訪員', en: 'Home visitor' } },
    }),
    row('a role more', 'wordAdded', 'safe', sound, { roles: { ...ownBase.roles, clerk: { zh: '書記', en: 'Clerk' } } }),
    row(
      'a role less',
      'wordRemoved',
      'breaking',
      { replays: false, loads: false },
      {
        roles: { dutyOfficer: ownBase.roles.dutyOfficer },
      },
    ),
    row('a role more hears of cases', 'wordAdded', 'breaking', sound, { circle: ['dutyOfficer', 'visitor'] }),
    row('a role less hears of cases', 'wordRemoved', 'safe', sound, { circle: [] }),
    row('a choice more to remember', 'wordChanged', 'safe', sound, {
      memory: { fitness: [...ownBase.memory.fitness, 'soon'] },
    }),
    row(
      'a choice less to remember',
      'wordChanged',
      'needsMigration',
      { ...unread },
      {
        memory: { fitness: ['unknown', 'fit'] },
      },
    ),
    row('another choice holds at first', 'wordChanged', 'breaking', null, {
      memory: { fitness: ['unfit', 'unknown', 'fit'] },
    }),
    row(
      'more to remember',
      'wordAdded',
      'needsMigration',
      { replays: 'elsewhere', loads: false },
      {
        memory: { ...ownBase.memory, visited: ['no', 'yes'] },
      },
    ),
    row('less to remember', 'wordRemoved', 'needsMigration', { loads: false }, { memory: {} }),
    row(
      'another setting',
      'wordAdded',
      'breaking',
      { replays: false, loads: false },
      {
        settings: { ...ownBase.settings, visits: z.int() },
        policy: { ...ownBase.policy, own: { model: 'own', visits: 3 } },
      },
    ),
    row(
      'a setting less',
      'wordRemoved',
      'breaking',
      { replays: false, loads: false },
      {
        settings: {},
        policy: { ...ownBase.policy, own: {} },
      },
    ),
    row('a setting with more choices', 'wordChanged', 'safe', sound, {
      settings: { model: z.enum(['own', 'joint', 'none']) },
    }),
    row(
      'a setting with other choices',
      'wordChanged',
      'breaking',
      { replays: false, loads: false },
      {
        settings: { model: z.enum(['joint']) },
        policy: { ...ownBase.policy, own: { model: 'joint' } },
      },
    ),
  ])('%s', (_, kind, expected, fared, change) => {
    const after = smallFlow(change)
    const compared = compareFlows(before, after)
    expect(
      differencesIn(compared)
        .filter((each) => each.kind === kind)
        .map((each) => each.class),
    ).toContain(expected)
    expect(compared.class).toBe(expected)
    const { replays, loads } = faresIn(after, journal)
    if (fared) expect({ replays, loads }).toMatchObject(fared)
    if (!replays) expect(compared.touches).toContain('journals')
    if (!loads || replays === 'elsewhere') expect(compared.touches).toContain('stored')
  })

  it('nothing differs when they are only made again; code that reads alike is taken on trust, by name', () => {
    expect(compareFlows(before, smallFlow({ version: '1.0.0' }))).toMatchObject({ class: 'safe', touches: [] })
    const atLeast =
      (talks: number) =>
      ({ own }: { own: { fitness: string } }) =>
        own.fitness.length > talks ? 'yes' : 'no'
    const {
      class: of,
      conditions,
      onTrust,
    } = compareFlows(smallFlow({ condition: { ask: atLeast(1) } }), smallFlow({ condition: { ask: atLeast(2) } }))
    expect([of, conditions]).toEqual(['safe', []])
    expect(onTrust).toEqual({ facts: [], conditions: ['fitToReturn'], duties: [] })
  })

  it('a period that must be given now, and running cases were opened without, keeps their journals from replaying', () => {
    const policy = { periods: { sealRecord: 'toBeGiven' }, own: { model: 'own' } }
    const was = smallFlow({ version: '1.0.0', policy })
    const sealing = { meta: { zh: '密存', en: 'Seal', cites: '一' }, entry: owes('sealRecord'), on: {} }
    const after = smallFlow({
      policy: { ...policy, periods: { sealRecord: { hours: 24 } } },
      flow: {
        'states/sealing': sealing,
        'states/noticing/on/record.sealed': { target: 'sealing', ...cites('一') },
      },
    })
    expect(compareFlows(was, after).words).toMatchObject([
      { kind: 'wordAdded', place: 'demands / periods.sealRecord', class: 'breaking' },
    ])
    expect(faresIn(after, journalThere(was))).toMatchObject({ replays: false })
  })
})
