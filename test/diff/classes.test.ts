import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { type ChangeClass, compareFlows, type Difference, type FlowDifference } from '#src/diff/index.ts'
import { fromEnvelope, toEnvelope } from '#src/index.ts'
import { asJson, type FlowName, flows, having, minute, opened, type Told } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { waysTo } from '../support/walk.ts'
import { journalsAndOnward, straightJournals } from './support/journals.ts'
import { type Changed, type Draft, type Fared, faresIn, journalOf, later, untouched } from './support/versions.ts'

type Row = readonly [
  said: string,
  flow: FlowName,
  kind: string,
  change: ((draft: Draft) => void) | null,
  more?: Changed | undefined,
]

const all = ({ relation: _, before: __, after: ___, class: ____, ...lists }: FlowDifference): readonly Difference[] =>
  Object.values(lists)
    .filter((list) => Array.isArray(list))
    .flat()
    .filter((each): each is Difference => typeof each === 'object' && 'name' in each)

const afterOf = ([, flow, , change, more]: Row): AnyStateMachine => later(flows[flow], change ?? (() => {}), more)

/** The difference a row is about is of the class, and no other is graver. */
function comparesAs(row: Row, expected: ChangeClass) {
  const [, flow, kind] = row
  const compared = compareFlows(flows[flow], afterOf(row))
  const found = all(compared).filter((each) => each.kind === kind)
  expect(found.map((each) => each.class)).toContain(expected)
  expect(compared.class).toBe(expected)
}

/** How the shortest journal to each step fares in what a row made of the flow. */
function faring(row: Row): readonly Fared[] {
  const after = afterOf(row)
  return notEmpty(straightJournals(row[1])).map((journal) => faresIn(after, journal))
}

const named = (rows: readonly Row[]) => rows.map((row) => [row[0], row] as const)

const cites = { meta: { cites: ['解讀.9'] } }
const owing = (duty: string) => [{ type: 'owe', params: { duty } }]

describe('safe: every journal replays to the same case, every envelope loads', () => {
  const rows: Row[] = [
    ['a step is called otherwise', 'general', 'stepName', (d) => (d.states.deciding.meta.zh = '自由決定')],
    ['a step cites another clause', 'general', 'stepCites', (d) => (d.states.deciding.meta.cites = ['陸'])],
    ['a way cites another clause', 'general', 'transitionChanged', (d) => (d.on['minor.identified'].meta = cites.meta)],
    ['a step becomes confidential', 'general', 'stepTags', (d) => (d.states.deciding.tags = ['confidential'])],
    [
      'a fact is taken where it was refused',
      'general',
      'transitionAdded',
      (d) => (d.states.deciding.on['interview.held'] = { target: 'consenting', ...cites }),
    ],
    [
      'a way is added behind all others, for what was refused',
      'general',
      'transitionChanged',
      (d) => (d.on['consent.given'] = [d.on['consent.given'], { guard: 'dangerExcluded', ...cites }]),
    ],
    [
      'a condition is dropped, and nothing stood behind it',
      'general',
      'transitionChanged',
      (d) => delete d.states.served.states.serving.on['session.held'].guard,
    ],
    [
      'a way is asked twice',
      'crisis',
      'transitionChanged',
      (d) => d.states.withCasualties.onDone.push({ target: 'outreach', ...cites }),
    ],
    [
      'a step more, which only a new fact leads to',
      'general',
      'stepAdded',
      (d) => {
        d.states.reflecting = {
          meta: { zh: '再考慮', en: 'Think again', cites: ['陸.一'] },
          on: { 'help.requested': { target: 'consenting', ...cites } },
        }
        d.states.deciding.on['extension.granted'] = { target: 'reflecting', ...cites }
      },
    ],
    ['the policy allows fewer sessions', 'general', 'policyValue', null, { policy: { sessionCap: 1 } }],
    [
      'a condition rests on another clause',
      'general',
      'conditionCites',
      null,
      { document: { conditions: { rightsExplained: '陸.二' } } },
    ],
  ]
  it.each(named(rows))('%s', (_, row) => comparesAs(row, 'safe'))

  it.each(['general', 'crisis'] as const)('all of these at once, in %s: so it is with every journal', (name) => {
    const these = rows.filter(([, flow]) => flow === name)
    const changes = these.map(([, , , change]) => change)
    const after = later(
      flows[name],
      (draft) => {
        for (const change of changes) change?.(draft)
      },
      Object.assign({}, ...these.map(([, , , , more]) => more)),
    )
    expect(compareFlows(flows[name], after).class).toBe('safe')
    for (const journal of notEmpty(journalsAndOnward(name)))
      expect(faresIn(after, journal)).toEqual({ replays: true, loads: true })
  })
})

