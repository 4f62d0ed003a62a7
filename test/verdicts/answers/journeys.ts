import type { AnyStateMachine } from 'xstate'
import { samplesOf } from '#src/case/samples.ts'
import { holds } from '#src/conditions/answer.ts'
import { definition, type FlowDefinition } from '#src/flow/definition.ts'
import { note } from '#src/flow/note.ts'
import { type Case, receive, tryOpenCase } from '#src/index.ts'
import type { FactDefinition } from '#src/vocabulary/fact.ts'
import type { Asked } from '../chart/steps.ts'

/** Draws a number below a bound. */
export type Dice = (below: number) => number

const one = <T>(items: readonly T[], dice: Dice): T => items[dice(items.length)] as T

/** A small generator of numbers, the same ones each time. */
export function diceOf(seed: number): Dice {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const start = Date.parse('2026-03-02T09:00:00+08:00')
export const instantAt = (minutes: number): string => new Date(start + minutes * 60_000).toISOString()

const readings = new WeakMap<object, readonly unknown[]>()

/** What a field can say; instants anywhere near the one of telling. */
function saidIn(form: FactDefinition['decisive'][string], at: string, dice: Dice): unknown {
  const values =
    readings.get(form) ?? [...samplesOf({ decisive: { value: form } } as never, 'now')].map(({ value }) => value)
  readings.set(form, values)
  const said = one(values, dice)
  return said === 'now' ? new Date(Date.parse(at) + (dice(5) - 2) * 3_600_000).toISOString() : said
}

/** A case as a host may open it, with whatever its document leaves to give. */
export const openedIn = (flow: AnyStateMachine, dice: Dice): Case => {
  const { policy, settings } = definition(flow)
  const given = (value: unknown, otherwise: () => unknown) => (value === 'toBeGiven' ? otherwise() : value)
  const own = Object.entries(policy.values.own as Readonly<Record<string, unknown>>).map(([name, value]) => [
    name,
    given(value, () => saidIn(settings[name] as never, instantAt(0), dice)),
  ])
  const periods = Object.entries(policy.values.periods).map(([duty, value]) => [
    duty,
    given(value, () => ({ days: 7 })),
  ])
  const opened = tryOpenCase(flow, {
    caseId: 'c-1',
    at: instantAt(0),
    recordedAt: instantAt(0),
    by: { role: 'eapWindow', id: 'u1' },
    policy: {
      adopts: one([policy.values.adopts, ['general', 'involuntary', 'crisis']], (below) => below - 1),
      own: Object.fromEntries(own),
      periods: Object.fromEntries(periods),
    },
  })
  if (!opened.accepted) throw new Error(JSON.stringify(opened.reasons))
  return opened.case
}

/** A fact of the vocabulary, in its form, said at random. */
export function aFact(of: FlowDefinition, type: string, at: string, dice: Dice): Readonly<Record<string, unknown>> {
  const { by, decisive } = of.facts[type] as FactDefinition
  const said = Object.entries(decisive).map(([name, form]) => [name, saidIn(form, at, dice)])
  const reporter = { role: one(by, dice), id: one(['sample', 'somebody', 'sample-7'], dice) }
  return { type, at, by: reporter, ...Object.fromEntries(said.filter(([, value]) => value !== undefined)) }
}

/** What was told on a real case, and how its conditions answered the questions a fact is asked. */
export interface Answered {
  readonly type: string
  readonly answers: number
}

/** Tells a real case random facts through the kernel, some of them late, and notes how every question was answered. */
export function* journey(
  flow: AnyStateMachine,
  asked: ReadonlyMap<string, readonly Asked[]>,
  length: number,
  dice: Dice,
): Generator<Answered> {
  const of = definition(flow)
  let kase = openedIn(flow, dice)
  for (let told = 1; told <= length && kase.status === 'open'; told++) {
    const type = one([...asked.keys()], dice)
    const recordedAt = instantAt(told * 60)
    const fact = aFact(of, type, instantAt(told * 60 - (dice(4) ? 0 : dice(300))), dice)
    const known = note(kase.known, fact as never, of.facts[type] as FactDefinition, of.duties)
    const bits = (asked.get(type) ?? []).map(({ type: id, params }, at) =>
      holds(of.conditions[id] as never, known, fact as never, params) ? 1 << at : 0,
    )
    yield { type, answers: bits.reduce((all, bit) => all | bit, 0) }
    const outcome = receive(kase, fact, { recordedAt })
    if (outcome.accepted) kase = outcome.case as Case
  }
}
