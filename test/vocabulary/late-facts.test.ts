import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Case, type ConsentScope, type FactType, facts } from '#src/index.ts'
import { scopeNames } from '#src/vocabulary/consents.ts'
import { knowing } from '../support/asking.ts'
import { aFact, type FlowName, flowNames, minute, opened, taken } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { meeting } from '../support/walk.ts'

type Late = readonly [type: FactType, saying: object, knownAt: number]

/** Tells a case facts in the order they came in; the number is the minute each was known or done. */
const hearing = (flow: FlowName, ...came: readonly Late[]): Case =>
  came.reduce((kase, [type, saying, knownAt], n) => {
    const recordedAt = minute(1_000 + n)
    return taken(kase, aFact(type, saying, minute(knownAt)), { recordedAt }).case
  }, opened(flow))

const danger = (knownAt: number): Late => ['danger.reported', {}, knownAt]
const assessed = (is: 'none' | 'unclear' | 'immediate', knownAt: number): Late => [
  'danger.assessed',
  { danger: is },
  knownAt,
]
const gives = (knownAt: number, scope: ConsentScope = 'service'): Late => [
  'consent.given',
  { scope, form: 'written' },
  knownAt,
]
const withdraws = (knownAt: number, scope: ConsentScope = 'service'): Late => ['consent.withdrawn', { scope }, knownAt]
const rights: Late = ['rights.explained', {}, 1]

describe('danger and time: danger always counts, an older word never clears it (解讀.4, 解讀.6)', () => {
  it.each<[string, readonly Late[], string]>([
    ['an assessment after the danger clears it', [danger(10), assessed('none', 11)], 'none'],
    ['one at the same instant clears it', [danger(10), assessed('none', 10)], 'none'],
    ['one before the danger, told late, does not', [danger(10), assessed('none', 9)], 'immediate'],
    ['one before an unclear danger does not', [assessed('unclear', 10), assessed('none', 9)], 'unclear'],
    ['a danger told late counts, though none was found since', [assessed('none', 10), danger(5)], 'immediate'],
    ['an unclear danger told late counts too', [assessed('none', 10), assessed('unclear', 5)], 'unclear'],
    [
      'and what was found before does not clear it',
      [assessed('none', 10), danger(5), assessed('none', 9)],
      'immediate',
    ],
    ['only a newer assessment does', [assessed('none', 10), danger(5), assessed('none', 11)], 'none'],
    ['of two dangers the newer has to be cleared', [danger(10), danger(5), assessed('none', 7)], 'immediate'],
    ['an older doubt does not weaken a danger found since', [danger(10), assessed('unclear', 5)], 'immediate'],
    ['a newer doubt is the latest word', [danger(10), assessed('unclear', 11)], 'unclear'],
  ])('%s', (_, came, left) => {
    for (const flow of notEmpty(flowNames)) expect(hearing(flow, ...came).known.danger).toBe(left)
  })

  it('whatever the order of arrival, danger stays until something newer clears it', () => {
    const met = fc.integer({ min: 1, max: 900 })
    const found = fc.integer({ min: 1, max: 900 })
    fc.assert(
      fc.property(met, found, fc.boolean(), (met, found, dangerFirst) => {
        const came = dangerFirst ? [danger(met), assessed('none', found)] : [assessed('none', found), danger(met)]
        const { known } = hearing('involuntary', ...came)
        expect(known.danger).toBe(dangerFirst && found >= met ? 'none' : 'immediate')
        expect(known.dangerUnresolved).toBe(true)
      }),
      { seed: 4, numRuns: 300 },
    )
  })
})

describe('consent and time: the later word counts by its own instant (陸.一, 解讀.15)', () => {
  it.each<[string, readonly Late[], string]>([
    ['a consent after a withdrawal', [withdraws(10), gives(11)], 'given'],
    ['a withdrawal after a consent', [gives(10), withdraws(11)], 'withdrawn'],
    ['an older withdrawal told late changes nothing', [gives(10), withdraws(9)], 'given'],
    ['an older consent told late changes nothing', [withdraws(10), gives(9)], 'withdrawn'],
    ['at the same instant the withdrawal counts, told last', [gives(10), withdraws(10)], 'withdrawn'],
    ['at the same instant the withdrawal counts, told first', [withdraws(10), gives(10)], 'withdrawn'],
    ['of three words the latest', [gives(12), withdraws(11), gives(10)], 'given'],
  ])('%s', (_, came, left) => {
    expect(hearing('general', rights, ...came).known.consents.service?.standing).toBe(left)
    expect(hearing('crisis', ...came).known.consents.service?.standing).toBe(left)
  })

  const declines = (knownAt: number): Late => ['help.declined', {}, knownAt]

  it.each<[string, readonly Late[], string, string]>([
    ['a refusal after a consent takes it back', [gives(10), declines(11)], 'withdrawn', 'declined'],
    ['an older refusal told late changes nothing', [gives(10), declines(9)], 'given', 'willing'],
    ['a consent after a refusal counts', [gives(10), declines(11), gives(12)], 'given', 'willing'],
  ])('%s', (_, came, left, willingness) => {
    let known = knowing()
    for (const [type, saying, at] of came)
      known = { ...known, ...facts[type].learn(known, aFact(type, saying, minute(at)) as never) }
    expect([known.consents.service?.standing, known.willingness]).toEqual([left, willingness])
  })

  it('each scope is asked for, and withdrawn, apart', () => {
    const { consents } = hearing(
      'crisis',
      ...scopeNames.map((scope) => gives(10, scope)),
      withdraws(11, 'disclosure'),
    ).known
    expect(scopeNames.map((scope) => consents[scope]?.standing)).toEqual([
      'given',
      'given',
      'withdrawn',
      'given',
      'given',
    ])
  })

  it('in whatever order two words arrive, the same word counts', () => {
    const words = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(words, (words) => {
        const said = words.map(([yes, at]) => (yes ? gives(at) : withdraws(at)))
        const last = Math.max(...words.map(([, at]) => at))
        const left = words.filter(([, at]) => at === last).every(([yes]) => yes) ? 'given' : 'withdrawn'
        for (const came of [said, [...said].reverse()]) {
          const { known } = hearing('crisis', ...came)
          expect(known.consents.service).toMatchObject({ standing: left, at: minute(last) })
          // To take a consent back is not to decline help: that is a fact of its own.
          expect(known.willingness).toBe(words.some(([yes]) => yes) ? 'willing' : 'unknown')
        }
      }),
      { seed: 15, numRuns: 300 },
    )
  })
})

