import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import {
  brokenText,
  type Expected,
  nameOf,
  type Row,
  type RowOf,
  readCase,
  recordStory,
  runStories,
  type Story,
  tellStory,
} from '#src/testing/index.ts'
import { readExpected, writeExpected } from '#src/testing/story/expected.ts'
import { notEmpty } from '../support/not-empty.ts'

const { general, involuntary } = chiayiCity2016
const of = { clauses: '陸', zh: '故事', en: 'A story' } as const
const asked: readonly Row[] = [
  ['rights.explained', 'eapWindow', {}, 'deciding'],
  ['help.requested', 'employee', { channel: 'self', service: 'psychological' }, 'consenting'],
]

describe('what is expected of a row', () => {
  it.each([
    ['securing', { at: 'securing' }],
    ['a.b + a.c', { at: 'a.b + a.c' }],
    ['■ closed', { endsAs: 'closed' }],
    ['⊘ notNow', { refused: ['notNow'] }],
    ['⊘ nothingOwed recordSealed', { refused: ['nothingOwed', 'recordSealed'] }],
    ['securing; owes a, b; settles –', { at: 'securing', owes: ['a', 'b'], settles: [] }],
    ['; open –; cites 陸.一', { open: [], cites: ['陸.一'] }],
    ['', {}],
  ] as const)('%s is read, and written again', (text, read) => {
    expect(readExpected(text)).toEqual(read)
    expect(writeExpected(read)).toBe(text)
  })

  it('what is none is never met', () => {
    expect(readExpected('securing; owns a')).toEqual({ at: 'securing', unread: ['owns a'] })
    expect(expecting('securing; owns requestEmergencyHelp')).toBe(false)
    expect(expecting({ stands: 'securing' } as never)).toBe(false)
  })

  const expecting = (expected: Expected) =>
    tellStory(general, { ...of, rows: [['danger.reported', 'colleague', {}, expected]] }).passed

  it.each<[Expected, boolean]>([
    ['securing', true],
    ['closing', false],
    ['⊘ notNow', false],
    ['■ securing', false],
    [{ at: 'securing', owes: ['requestEmergencyHelp', 'explainRights', 'holdCareTeam'] }, true],
    [{ owes: ['requestEmergencyHelp'] }, false],
    [{ settles: 'replyFirst' }, true],
    [{ settles: [] }, false],
    [{ open: ['explainRights', 'holdCareTeam', 'requestEmergencyHelp'] }, true],
    [{ cites: ['附件一.2', '解讀.4', '解讀.6'] }, true],
    [{ cites: '陸' }, false],
    [{}, true],
  ])('%j is %s', (expected, met) => expect(expecting(expected)).toBe(met))

  it('a refusal has exactly the codes named', () => {
    const refused = (expected: Expected) =>
      tellStory(general, { ...of, rows: [['help.requested', 'supervisor', {}, expected]] }).passed
    expect([refused('⊘ notAChoice'), refused('⊘ missing'), refused('⊘ missing notYours'), refused('')]).toEqual([
      false,
      true,
      false,
      false,
    ])
  })
})

