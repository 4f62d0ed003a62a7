import { describe, expect, it } from 'vitest'
import { createMachine, type StateValue } from 'xstate'
import { configurationsOf } from '#src/diff/configurations.ts'

const final = { type: 'final' }
const group = (...steps: readonly string[]) => ({
  initial: steps[0],
  states: Object.fromEntries(steps.map((step) => [step, {}])),
})
const beside = (...parts: readonly (readonly [name: string, part: object])[]) => ({
  type: 'parallel',
  states: Object.fromEntries(parts),
})
const parts = (count: number, part: object = group('a', 'b')) =>
  Array.from({ length: count }, (_, n) => [`part${n}`, part] as const)

const found = (config: object): readonly StateValue[] =>
  configurationsOf(createMachine({ id: 'f', ...config } as never))
const inFlow = (states: object) => ({ initial: Object.keys(states)[0], states })

describe('Where an open case can stand', () => {
  it.each<[said: string, flow: object, where: readonly StateValue[]]>([
    ['a flow of steps', group('a', 'b'), ['a', 'b']],
    ['not at its ending', inFlow({ a: {}, end: final }), ['a']],
    ['in a group, at each of its steps', inFlow({ a: {}, b: group('x', 'y') }), ['a', { b: 'x' }, { b: 'y' }]],
    [
      'in a group within a group',
      inFlow({ a: { initial: 'b', states: { b: group('x', 'y'), c: {} } } }),
      [{ a: { b: 'x' } }, { a: { b: 'y' } }, { a: 'c' }],
    ],
    [
      'in parts side by side, in each of one with each of the other',
      inFlow({ both: beside(['l', group('a', 'b')], ['r', group('c', 'd')]) }),
      [
        { both: { l: 'a', r: 'c' } },
        { both: { l: 'b', r: 'c' } },
        { both: { l: 'a', r: 'd' } },
        { both: { l: 'b', r: 'd' } },
      ],
    ],
    [
      'in parts that have no steps of their own',
      inFlow({ both: beside(['l', {}], ['r', group('c', 'd')]) }),
      [{ both: { l: {}, r: 'c' } }, { both: { l: {}, r: 'd' } }],
    ],
    [
      'in the parts of a whole flow, unless all are done',
      beside(...parts(2, inFlow({ a: {}, done: final }))),
      [
        { part0: 'a', part1: 'a' },
        { part0: 'done', part1: 'a' },
        { part0: 'a', part1: 'done' },
      ],
    ],
  ])('%s', (_, flow, where) => {
    expect(found(flow)).toEqual(where)
  })
})

describe('Where steps side by side are many', () => {
  const all = (count: number, at: string): Record<string, StateValue> =>
    Object.fromEntries(parts(count).map(([name]) => [name, at]))
  const covered = (count: number) =>
    parts(count).flatMap(([name]) =>
      ['a', 'b'].flatMap((at) => ['a', 'b'].map((others) => ({ ...all(count, others), [name]: at }))),
    )

  it('all of 512 are looked at', () => {
    const each = found(beside(...parts(9)))
    expect(new Set(each.map((value) => JSON.stringify(value))).size).toBe(512)
  })

  it('of more, each step beside the first and beside the last of all others', () => {
    expect(found(beside(...parts(10)))).toEqual(covered(10))
    expect(found(beside(...parts(40)))).toEqual(covered(40))
  })

  it('also within a flow, with its other steps, and without its endings, wherever these stand', () => {
    const flow = inFlow({ end: final, a: {}, b: group('x', 'y'), both: beside(...parts(10)), other: beside(['l', {}]) })
    expect(found(flow)).toEqual([
      'a',
      { b: 'x' },
      { b: 'y' },
      ...covered(10).map((both) => ({ both })),
      // Beside the first and beside the last, which of one part alone is the same.
      { other: { l: {} } },
      { other: { l: {} } },
    ])
  })
})
