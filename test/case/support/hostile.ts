import fc from 'fast-check'
import { expect } from 'vitest'
import { samplesOf } from '#src/case/samples.ts'
import { type Case, explain, facts } from '#src/index.ts'
import { aFact, deepFrozen, factTypes, flowNames, handIn, having, minute, opened, plain } from '../../support/cases.ts'
import { standsIn, waysTo } from '../../support/walk.ts'

/** A case on every step of every flow, frozen, with what it looked like. */
export const cases = flowNames.flatMap((flow) =>
  [...waysTo(flow).values()].map((way) => {
    const kase = deepFrozen(having(opened(flow), ...way))
    return { kase, was: JSON.stringify(plain(kase)) }
  }),
)

const someone = { role: 'eapWindow', id: 'u7' }
const whole = factTypes.flatMap((type) =>
  [...samplesOf(facts[type] as never, minute(900))].slice(0, 40).map((saying) => aFact(type, saying, minute(900))),
)

const throwing = (): never => {
  throw new Error('hostile')
}
const cyclic: { type: string; self?: unknown } = { type: 'rights.explained' }
cyclic.self = cyclic

const types = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '',
    '*',
    '**',
    'rights.*',
    'rights',
  ),
  fc.constantFrom(
    'xstate.init',
    'xstate.stop',
    'xstate.error',
    'xstate.done.state',
    'xstate.done.actor.0',
    'xstate.after.1',
    'xstate.route',
  ),
  fc.constantFrom(...factTypes),
  fc.string(),
  fc.anything(),
)

const odd = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
    withSparseArray: true,
    withBoxedValues: true,
  }),
  fc.constantFrom(
    cyclic,
    1n,
    Symbol('type'),
    () => 'rights.explained',
    new Date(Number.NaN),
    Object.create(null),
    /x/,
    new Map(),
    new Error('x'),
  ),
  fc.constantFrom(
    'x'.repeat(100_000),
    '\u0000',
    '\ud800',
    '𝒳',
    'A123456789',
    '王小明',
    '2026-02-31T00:00:00Z',
    '%s %d {{x}}',
    '../..',
    '<script>',
  ),
)

/** Objects that bite whoever looks at them. */
const biting = fc.constantFrom<() => unknown>(
  () => ({
    get type() {
      return throwing()
    },
  }),
  () => ({
    type: 'rights.explained',
    get at() {
      return throwing()
    },
  }),
  () => ({
    type: 'rights.explained',
    at: minute(900),
    by: {
      get role() {
        return throwing()
      },
    },
  }),
  () => ({
    type: 'consent.given',
    at: minute(900),
    by: someone,
    scope: 'service',
    form: 'oral',
    details: new Proxy({}, { ownKeys: throwing }),
  }),
  () => new Proxy({ type: 'rights.explained' }, { get: throwing }),
  () => new Proxy({ type: 'rights.explained', at: minute(900), by: someone }, { ownKeys: throwing, has: throwing }),
  () => new Proxy({ type: 'rights.explained', at: minute(900), by: someone }, { getOwnPropertyDescriptor: throwing }),
  () => new Proxy([], { get: throwing }),
  () => ({ ...someone, type: { toString: throwing, valueOf: throwing, [Symbol.toPrimitive]: throwing } }),
  () => ({
    type: 'notification.made',
    at: minute(900),
    by: someone,
    to: new Proxy(['supervisor'], { get: throwing }),
    items: [],
    ground: 'incident',
  }),
  () => Proxy.revocable({}, {}).proxy,
  () => {
    const { proxy, revoke } = Proxy.revocable({ type: 'rights.explained' }, {})
    revoke()
    return proxy
  },
)

const fact = fc.constantFrom(...whole)

/** A whole fact with one thing wrong: a key of it, or of its reporter, replaced, added or taken away. */
const mutated = fc
  .tuple(fact, fc.nat(), odd, fc.constantFrom('replace', 'add', 'remove', 'reporter', 'inside'))
  .map(([fact, at, value, how]) => {
    const keys = Object.keys(fact)
    const key = keys[at % keys.length] as string
    if (how === 'replace') return { ...fact, [key]: value }
    if (how === 'reporter') return { ...fact, by: { ...fact.by, [at % 2 ? 'role' : 'id']: value } }
    if (how === 'inside') return { ...fact, [key]: [value] }
    if (how === 'add') return { ...fact, [typeof value === 'string' ? value.slice(0, 50) : `extra${at}`]: value }
    return Object.fromEntries(Object.entries(fact).filter(([name]) => name !== key))
  })

const polluting = fc
  .constantFrom('__proto__', 'constructor', 'prototype')
  .chain((key) =>
    fact.map(
      (fact) =>
        JSON.parse(JSON.stringify(fact).replace('{', `{"${key}":{"polluted":true,"role":"careTeam"},`)) as unknown,
    ),
  )

const typed = fc.record({ type: types, at: odd, by: odd }, { requiredKeys: ['type'] })
const truncated = fc.tuple(fact, fc.nat(200)).map(([fact, length]) => JSON.stringify(fact).slice(0, length))

/** Made only when it is handed in: fast-check itself would be bitten. */
const handing = (weight: number, of: fc.Arbitrary<unknown>) => ({ weight, arbitrary: of.map((value) => () => value) })

const hostile: fc.Arbitrary<() => unknown> = fc.oneof(
  handing(4, odd),
  handing(3, typed),
  handing(8, mutated),
  handing(1, polluting),
  handing(1, truncated),
  handing(1, fact),
  { weight: 1, arbitrary: biting },
)

/** What a case answers to an input: undefined when it takes it, and then nothing of what is no part of a fact. */
export const told = (kase: Case, input: unknown) => {
  const outcome = handIn(kase, input)
  if (outcome.accepted) {
    if (/polluted|王小明|extra\d/.test(JSON.stringify([outcome.entry, outcome.case.known])))
      throw new Error('let through')
    return undefined
  }
  expect(outcome.case).toBe(kase)
  return outcome
}

/** Hands so many hostile inputs to cases on every step: how many are refused, each with a code in both languages. */
export function refusedOf(numRuns: number): number {
  let refused = 0
  fc.assert(
    fc.property(hostile, fc.nat(), (hand, n) => {
      const { kase } = cases[n % cases.length] as (typeof cases)[number]
      const outcome = told(kase, hand())
      if (!outcome) return
      refused++
      if (outcome.reasons.length === 0) throw new Error('no reason')
      for (const { code, zh, en, unblock } of outcome.reasons)
        if (!code || !zh || !en || !unblock.zh || !unblock.en) throw new Error(`${code} is not said in both languages`)
    }),
    { seed: 100_000, numRuns },
  )
  for (const { kase, was } of cases) expect(JSON.stringify(plain(kase)), standsIn(kase).join()).toBe(was)
  expect('polluted' in {}).toBe(false)
  return refused
}

/** Asks why about so many hostile inputs: how many are not allowed, each with a reason. */
export function explainedOf(numRuns: number): number {
  let refused = 0
  fc.assert(
    fc.property(hostile, fc.nat(), fc.boolean(), (hand, n, whoever) => {
      const { kase } = cases[n % cases.length] as (typeof cases)[number]
      const { kind, reasons } = explain(kase, hand() as object, whoever ? { role: 'employee' } : undefined)
      if (kind === 'allowed') return
      refused++
      if (reasons.length === 0) throw new Error('no reason')
    }),
    { seed: 100_001, numRuns },
  )
  return refused
}
