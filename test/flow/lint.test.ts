import { describe, expect, it } from 'vitest'
import { raise, stateIn } from 'xstate'
import { chiayiCity2016 } from '#machines/index.ts'
import { conditions } from '#src/conditions/index.ts'
import { checkedEap as eap } from '#src/flow/checked-eap.ts'
import { definition } from '#src/flow/definition.ts'
import { FlowError } from '#src/flow/flow-error.ts'
import { rules } from '#src/flow/lint/rules.ts'
import { lint } from '#src/flow/lint.ts'
import { notEmpty } from '../support/not-empty.ts'
import { type Changes, changed, goodFlow, problemsIn, trial, trialPolicy } from '../support/trial-flow.ts'

/** Rules about a document's own words and its policy; their tests stand in own-words.test.ts. */
type OfOwnWords = 'shadow' | 'factName' | 'nobody' | 'freeText' | 'question' | 'policy' | 'value'

type Row = readonly [title: string, changes: Changes, place: string, problem: string]

const cited = { cites: '一' }
const final = { type: 'final', meta: { zh: '終', en: 'End', cites: '一' } }
const step = { meta: { zh: '步驟', en: 'Step', cites: '一' } }
const sessionAllowed = { guard: 'sessionAllowed', target: 'caring', meta: cited }
const waiting = 'states/caring/states/telling/states/waiting'

