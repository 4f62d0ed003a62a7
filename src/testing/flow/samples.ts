import type { AnyStateMachine } from 'xstate'
import { samplesOf } from '../../case/samples.ts'
import { definition, type Spoken } from '../../flow/definition.ts'
import type { FactTypeOf, WholeFactOf } from '../../flow/own-words.ts'
import type { FactDefinition } from '../../vocabulary/fact.ts'
import type { Instant } from '../../vocabulary/references.ts'

/** What a fact of a type can say: its decisive half. */
export type Saying = Readonly<Record<string, unknown>>

const someDay = '2026-03-02T09:00:00+08:00'

/**
 * What facts of a type can say, as far as a condition could tell them apart: each choice, both answers, one item and
 * all items of a list, an optional field left out and given. Every sample passes the form.
 *
 * @example
 * for (const saying of samplesFor(flow, 'danger.assessed')) …
 */
export function samplesFor<F extends AnyStateMachine>(
  flow: F,
  type: FactTypeOf<Spoken<F>>,
  at: Instant = someDay,
): readonly Saying[] {
  const fact = factOf(flow, type)
  return fact ? [...samplesOf(fact, at)].filter((saying) => passes(fact, saying, at)) : []
}

/**
 * A whole fact that passes its form: the first sample, with what is said otherwise, by a role that may report it.
 *
 * @example
 * expect(kase).toAccept(sampleOf(flow, 'danger.assessed', { danger: 'none' }))
 */
export function sampleOf<F extends AnyStateMachine, const T extends FactTypeOf<Spoken<F>>>(
  flow: F,
  type: T,
  says: object = {},
  at: Instant = someDay,
): SampleOf<F, T> {
  const by = { role: reporterOf(flow, type), id: `u-${reporterOf(flow, type)}` }
  return { type, at, by, ...samplesFor(flow, type, at)[0], ...says } as SampleOf<F, T>
}

type SampleOf<F extends AnyStateMachine, T> = Extract<WholeFactOf<Spoken<F>>, { readonly type: T }>

const factOf = (flow: AnyStateMachine, type: string): FactDefinition | undefined => {
  const { facts } = definition(flow)
  return Object.hasOwn(facts, type) ? facts[type] : undefined
}

/** The first role that may report a fact. */
export const reporterOf = (flow: AnyStateMachine, type: string): string => factOf(flow, type)?.by[0] ?? 'eapWindow'

const passes = ({ type, by, form }: FactDefinition, saying: Saying, at: Instant): boolean =>
  form.safeParse({ type, at, by: { role: by[0], id: 'sample' }, ...saying }).success

/** Few samples all; of more those that differ from the first in two fields at most, of many those that differ in one. */
export function variationsOf(samples: readonly Saying[]): readonly Saying[] {
  const [base] = samples
  if (!base || samples.length <= 24) return samples
  const differences = (saying: Saying) =>
    [...new Set([...Object.keys(base), ...Object.keys(saying)])].filter(
      (field) => JSON.stringify(base[field]) !== JSON.stringify(saying[field]),
    ).length
  const most = samples.length <= 120 ? 2 : 1
  return samples.filter((saying) => differences(saying) <= most)
}
