import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { stepName } from '#src/index.ts'
import { brokenText, faultsIn, type Row, type Telling, tellStory } from '#src/testing/index.ts'
import { crisis as sixth } from '../../examples/sixth-agency/index.ts'
import { suites } from './suites/suite.ts'

const { general, involuntary, crisis } = chiayiCity2016
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
    [
      'a step by its last name alone',
      told([...danger.slice(0, 3), 'serving'] as never),
      ['rows.1.at noSuchStep served.serving'],
    ],
    ['a tag', told([...danger.slice(0, 3), 'urgent'] as never), ['rows.1.at isATag securing']],
    [
      'a step with steps inside it, where a case never stands as a whole',
      told([...danger.slice(0, 3), 'served'] as never),
      ['rows.1.at notAPlace served.interviewing'],
    ],
    [
      'two steps that are never open at once',
      told([...danger.slice(0, 3), 'securing + closing'] as never),
      ['rows.1.at notAPlace securing'],
    ],
    [
      'two steps, one of them where what is owed should be',
      told([...danger.slice(0, 3), 'securing; closing'] as never),
      ['rows.1.expected notAnExpectation –'],
    ],
    [
      'a step in which no case ends',
      told([...danger.slice(0, 3), '■ securing'] as never),
      ['rows.1.endsAs notAnEnding securing'],
    ],
    ['nothing told at all', { rows: [] }, ['rows nothingTold –']],
    ['no rows at all', {} as never, ['rows nothingTold –']],
    ['the opening', { opens: 'explaning', rows: [] }, ['opens.at noSuchStep explaining']],
    [
      'an earlier case, by the words of its own flow',
      { after: { flow: involuntary, rows: [['need.assessed', 'counsellor', {}, 'assesing']] }, rows: [] },
      ['after.rows.1.at noSuchStep assessing'],
    ],
  ])('%s', (_, telling, expected) => expect(found(telling)).toEqual(expected))

  const telling = 'withCasualties.notifying.telling'
  const offering = 'withCasualties.supporting.offering'

  it.each<[of: string, at: string, expected: readonly string[]]>([
    ['all parts', `${telling} + ${offering}`, []],
    ['all parts in another order', `${offering} + ${telling}`, []],
    ['one part alone', telling, [`notAPlace ${telling} + ${offering}`]],
    ['the other part alone', offering, [`notAPlace ${telling} + ${offering}`]],
    ['the step around the parts', 'withCasualties', [`notAPlace ${telling} + ${offering}`]],
    ['one part as a whole', `withCasualties.notifying + ${offering}`, [`notAPlace ${telling} + ${offering}`]],
    [
      'two steps of one part',
      `${offering} + withCasualties.supporting.awaiting`,
      [`notAPlace ${telling} + ${offering}`],
    ],
    ['a part beside a step elsewhere', `reporting + ${offering}`, ['notAPlace reporting']],
    [
      'parts of two parallel steps',
      `${telling} + withoutCasualties.supporting.offering`,
      [`notAPlace ${telling} + ${offering}`],
    ],
    ['a part without the step around it', 'notifying.telling', [`noSuchStep ${telling}`]],
    ['a step of another flow', 'served.serving', ['noSuchStep –']],
  ])('of parallel parts: %s', (_, at, expected) => {
    const faults = faultsIn(crisis, told(['danger.reported', 'colleague', {}, at]))
    expect(faults.map(({ code, nearest }) => [code, nearest ?? '–'].join(' '))).toEqual(expected)
    expect(faults.map(({ path }) => path)).toEqual(expected.map(() => 'rows.1.at'))
    for (const { zh, en, nearest } of faults)
      expect(nearest === null || (zh.includes(nearest) && en.includes(nearest))).toBe(true)
  })

  it('a place with its parts in another order holds, one that can never hold fails though nothing else is wrong', () => {
    const rows = (at: string): readonly Row[] => [
      ['crisis.reported', 'police', { trigger: 'majorAccident', casualties: 'yes' }, at],
    ]
    const broken = (at: string) =>
      brokenText(tellStory(crisis, { clauses: '陸', zh: '故事', en: 'A story', rows: rows(at) }))
    expect(broken(`${offering} + ${telling}`)).toBe('')
    expect(broken(telling)).toContain(`write ${telling} + ${offering}`)
  })

  it('every place where a story of ours was led is one', () => {
    const led = suites.flatMap(({ flow, stories }) =>
      stories.flatMap((story) => {
        const { case: kase } = tellStory(flow, story)
        return kase ? faultsIn(kase.flow, { opens: stepName(kase.step), rows: [] }) : []
      }),
    )
    expect(suites.length).toBeGreaterThan(10)
    expect(led).toEqual([])
  })

  it('a clause that the document does not have, where the flow carries its words', () => {
    const of = { zh: '故事', en: 'A story', rows: [['danger.reported', 'colleague', {}, '']] } as const
    const found = (clauses: readonly [string, ...string[]]) =>
      faultsIn(sixth, { ...of, clauses }).map(({ path, nearest }) => [path, nearest])
    expect(found(['四', '解讀.2'])).toEqual([])
    expect(found(['四', '解讀.22'])).toEqual([['clauses.2', '解讀.2']])
  })

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
