import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import type { Condition } from '#src/conditions/condition.ts'
import { definition } from '#src/flow/definition.ts'
import { at, type Promised, promise, type VerifyOptions, verify } from '#src/promises/index.ts'
import { remade } from '#src/testing/mutation/remade.ts'
import type { DutyDefinition } from '#src/vocabulary/duties.ts'
import type { Known } from '#src/vocabulary/known.ts'
import type { Policy } from '#src/vocabulary/policy.ts'
import { timeOf } from '#src/vocabulary/references.ts'
import { smallCare } from './support/small-care.ts'

const flow = smallCare('followUp.made', 'careTeam.resolved')

const asking = (name: string, test: (known: Known) => boolean): Promised =>
  promise(name, { id: 'T-1', zh: '試行', en: 'Trial', always: at(({ known }) => test(known)) })

const plain = asking('plain', ({ sealed }) => sealed || !sealed)

const why = (given: AnyStateMachine, wanted: Promised, options: VerifyOptions = {}) => {
  const { promises } = verify(given, { promises: [wanted, plain], ...options })
  const [verdict, other] = promises
  return { verdict, other, undecided: verdict?.holds === null ? verdict.undecided : null }
}

/** The flow with another answer to whether the danger is excluded. */
const answering = (ask: NonNullable<Condition['ask']>): AnyStateMachine => {
  const { conditions } = definition(flow)
  const { dangerExcluded } = conditions
  return remade(flow, { conditions: { ...conditions, dangerExcluded: { ...(dangerExcluded as Condition), ask } } })
}

/** The flow in which a part of a duty throws. */
const throwing = (part: 'settledWhen' | 'arises' | 'until'): AnyStateMachine => {
  const { duties } = definition(flow)
  const { followUp } = duties
  const thrown = () => {
    throw new Error('王小明')
  }
  return remade(flow, { duties: { ...duties, followUp: { ...(followUp as DutyDefinition), [part]: thrown } } })
}

type Case = readonly [
  sentence: string,
  code: string,
  place: RegExp,
  given: AnyStateMachine,
  wanted: Promised,
  policy?: Partial<Policy>,
]

/** What a condition may not look at, although it answers the same whenever it is asked. */
const outside: readonly (readonly [what: string, look: () => unknown, named: RegExp])[] = [
  ['a clock', () => Date.now(), /condition dangerExcluded \(Date\.now\)/],
  ['today', () => new Date(), /condition dangerExcluded \(new Date\(\)\)/],
  ['chance', () => Math.random() >= 0, /condition dangerExcluded \(Math\.random\)/],
  ['chance of another kind', () => crypto.randomUUID(), /condition dangerExcluded \(crypto\.randomUUID\)/],
  ['how long the process runs', () => performance.now() > 0, /condition dangerExcluded \(performance\.now\)/],
  ['the network', () => fetch('https://example.org'), /condition dangerExcluded \(fetch\)/],
  [
    'a clock, and hides that it could not',
    () => {
      try {
        return Date.now()
      } catch {
        return false
      }
    },
    /condition dangerExcluded \(Date\.now\)/,
  ],
]