describe('needsMigration: a stored case is refused, or is not the case its journal now leads to', () => {
  const rows: Row[] = [
    [
      'an ending that goes on',
      'general',
      'stepKind',
      (d) => {
        delete d.states.ended.type
        d.states.ended.on = { 'record.sealed': { target: 'closed', ...cites } }
      },
    ],
    ['a duty more at an ending', 'general', 'dutyElsewhere', (d) => (d.states.ended.entry = owing('holdSurvey'))],
    ['a duty less at an ending', 'involuntary', 'dutyElsewhere', (d) => delete d.states.handedOverToGeneral.entry],
  ]
  it.each(named(rows))('%s', (_, row) => comparesAs(row, 'needsMigration'))
  it.each(named(rows))('%s: so it is with journals', (_, row) => {
    const fared = faring(row)
    expect(fared.filter(({ replays }) => !replays)).toEqual([])
    expect(fared.some(({ replays, loads }) => replays === 'elsewhere' || !loads)).toBe(true)
  })

  it('a step is taken out: who stands in it is refused, and the way that led there is told as breaking', () => {
    const change = (d: Draft) => {
      delete d.states.served.states.referring
      delete d.states.served.states.arranging.on['referral.made']
      delete d.states.served.states.serving.on['referral.made']
    }
    const compared = compareFlows(flows.general, later(flows.general, change))
    const [gone] = compared.steps
    expect(gone).toMatchObject({ kind: 'stepRemoved', place: 'served.referring', class: 'needsMigration' })
    expect(compared.transitions.map(({ place, kind, class: of }) => [place, kind, of])).toEqual([
      ['served.arranging / referral.made', 'transitionRemoved', 'breaking'],
      ['served.serving / referral.made', 'transitionRemoved', 'breaking'],
    ])
    const standing = having(opened('general'), ...(waysTo('general').get('served.referring') as readonly Told[]))
    const after = later(flows.general, change)
    expect(fromEnvelope(after, asJson(toEnvelope(standing)), [untouched(flows.general, after)])).toMatchObject({
      accepted: false,
      reasons: [{ code: 'unknownStep' }],
    })
  })
})

describe('breaking: a journal no longer replays', () => {
  const rows: Row[] = [
    [
      'a fact is no longer taken',
      'general',
      'transitionRemoved',
      (d) => delete d.states.consenting.on['help.declined'],
    ],
    [
      'a fact leads elsewhere',
      'general',
      'transitionChanged',
      (d) => (d.states.deciding.on['help.requested'].target = 'served'),
    ],
    [
      'a fact that was taken asks something',
      'general',
      'conditionAsked',
      (d) => (d.states.followingUp.on['survey.held'].guard = 'measureChosen'),
    ],
    [
      'a way is asked first',
      'general',
      'transitionChanged',
      (d) => d.states.explaining.on['rights.explained'].unshift({ target: 'consenting', ...cites }),
    ],
    [
      'ways are asked in another order',
      'general',
      'transitionChanged',
      (d) => d.states.deciding.on['help.declined'].reverse(),
    ],
    [
      'an inner step takes what the whole flow took',
      'general',
      'transitionAdded',
      (d) => (d.states.deciding.on['need.assessed'] = { target: 'consenting', ...cites }),
    ],
    ['a case begins elsewhere', 'general', 'stepFirst', (d) => (d.initial = 'deciding')],
    ['a group begins elsewhere', 'general', 'stepFirst', (d) => (d.states.served.initial = 'serving')],
    [
      'a step becomes a group',
      'general',
      'stepKind',
      (d) => {
        d.states.consenting.initial = 'asking'
        d.states.consenting.states = { asking: { meta: d.states.consenting.meta } }
      },
    ],
    [
      'a step becomes an ending',
      'general',
      'stepKind',
      (d) => (d.states.reviewing = { type: 'final', meta: d.states.reviewing.meta }),
    ],
    [
      'a part more beside others',
      'crisis',
      'stepAdded',
      (d) => (d.states.withCasualties.states.listing = { type: 'final', meta: d.states.withCasualties.meta }),
    ],
    ['a part less beside others', 'crisis', 'stepRemoved', (d) => delete d.states.withCasualties.states.supporting],
    [
      'parts that are done lead elsewhere',
      'crisis',
      'transitionChanged',
      (d) => (d.states.withCasualties.onDone = { target: 'followingUp', ...cites }),
    ],
    ['a duty more on entering a step', 'general', 'dutyOwed', (d) => (d.states.deciding.entry = owing('offerSupport'))],
    [
      'a duty more with a fact',
      'general',
      'transitionChanged',
      (d) => (d.states.deciding.on['help.requested'].actions = owing('offerSupport')),
    ],
  ]
  it.each(named(rows))('%s', (_, row) => comparesAs(row, 'breaking'))
  it.each(named(rows))('%s: so it is with some journal', (_, row) => {
    const after = afterOf(row)
    expect(journalsAndOnward(row[1]).some((journal) => faresIn(after, journal).replays === false)).toBe(true)
  })

  it('a duty less on entering a step', () => {
    const after = later(flows.general, (d) => delete d.states.explaining.entry)
    const { duties, class: gravest } = compareFlows(flows.general, after)
    expect(duties.map(({ place, kind, class: of }) => [place, kind, of])).toEqual([
      ['replyFirst', 'dutyNotOwed', 'breaking'],
    ])
    expect(gravest).toBe('breaking')
    const journal = journalOf('general', ['duty.lapsed', { duty: 'replyFirst', dueAt: minute(0) }])
    expect(faresIn(after, journal)).toEqual({ replays: false, loads: true })
  })

  it('a changed flow that kept its version: every stored case is refused, whatever the migration', () => {
    const change = (d: Draft) => (d.states.deciding.tags = ['confidential'])
    const row: Row = ['', 'general', 'versionKept', change, { version: '1.0.0' }]
    comparesAs(row, 'breaking')
    expect(faring(row).filter(({ loads }) => loads)).toEqual([])
  })

  it('M44 · a word mended under its version refuses no stored case', () => {
    const change = (d: Draft) => (d.states.deciding.meta.zh = '決定')
    const row: Row = ['', 'general', 'stepName', change, { version: '1.0.0' }]
    comparesAs(row, 'safe')
    expect(faring(row).filter(({ loads, replays }) => !loads || replays !== true)).toEqual([])
  })
})