/** Every rule: the good flow with one thing broken, the place named, and the beginning of the problem named. */
const broken: Readonly<Record<Exclude<keyof typeof rules, OfOwnWords>, readonly Row[]>> = {
  key: [
    ['a clock', { 'states/noticing/after': { 1000: 'caring' } }, 'noticing', 'a flow never uses: after'],
    ['an invoked actor', { 'states/noticing/invoke': { src: 'x' } }, 'noticing', 'a flow never uses: invoke'],
    ['an eventless way', { 'states/noticing/always': 'caring' }, 'noticing', 'a flow never uses: always'],
    ['an id inside', { 'states/noticing/id': 'x' }, 'noticing', 'a flow never uses: id'],
    ['a route', { 'states/noticing/route': {} }, 'noticing', 'a flow never uses: route'],
    ['an output', { 'states/closed/output': {} }, 'closed', 'a flow never uses: output'],
    ['a remembered step', { 'states/back': { ...step, type: 'history' } }, 'back', 'a flow never uses: type history'],
    ['two at once', { always: 'x', invoke: 'y' }, 'trial-2026.general', 'a flow never uses: always, invoke'],
    [
      'a way with a delay',
      { 'states/noticing/on/need.assessed/delay': 5 },
      'noticing / need.assessed',
      'a flow never uses: delay',
    ],
  ],
  word: [
    [
      'a mistyped guard',
      at('noticing / need.assessed', { guard: 'helpNeded' }),
      'noticing / need.assessed',
      'guard helpNeded',
    ],
    [
      'a guard in code',
      at('noticing / need.assessed', { guard: () => true }),
      'noticing / need.assessed',
      'guard (code)',
    ],
    [
      'a guard about steps',
      at('noticing / need.assessed', { guard: stateIn('x') }),
      'noticing / need.assessed',
      'guard (code)',
    ],
    [
      'computed parameters',
      at('noticing / need.assessed', { guard: { type: 'consentTo', params: () => ({}) } }),
      'noticing / need.assessed',
      'guard consentTo',
    ],
    ['a mistyped action', { 'states/noticing/entry': ['ow'] }, 'noticing', 'action ow'],
    ['an action in code', { 'states/noticing/exit': () => {} }, 'noticing', 'action (code)'],
    [
      'a raised event',
      at('noticing / need.assessed', { actions: raise({ type: 'x' }) }),
      'noticing / need.assessed',
      'action (code)',
    ],
    ['the fold a second time', { 'states/noticing/entry': 'note' }, 'noticing', 'action note'],
    [
      'an unknown duty',
      { 'states/noticing/entry': [{ type: 'owe', params: { duty: 'rest' } }] },
      'noticing',
      'duty rest',
    ],
    ['a duty computed', { 'states/noticing/entry': { type: 'owe', params: () => ({}) } }, 'noticing', 'duty undefined'],
    [
      'a mistyped target',
      at('noticing / need.assessed', { target: 'carng' }),
      'noticing / need.assessed',
      'target carng',
    ],
    [
      'a target too deep',
      at('noticing / need.assessed', { target: 'caring.x' }),
      'noticing / need.assessed',
      'target caring.x',
    ],
    [
      'a root target without its dot',
      { 'on/closure.decided': { target: 'closed', meta: cited } },
      'trial-2026.general / closure.decided',
      'target closed',
    ],
    ['a mistyped initial step', { initial: 'notcing' }, 'trial-2026.general', 'initial notcing'],
    ['no initial step', { 'states/caring/states/helping/initial': undefined }, 'caring.helping', 'initial undefined'],
    ['any fact', { 'states/noticing/on/*': { target: 'caring', meta: cited } }, 'noticing / *', 'fact *'],
    [
      'facts by pattern',
      { 'states/noticing/on/need.*': { target: 'caring', meta: cited } },
      'noticing / need.*',
      'fact need.*',
    ],
    [
      'a forged event',
      { 'on/xstate.done.state.x': { target: '.closed', meta: cited } },
      'trial-2026.general / xstate.done.state.x',
      'fact xstate.done.state.x',
    ],
    ['a clause that is not there', { 'states/noticing/meta/cites': ['一', '九'] }, 'noticing', 'clause 九'],
    ['an inherited name', { 'on/toString': { meta: cited } }, 'trial-2026.general / toString', 'fact toString'],
  ].map(([title, changes, place, name]) => [title, changes, place, `no such name: ${name}`] as Row),
  id: [
    ['no version', { version: undefined }, 'trial-2026.general', 'no id or version'],
    ['the id of another document', { id: 'other-2026.general' }, 'other-2026.general', 'no id or version'],
  ],
  name: [
    ['no English name', { 'states/noticing/meta/en': undefined }, 'noticing', 'not named'],
    ['an empty Chinese name', { 'states/noticing/meta/zh': '' }, 'noticing', 'not named'],
    ['no meta', { 'states/noticing/meta': undefined }, 'noticing', 'not named'],
  ],
  cites: [
    ['a step without a clause', { 'states/noticing/meta/cites': [] }, 'noticing', 'cites no clause'],
    [
      'a way without a clause',
      at('noticing / need.assessed', { meta: undefined }),
      'noticing / need.assessed',
      'cites no clause',
    ],
    [
      'one of several ways',
      { 'on/danger.assessed/1/meta': undefined },
      'trial-2026.general / danger.assessed / 2',
      'cites no clause',
    ],
    ['a completion without a clause', { 'states/caring/onDone/meta': undefined }, 'caring / onDone', 'cites no clause'],
    ['a clause not modelled', { 'states/noticing/meta/cites': '三' }, 'noticing', 'cites no clause: 三'],
    [
      'a condition the document does not know',
      at('noticing / need.assessed', { guard: 'helpNotNeeded' }),
      'trial-2026 / conditions / helpNotNeeded',
      'cites no clause',
    ],
    [
      'a part of a condition',
      { 'states/noticing/on/session.held': sessionAllowed },
      'trial-2026 / conditions / withinSessionCap',
      'cites no clause',
    ],
    [
      'a duty the document does not know',
      { 'states/noticing/entry': { type: 'owe', params: { duty: 'holdSurvey' } } },
      'trial-2026 / duties / holdSurvey',
      'cites no clause',
    ],
  ],
  handover: [
    [
      'a step that is no ending',
      { 'states/noticing/meta/handsOverTo': 'crisis' },
      'noticing',
      'cannot hand over: crisis',
    ],
    ['a flow there is not', { 'states/closed/meta/handsOverTo': 'archive' }, 'closed', 'cannot hand over: archive'],
  ],
  unsettled: [
    [
      'a duty nothing discharges',
      { 'states/noticing/entry': { type: 'owe', params: { duty: 'holdCareTeam' } } },
      'noticing',
      'never settled: holdCareTeam',
    ],
  ],
  deadEnd: [
    ['no ending at all', { 'states/closed/type': undefined }, 'trial-2026.general', 'no way to an ending'],
    [
      'no way out but danger',
      { 'states/followingUp/on/closure.decided/target': undefined },
      'followingUp',
      'no way to an ending',
    ],
    [
      'two steps in a circle',
      at(
        'noticing / need.assessed',
        { target: 'circling' },
        { 'states/circling': { ...step, on: { 'survey.held': { target: 'noticing', meta: cited } } } },
      ),
      'circling',
      'no way to an ending',
    ],
    [
      'a region that never completes',
      { [`${waiting}/on/notification.made/target`]: undefined },
      'caring.telling.waiting',
      'no way to an ending',
    ],
    [
      'a way hidden by a nearer one',
      {
        'on/survey.held': { target: '.closed', meta: cited },
        'states/noticing/on': { 'survey.held': { meta: cited } },
      },
      'noticing',
      'no way to an ending',
    ],
  ],
  done: [
    ['a parallel step', { 'states/caring/onDone': undefined }, 'caring', 'leads nowhere when done'],
    [
      'a completion that only asks',
      { 'states/caring/onDone/guard': 'helpNeeded' },
      'caring',
      'leads nowhere when done',
    ],
    [
      'a compound step',
      { 'states/followingUp/initial': 'held', 'states/followingUp/states': { held: final } },
      'followingUp',
      'leads nowhere when done',
    ],
  ],
  unreachable: [
    ['a step nothing leads to', { 'states/elsewhere': { ...final } }, 'elsewhere', 'never reached'],
    [
      'a step within',
      { 'states/caring/states/helping/states/elsewhere': { ...final } },
      'caring.helping.elsewhere',
      'never reached',
    ],
  ],
  resets: [
    [
      'one region from outside',
      at('noticing / need.assessed', { target: 'caring.telling' }),
      'noticing / need.assessed',
      'resets a region beside',
    ],
    [
      'one region from the root',
      { 'on/survey.held': { target: '.caring.telling.told', meta: cited } },
      'trial-2026.general / survey.held',
      'resets a region beside',
    ],
    [
      'a region from the step around it',
      { 'states/caring/on/survey.held': { target: '.telling.told', meta: cited } },
      'caring / survey.held',
      'resets a region beside',
    ],
    [
      'another region from inside one',
      { [`${waiting}/on/survey.held`]: { target: '#trial-2026\\.general.caring.helping.offered', meta: cited } },
      'caring.telling.waiting / survey.held',
      'resets a region beside',
    ],
  ],
  twice: [
    [
      'one fact in two regions',
      { [`${waiting}/on/support.offered`]: { meta: cited } },
      'caring',
      'taken by two regions: support.offered',
    ],
  ],
  danger: [
    ['no way for danger', { 'on/danger.reported': undefined }, 'noticing', 'danger must wait: danger.reported'],
    [
      'a region too',
      { 'on/danger.assessed': undefined },
      'caring.telling.waiting',
      'danger must wait: danger.assessed',
    ],
    ['a step that is not urgent', { 'states/securing/tags': [] }, 'noticing', 'danger must wait: danger.assessed'],
    [
      'another question',
      { 'on/danger.reported/guard': 'helpNeeded' },
      'followingUp',
      'danger must wait: danger.reported',
    ],
    [
      'an assessment without a question',
      { 'on/danger.assessed/0/guard': undefined },
      'noticing',
      'danger must wait: danger.assessed',
    ],
    [
      'a nearer step that swallows it',
      { 'states/followingUp/on/danger.reported': { meta: cited } },
      'followingUp',
      'danger must wait: danger.reported',
    ],
    [
      'a nearer step that leads it elsewhere',
      { 'states/followingUp/on/danger.assessed': { guard: 'immediateDanger', target: 'closed', meta: cited } },
      'followingUp',
      'danger must wait: danger.assessed',
    ],
  ],
}

