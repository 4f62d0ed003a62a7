import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import type { Condition } from '#src/conditions/condition.ts'
import { define, definition } from '#src/flow/definition.ts'
import { at, type Promised, promise, verify } from '#src/promises/index.ts'
import type { Known } from '#src/vocabulary/known.ts'
import { timeOf } from '#src/vocabulary/references.ts'
import { smallCare } from './support/small-care.ts'

const flow = smallCare('followUp.made', 'careTeam.resolved')

const asking = (name: string, test: (known: Known) => boolean): Promised =>
  promise(name, { id: 'T-1', zh: '試行', en: 'Trial', always: at(({ known }) => test(known)) })

const plain = asking('plain', ({ sealed }) => sealed || !sealed)

const why = (given: AnyStateMachine, wanted: Promised, most?: number) => {
  const { promises } = verify(given, { promises: [wanted, plain], ...(most !== undefined && { most }) })
  const [verdict, other] = promises
  return { verdict, other, undecided: verdict?.holds === null ? verdict.undecided : null }
}

/** The flow with another answer to whether the danger is excluded. */
const answering = (ask: Condition['ask']): AnyStateMachine => {
  const of = definition(flow)
  const { dangerExcluded } = of.conditions
  const copy = Object.create(flow, Object.getOwnPropertyDescriptors(flow)) as AnyStateMachine
  const conditions = { ...of.conditions, dangerExcluded: { ...(dangerExcluded as Condition), ask } }
  return define(Object.create(copy) as AnyStateMachine, { ...of, conditions } as never)
}

describe('what cannot be decided is said, with the place and what would help', () => {
  const cases: readonly (readonly [sentence: string, code: string, place: RegExp, given: AnyStateMachine, Promised])[] =
    [
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
      ['a condition that answers at random', 'fickle', /condition dangerExcluded/, answering(fickle()), plain],
    ]

  it.each(cases)('%s', (_, code, place, given, wanted) => {
    const { undecided } = why(given, wanted)
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
    const { undecided } = why(flow, plain, 100)
    expect(undecided).toMatchObject({ code: 'tooLarge', place: 'most: 100', explored: null })
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

function fickle(): Condition['ask'] {
  let times = 0
  return () => (times++ % 2 ? 'yes' : 'no')
}
