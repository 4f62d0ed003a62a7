import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { brokenText, faultsIn, type Row, type Telling, tellStory } from '#src/testing/index.ts'
import { suites } from './suites/suite.ts'

const { general, involuntary } = chiayiCity2016
const danger: Row = ['danger.reported', 'colleague', {}, 'securing']
const told = (...rows: readonly Row[]): Telling => ({ rows })
const found = (telling: Telling) =>
  faultsIn(general, telling).map(({ code, path, nearest }) => [path, code, nearest ?? '–'].join(' '))

describe('a word that the flow does not have is named with its place and the nearest word there is', () => {
  it.each<[of: string, telling: Telling, expected: readonly string[]]>([
    ['nothing is wrong', told(danger), []],
    ['a fact', told(['danger.reportd', 'colleague', {}, '']), ['rows.1.fact noSuchFact danger.reported']],
    ['a fact of another flow', told(['casualty.reported', 'police', {}, '']), ['rows.1.fact noSuchFact –']],
    ['a role', told(danger, ['danger.reported', 'coleague', {}, '']), ['rows.2.role noSuchRole colleague']],
    ['a step', told(['danger.reported', 'colleague', {}, 'securin']), ['rows.1.at noSuchStep securing']],
    ['an inner step', told(['x', 'y', {}, '⊘ notNow'], [...danger]), []],
    ['an ending', told(['danger.reported', 'colleague', {}, '■ closd']), ['rows.1.endsAs noSuchStep closed']],
    [
      'a part of parallel steps',
      told(['danger.reported', 'colleague', {}, 'securing + served.servng']),
      ['rows.1.at.2 noSuchStep served.serving'],
    ],
    [
      'duties, in a list and alone',
      told([...danger.slice(0, 3), 'securing; owes holdCareTeam, explainRigts; settles replyFrst'] as never),
      ['rows.1.owes.2 noSuchDuty explainRights', 'rows.1.settles noSuchDuty replyFirst'],
    ],
    [
      'a duty of an expectation in full',
      told([...danger.slice(0, 3), { at: 'securing', open: ['holdCareTem'] }] as never),
      ['rows.1.open noSuchDuty holdCareTeam'],
    ],
    [
      'a code, of the shared ones and of the conditions',
      told(['help.declined', 'employee', {}, '⊘ notNw rightsExplaind']),
      ['rows.1.refused.1 noSuchCode notNow', 'rows.1.refused.2 noSuchCode rightsExplained'],
    ],
    [
      'a clause',
      told(['danger.reported', 'colleague', {}, '; cites 附件一.22']),
      ['rows.1.cites noSuchClause 附件一.2'],
    ],
    [
      'what is no expectation',
      told(['danger.reported', 'colleague', {}, 'securing; ows holdCareTeam']),
      ['rows.1.expected notAnExpectation owes'],
    ],
    ['the opening', { opens: 'explaning', rows: [] }, ['opens.at noSuchStep explaining']],
    [
      'an earlier case, by the words of its own flow',
      { after: { flow: involuntary, rows: [['need.assessed', 'counsellor', {}, 'assesing']] }, rows: [] },
      ['after.rows.1.at noSuchStep assessing'],
    ],
  ])('%s', (_, telling, expected) => expect(found(telling)).toEqual(expected))

  it('in both languages', () => {
    const [fault] = faultsIn(general, told(['danger.reported', 'colleague', {}, 'securin']))
    expect(fault).toEqual({
      code: 'noSuchStep',
      path: 'rows.1.at',
      nearest: 'securing',
      zh: '本流程無此步驟 [securin]；最接近者：securing',
      en: 'The flow has no such step [securin]; the nearest is securing',
    })
  })

  it('with what went otherwise', () => {
    const story = { clauses: '陸', zh: '故事', en: 'A story', ...told(['danger.reported', 'colleague', {}, 'securin']) }
    const result = tellStory(general, story)
    expect(result.passed).toBe(false)
    expect(brokenText(result)).toContain('第 1 列 row 1: danger.reported (colleague)')
    expect(brokenText(result)).toContain('✎ rows.1.at noSuchStep 本流程無此步驟 [securin]；最接近者：securing')
  })

  it.each<[of: string, row: unknown]>([
    ['nothing at all', []],
    ['a fact alone', ['danger.reported']],
    ['no role', ['danger.reported', undefined, {}, 'securing']],
    ['something else for a fact', [7, 'colleague', {}, 'securing']],
    ['something else for what is expected', ['danger.reported', 'colleague', {}, { securing: true }]],
  ])('a row of %s fails with its place, and throws nothing', (_, row) => {
    const story = { clauses: '陸', zh: '故事', en: 'A story', rows: [row as Row] }
    expect(brokenText(tellStory(general, story))).toMatch(/^第 1 列 row 1: /)
  })

  it('and none of our own stories has one', () => {
    const faults = suites.flatMap(({ flow, stories }) => stories.flatMap((story) => faultsIn(flow, story)))
    expect(faults).toEqual([])
  })
})