/** Changes to one way of the good flow, named by its place. */
function at(place: string, change: Changes, more: Changes = {}): Changes {
  const [where, fact] = place.split(' / ')
  const path = `states/${where}/on/${fact}`
  return { ...Object.fromEntries(Object.entries(change).map(([key, value]) => [`${path}/${key}`, value])), ...more }
}

describe.each(Object.entries(broken))('refused: %s', (rule, rows) => {
  it.each(rows)('%s', (_, changes, place, problem) => {
    const found = problemsIn(changed(goodFlow, changes)).filter((each) => each.place === place)
    const { remedy } = rules[rule as keyof typeof rules]
    expect(found.map((each) => each.problem.en)).toContain(problem)
    expect(found.find((each) => each.problem.en === problem)?.remedy.en).toContain(remedy.en)
  })
})

describe('allowed', () => {
  it.each([
    ['the good flow', {}],
    [
      'a nearer question before the one for danger',
      { 'states/noticing/on/danger.assessed': { guard: 'dangerExcluded', target: 'caring', meta: cited } },
    ],
    ['a report of danger that asks nothing', { 'on/danger.reported/guard': undefined }],
    [
      'every region named from outside',
      at('noticing / need.assessed', { target: ['caring.telling.told', 'caring.helping'] }),
    ],
    [
      'a way out of a region',
      { [`${waiting}/on/survey.held`]: { target: '#trial-2026\\.general.followingUp', meta: cited } },
    ],
    ['a guard with plain parameters', at('noticing / need.assessed', { guard: { type: 'helpNeeded', params: {} } })],
    ['a handover', { 'states/closed/meta/handsOverTo': 'crisis' }],
  ] as const)('%s', (_, changes) => {
    expect(problemsIn(changed(goodFlow, changes))).toEqual([])
  })

  it.each(Object.values(chiayiCity2016).filter((each) => 'root' in each))('$id as published', (flow) => {
    expect(() =>
      lint(flow.config, {
        ...definition(flow),
        document: { ...chiayiCity2016.source, ...definition(flow).document },
      }),
    ).not.toThrow()
  })
})