describe('a story', () => {
  it('is told row by row, ten minutes apart, up to the first that goes otherwise', () => {
    const told: string[] = []
    const story: Story = { ...of, rows: [...asked, ['closure.decided', 'eapWindow', {}, 'closed'], ...asked] }
    const result = tellStory(general, story, { told: (_, fact) => told.push((fact as { at: string }).at) })
    expect(result).toMatchObject({ passed: false, deviation: { row: 3, fact: 'closure.decided', role: 'eapWindow' } })
    expect(told.map((at) => Date.parse(at) - Date.parse(told[0] as string))).toEqual([0, 600_000, 1_200_000])
    expect(result.case?.step).toBe('consenting')
  })

  it('says where it broke, what was expected and what was, and every reason in both languages', () => {
    const text = brokenText(
      tellStory(general, {
        ...of,
        rows: [['consent.given', 'employee', { scope: 'service', form: 'oral' }, 'served']],
      }),
    )
    expect(text).toContain('第 1 列 row 1: consent.given (employee)')
    expect(text).toMatch(/expected {2}served\n.*was {7}⊘ rightsExplained/)
    expect(text).toMatch(/⊘ rightsExplained \[陸] 未符：.*Not fulfilled: .* → .*Explain/)
  })

  it('never says what was told, nor by whom', () => {
    const canary = 'CANARY-0912345678'
    const rows: readonly Row[] = [
      ['danger.reported', 'colleague', { by: canary, details: { grounds: canary } }, 'closed'],
      ['help.requested', 'employee', { channel: canary, service: 'legal' }, 'closed'],
    ]
    for (const row of notEmpty(rows)) {
      const result = tellStory(general, { ...of, rows: [row] })
      expect(brokenText(result)).not.toContain('CANARY')
      expect(JSON.stringify({ ...result, story: null, case: null })).not.toContain('CANARY')
    }
  })

  it('is named by its clauses', () => {
    expect(nameOf({ ...of, clauses: ['陸.一', '解讀.2'] })).toBe('陸.一、解讀.2 · 故事 A story')
  })

  it('opens under its own policy, from an earlier case, and says what it expects of that', () => {
    const rows: readonly Row[] = [
      ['help.requested', 'employee', { channel: 'self', service: 'legal' }, '■ handedOverToGeneral'],
    ]
    const results = runStories(general, [
      { ...of, opens: 'explaining; owes replyFirst; open replyFirst', rows: [] },
      { ...of, opens: 'closing', rows: [] },
      { ...of, policy: { timeZone: 'Nowhere/None' }, opens: '⊘ badPolicy', rows: [] },
      { ...of, policy: { timeZone: 'Nowhere/None' }, rows: [] },
      { ...of, after: { flow: involuntary, rows }, opens: 'explaining; open replyFirst, sealRecord', rows: [] },
      { ...of, after: { flow: involuntary, rows: [['help.declined', 'employee', {}, 'closed']] }, rows: [] },
    ])
    expect(results.map(({ passed }) => passed)).toEqual([true, false, true, false, true, false])
  })

  it('a delivery repeated under its key counts once', () => {
    const at = '2026-03-02T10:00:00+08:00'
    const row: Row = ['careTeam.resolved', 'careTeam', { ...meeting, at, key: 'k-1' }, '']
    const { case: kase } = tellStory(general, { ...of, rows: [row, row] })
    expect(kase?.revision).toBe(1)
  })

  it('can be told to a variant: the same table, another flow', () => {
    const story: Story = { ...of, rows: [['help.declined', 'employee', {}, '⊘ notNow']] }
    expect([tellStory(general, story).passed, tellStory(involuntary, story).passed]).toEqual([true, false])
  })
})

const meeting = {
  basis: 'actualAssessment',
  attendees: ['m1'],
  quorate: true,
  committee: 'notNecessary',
  nextReviewAt: '2026-04-01T09:00:00+08:00',
}

describe('a recorded story', () => {
  const lines = [
    { type: 'case.opened', caseId: 'c-9', at: '2026-05-04T09:00:00+08:00', by: { role: 'careLiaison', id: 'k-1' } },
    {
      type: 'rights.explained',
      at: '2026-05-04T09:10:00+08:00',
      by: { role: 'eapWindow', id: 'w-1' },
      details: { notes: '密' },
    },
    { type: 'closure.decided', at: '2026-05-04T09:20:00+08:00', by: { role: 'eapWindow', id: 'w-1' } },
  ]

  it('is a case file without its details, and expects what comes of it today', () => {
    const story = readCase(lines, of)
    expect(JSON.stringify(story)).not.toContain('密')
    const recorded = recordStory(general, story)
    expect(recorded.opens).toBe('explaining; owes replyFirst')
    expect(recorded.rows.map(([, , , expected]) => expected)).toEqual([
      'deciding; owes –; settles replyFirst',
      '⊘ notNow',
    ])
    expect(tellStory(general, recorded).passed).toBe(true)
    expect(tellStory(involuntary, recorded).passed).toBe(false)
  })

  it('can be read again with what was recorded of it', () => {
    const { opens = {}, rows } = recordStory(general, readCase(lines, of))
    const read = readCase(lines, of, { opens, rows: rows.map(([, , , expected]) => expected) })
    expect(tellStory(general, read).passed).toBe(true)
  })

  it('a case file begins with its opening', () => {
    expect(() => readCase([], of)).toThrow('begins with its opening')
  })

  it('of a case that cannot be opened is its refusal', () => {
    const policy = { timeZone: 'Nowhere/None' }
    expect(recordStory(general, { ...of, policy, rows: [...asked] })).toMatchObject({ opens: '⊘ badPolicy', rows: [] })
  })
})

describe('the types of a table', () => {
  it('know the facts of a flow, their forms and its roles', () => {
    type Known = RowOf<typeof general>
    const rows: readonly Known[] = [
      [
        'help.requested',
        'employee',
        { channel: 'self', service: 'legal', at: '2026-03-02T10:00:00+08:00' },
        'consenting',
      ],
      // @ts-expect-error there is no such fact
      ['help.wanted', 'employee', {}, 'consenting'],
      // @ts-expect-error there is no such role
      ['help.declined', 'boss', {}, 'consenting'],
      // @ts-expect-error there is no such choice
      ['help.requested', 'employee', { channel: 'pigeon', service: 'legal' }, 'consenting'],
      // @ts-expect-error its form has a field more
      ['help.requested', 'employee', { channel: 'self' }, 'consenting'],
    ]
    expect(rows).toHaveLength(5)
  })
})