describe('what cannot be decided is said, with the place and what would help', () => {
  const cases: readonly Case[] = [
    [
      'a promise that throws',
      'threw',
      /promise throwing/,
      flow,
      asking('throwing', () => {
        throw new Error('王小明')
      }),
    ],
    [
      'a promise that prints what is known',
      'tooManyWays',
      /promise printing/,
      flow,
      asking('printing', (known) => JSON.stringify(known).length > 0),
    ],
    [
      'a promise that measures time',
      'measuresTime',
      /promise measuring/,
      flow,
      asking('measuring', ({ notedAt, openedAt }) => timeOf(notedAt) - timeOf(openedAt) < 24 * 3_600_000),
    ],
    [
      'a promise that reads the hour',
      'measuresTime',
      /promise hour/,
      flow,
      asking('hour', ({ notedAt }) => notedAt.slice(11, 13) === '04'),
    ],
    [
      'a condition that reads the hour',
      'measuresTime',
      /condition dangerExcluded/,
      answering(({ notedAt }) => (notedAt.slice(11, 13) === '04' ? 'yes' : 'no')),
      plain,
    ],
    ...(['settledWhen', 'arises', 'until'] as const).map(
      (part) => [`a duty whose ${part} throws`, 'threw', /^duty followUp$/, throwing(part), plain] as const,
    ),
    ...([8, 24, 30 * 24] as const).map(
      (hours) =>
        [
          `a condition that heeds no other length than the ${hours} hours of a law`,
          'measuresTime',
          /condition dangerExcluded/,
          answering(({ notedAt, openedAt }) =>
            timeOf(notedAt) - timeOf(openedAt) === hours * 3_600_000 ? 'yes' : 'no',
          ),
          plain,
        ] as const,
    ),
    [
      'a condition that heeds no other length than one of the policy',
      'measuresTime',
      /condition dangerExcluded/,
      answering(({ notedAt, openedAt }) => (timeOf(notedAt) - timeOf(openedAt) === 11 * 86_400_000 ? 'yes' : 'no')),
      plain,
      { periods: { followUp: { days: 11 } } },
    ],
    [
      'a condition that answers differently each time',
      'fickle',
      /condition dangerExcluded/,
      answering(fickle()),
      plain,
    ],
    ...outside.map(
      ([what, look, named]) =>
        [
          `a condition that looks at ${what}`,
          'looksOutside',
          named,
          answering(() => (look() ? 'yes' : 'no')),
          plain,
        ] as const,
    ),
    [
      'a promise that looks at a clock',
      'looksOutside',
      /promise late \(Date\.now\)/,
      flow,
      asking('late', () => Date.now() > 0),
    ],
  ]

  const named = cases.map(([sentence, ...each]) => [sentence, each] as const)
  it.each(named)('%s', (_, [code, place, given, wanted, policy]) => {
    const { undecided } = why(given, wanted, policy && { policy })
    expect(undecided).toMatchObject({ code, place: expect.stringMatching(place) })
    expect([undecided?.zh, undecided?.en, undecided?.remedy.zh, undecided?.remedy.en].every(Boolean)).toBe(true)
    expect(JSON.stringify(undecided)).not.toContain('王小明')
  })

  it('a promise that cannot be followed leaves the others decided', () => {
    const { other } = why(
      flow,
      asking('throwing', () => {
        throw new Error()
      }),
    )
    expect(other).toMatchObject({ name: 'plain', holds: true })
  })

  it('more states than the bounds allow', () => {
    const { undecided } = why(flow, plain, { most: 100 })
    expect(undecided).toMatchObject({ code: 'tooLarge', place: 'most: 100', searched: null })
  })

  it('the clock, chance and the network are as they were afterwards, whatever was found', () => {
    const before = [Date, Date.now, Math.random, performance.now, fetch, crypto.randomUUID]
    why(
      answering(() => (Date.now() > 0 ? 'yes' : 'no')),
      plain,
    )
    expect([Date, Date.now, Math.random, performance.now, fetch, crypto.randomUUID]).toEqual(before)
    expect(Object.hasOwn(performance, 'now')).toBe(false)
  })

  it('a policy under which no case can be opened', () => {
    const [verdict] = verify(flow, { promises: [plain], policy: { timeZone: 'Nowhere/At all' } }).promises
    expect(verdict).toMatchObject({
      holds: null,
      undecided: { code: 'cannotOpen', place: expect.stringContaining('timeZone') },
    })
  })

  it('a machine that is no flow is a mistake of the program', () => {
    expect(() => verify({ id: 'x' } as never, { promises: [plain] })).toThrow(TypeError)
  })
})

function fickle(): NonNullable<Condition['ask']> {
  let times = 0
  return () => (times++ % 2 ? 'yes' : 'no')
}
