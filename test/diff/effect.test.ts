import { describe, expect, it } from 'vitest'
import { type AnyStateMachine, setup } from 'xstate'
import { type Effect, effectOf } from '#src/diff/effect.ts'

const maker = setup({ guards: { p: () => true, q: () => true }, actions: { owe: () => {} } } as never)
const flow = (config: object): AnyStateMachine => maker.createMachine({ id: 'f', ...config } as never) as never
const steps = (states: object, more: object = {}) => flow({ initial: 'a', states, ...more })

const final = { type: 'final' }
const ask = (guard: string, target: string) => ({ guard, target })
const owing = (target: string, ...duties: readonly string[]) => ({
  target,
  actions: duties.map((duty) => ({ type: 'owe', params: { duty } })),
})
/** A flow whose step `a` leads on so when it is told `told`. */
const told = (ways: unknown, more: object = {}) =>
  steps({ a: ways ? { on: { told: ways } } : {}, b: {}, c: {}, end: final, ...more })
const inGroup = (c: object) => steps({ a: { initial: 'b', states: { b: {}, c } }, d: {} })
const beside = (states: object, more: object = {}) =>
  steps({
    a: { type: 'parallel', states: { l: { initial: 'x', states }, r: { initial: 'v', states: { v: {}, w: {} } } } },
    b: {},
    ...more,
  })

describe('What a change of ways does to a fact, under every answer to what is asked', () => {
  type Row = readonly [said: string, was: AnyStateMachine, is: AnyStateMachine, effects: readonly Effect[]]
  it.each<Row>([
    ['nothing', told('b'), told('b'), ['same']],
    ['nothing, never taken', told(undefined), told(undefined), ['same']],
    ['taken where it was refused', told(undefined), told('b'), ['more']],
    ['taken where it was refused, if asked and so', told(undefined), told(ask('p', 'b')), ['more', 'same']],
    ['refused where it was taken', told('b'), told(undefined), ['refused']],
    ['refused where it was taken, if not so', told('b'), told(ask('p', 'b')), ['refused', 'same']],
    ['asked something else', told(ask('p', 'b')), told(ask('q', 'b')), ['refused', 'more', 'same']],
    [
      'asked the same of something else',
      told({ guard: { type: 'p', params: { of: 'x' } }, target: 'b' }),
      told({ guard: { type: 'p', params: { of: 'y' } }, target: 'b' }),
      ['refused', 'more', 'same'],
    ],
    ['led elsewhere', told('b'), told('c'), ['elsewhere']],
    [
      'led elsewhere, if both are so',
      told([ask('p', 'b'), ask('q', 'c')]),
      told([ask('q', 'c'), ask('p', 'b')]),
      ['elsewhere', 'same'],
    ],
    [
      'asked in another order, of which each leads to the same',
      told([ask('p', 'b'), ask('q', 'b')]),
      told([ask('q', 'b'), ask('p', 'b')]),
      ['same'],
    ],
    ['asked once more for nothing', told([ask('p', 'b'), 'c']), told([ask('p', 'b'), ask('q', 'c'), 'c']), ['same']],
    ['led to where the case now ends', told('b'), told('b', { b: final }), ['elsewhere']],
    ['another duty', told(owing('b', 'x')), told(owing('b', 'y')), ['duties']],
    [
      'a duty more, if so',
      told([ask('p', 'b'), 'b']),
      told([{ ...owing('b', 'x'), guard: 'p' }, 'b']),
      ['duties', 'same'],
    ],
    ['the same duties in another order', told(owing('b', 'x', 'y')), told(owing('b', 'y', 'x')), ['same']],
    ['another duty as the case ends', told(owing('end', 'x')), told('end'), ['endingDuties']],
    [
      'everything at once',
      told([ask('p', 'b'), ask('q', 'c')]),
      told([ask('q', 'b'), { ...owing('b', 'x'), guard: 'p' }]),
      ['elsewhere', 'duties', 'same'],
    ],
  ])('%s', (_, was, is, effects) => {
    expect(effectOf(was, is, 'a', 'told')).toEqual({ effects, steps: ['a'] })
  })

  const anywhere = (where: string) => ({ on: { told: where } })
  type Placed = readonly [...Row, place: string, fact: string, at: readonly string[]]
  it.each<Placed>([
    [
      'at every step',
      told(undefined),
      steps({ a: {}, b: {}, c: {}, end: final }, anywhere('.b')),
      ['more'],
      '*',
      'told',
      ['a', 'b', 'c'],
    ],
    [
      'at the steps that do not take it themselves',
      steps({ a: { on: { told: 'c' } }, b: {}, c: {} }, anywhere('.b')),
      steps({ a: { on: { told: 'c' } }, b: {}, c: {} }, anywhere('.c')),
      ['elsewhere', 'same'],
      '*',
      'told',
      ['b', 'c'],
    ],
    [
      'in a group, at each of its steps',
      inGroup({}),
      steps({ a: { initial: 'b', states: { b: {}, c: {} }, on: { told: 'd' } }, d: {} }),
      ['more'],
      'a',
      'told',
      ['a.b', 'a.c'],
    ],
    ['at a step of a group', inGroup({ on: { told: 'b' } }), inGroup({}), ['refused'], 'a.c', 'told', ['a.c']],
    [
      'at a step beside others',
      beside({ x: { on: { told: 'y' } }, y: {} }),
      beside({ x: {}, y: {} }),
      ['refused'],
      'a.l.x',
      'told',
      ['a.l.x + a.r.v', 'a.l.x + a.r.w'],
    ],
    ['at an ending, nowhere', told('b'), told('c'), [], 'end', 'told', []],
    [
      'at a step that is gone, at once',
      told('b'),
      steps({ b: {}, a: { initial: 'x', states: { x: {} } } }),
      ['elsewhere', 'duties'],
      'a',
      'told',
      ['a'],
    ],
    [
      'at those steps of a group that are left',
      inGroup({}),
      steps({ a: { initial: 'b', states: { b: {} }, on: { told: 'd' } }, d: {} }),
      ['more'],
      'a',
      'told',
      ['a.b'],
    ],
    ['left at once, whatever the fact', told('b'), told('b'), ['elsewhere', 'duties'], 'a', 'always', ['a']],
    [
      'a group that is done',
      steps({ a: { initial: 'b', states: { b: { on: { told: 'end' } }, end: final }, onDone: 'd' }, c: {}, d: {} }),
      steps({ a: { initial: 'b', states: { b: { on: { told: 'end' } }, end: final }, onDone: 'c' }, c: {}, d: {} }),
      ['elsewhere'],
      'a',
      'onDone',
      ['a.b', 'a.end'],
    ],
    [
      'a whole flow that is done',
      steps({ a: {}, b: {} }, { onDone: '.a' }),
      steps({ a: {}, b: {} }, { onDone: '.b' }),
      ['elsewhere'],
      '*',
      'onDone',
      ['a', 'b'],
    ],
  ])('%s', (_, was, is, effects, place, fact, at) => {
    expect(effectOf(was, is, place, fact)).toEqual({ effects, steps: at })
  })
})