describe('meetings, emergencies and reports in time', () => {
  const meets = (knownAt: number): Late => ['careTeam.resolved', meeting(), knownAt]
  const helped = (knownAt: number): Late => ['emergency.concluded', { outcome: 'escorted' }, knownAt]
  const knows = (knownAt: number): Late => ['reportableMatter.known', { matter: 'domesticViolence' }, knownAt]
  const files = (knownAt: number): Late => ['statutoryReport.filed', { matter: 'domesticViolence' }, knownAt]

  it.each<[string, readonly Late[], boolean]>([
    ['a meeting after the danger resolves it', [danger(10), assessed('none', 11), meets(12)], false],
    ['one held before the danger, told late, does not (I-13)', [danger(10), assessed('none', 11), meets(9)], true],
  ])('%s', (_, came, unresolved) => {
    expect(hearing('involuntary', ...came).known.dangerUnresolved).toBe(unresolved)
  })

  it('the latest emergency is remembered, in whatever order they are told', () => {
    expect(hearing('involuntary', helped(20), helped(5)).known.emergencyAt).toBe(minute(20))
    expect(hearing('involuntary', helped(5), helped(20)).known.emergencyAt).toBe(minute(20))
  })

  it('help that was over before the last assessment asks for no other', () => {
    expect(hearing('involuntary', assessed('none', 10), helped(9)).step).toBe('assessing')
    expect(hearing('involuntary', assessed('none', 10), helped(11)).step).toBe('reassessing')
  })

  it.each<[string, readonly Late[], readonly string[]]>([
    ['a report filed after the matter was known settles it', [knows(10), files(12)], []],
    [
      'one filed before it was known is about something else (解讀.21)',
      [knows(10), files(9)],
      ['reportDomesticViolence'],
    ],
  ])('%s', (_, came, owed) => {
    expect(hearing('involuntary', ...came).known.duties.map(({ duty }) => duty)).toEqual(owed)
  })
})

describe('knowledge and time: the earliest is kept (解讀.11)', () => {
  it('since when the matter is known', () => {
    expect(hearing('crisis', danger(10), danger(-600), danger(5)).known.knownSince).toBe(minute(-600))
  })

  it('since when each report is owed', () => {
    const matter: Late = ['reportableMatter.known', { matter: 'suicideBehaviour' }, 10]
    const earlier: Late = ['reportableMatter.known', { matter: 'suicideBehaviour' }, 4]
    const later: Late = ['reportableMatter.known', { matter: 'suicideBehaviour' }, 50]
    for (const came of [
      [matter, earlier, later],
      [later, matter, earlier],
      [earlier, later, matter],
    ]) {
      const owed = hearing('general', ...came).known.duties.filter(({ duty }) => duty === 'reportSuicideBehaviour')
      expect(owed).toMatchObject([{ since: minute(50) }, { since: minute(10) }, { since: minute(4) }])
    }
  })

  it.each<[string, readonly ('yes' | 'no' | 'unknown')[], string]>([
    ['nothing heard for certain', ['unknown'], 'unknown'],
    ['no, then yes', ['no', 'yes'], 'yes'],
    ['yes, then no from a second reporter', ['yes', 'no'], 'yes'],
    ['yes, then unknown', ['yes', 'unknown'], 'yes'],
    ['no, then unknown', ['no', 'unknown'], 'no'],
    ['unknown, then no', ['unknown', 'no'], 'no'],
  ])('casualties: %s', (_, heard, left) => {
    const came = heard.map((casualties, n): Late => ['casualty.reported', { casualties }, 10 + n])
    expect(hearing('crisis', ...came).known.casualties).toBe(left)
  })

  it('a death is not taken back by a second reporter', () => {
    const came: readonly Late[] = [
      ['capacity.known', { capacity: 'dead' }, 10],
      ['capacity.known', { capacity: 'capable' }, 11],
    ]
    expect(hearing('crisis', ...came).known).toMatchObject({ person: 'dead', casualties: 'yes' })
  })

  it('a new offer of support takes back no answer', () => {
    const came: readonly Late[] = [
      ['support.answered', { answer: 'declined' }, 10],
      ['support.offered', {}, 11],
    ]
    expect(hearing('crisis', ...came).known.support).toBe('declined')
  })
})