describe('a flow as it is defined', () => {
  const define = (changes: Changes) => () => eap(trial, trialPolicy).createMachine(changed(goodFlow, changes))
  const twoFaults = { 'states/noticing/meta/cites': [], 'on/danger.reported': undefined }

  it('passes when nothing is wrong, and is an ordinary machine', () => {
    expect(eap(trial, trialPolicy).createMachine(goodFlow).id).toBe('trial-2026.general')
  })

  it('is refused by us, not by XState, when a target names no step', () => {
    const astray = { 'states/noticing/on/need.assessed/target': 'carng' }
    expect(define(astray)).toThrow(/no such name: target carng/)
  })

  it('is refused with every problem at once', () => {
    expect(problemsIn(changed(goodFlow, twoFaults)).map(({ place, problem }) => `${place}: ${problem.en}`)).toEqual([
      'noticing: cites no clause',
      ...['noticing', 'caring.telling.waiting', 'caring.helping.offering', 'followingUp', 'securing'].map(
        (place) => `${place}: danger must wait: danger.reported`,
      ),
    ])
    expect(define(twoFaults)).toThrow(FlowError)
  })

  it('is refused in words that name flow, place, problem and remedy', () => {
    expect(define({ 'states/noticing/meta/cites': '九' })).toThrow(
      [
        'trial-2026.general cannot be a flow yet:',
        '- noticing: no such name: clause 九. Use a name there is, never code or a pattern.',
      ].join('\n'),
    )
  })

  it('is refused in both languages', () => {
    for (const { remedy, ...problem } of notEmpty(Object.values(rules))) {
      for (const { zh, en } of [problem, remedy]) {
        expect(zh).toMatch(/\p{Script=Han}/u)
        expect(en).toMatch(/^[\w,;. ]+$/)
      }
    }
  })

  it('every condition of the vocabulary can be asked what it is made of', () => {
    for (const guard of notEmpty(Object.keys(conditions)))
      expect(() => problemsIn(changed(goodFlow, at('noticing / need.assessed', { guard })))).not.toThrow()
  })
})
