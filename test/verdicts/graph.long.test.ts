import { describe, expect, it } from 'vitest'
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import { samplesOf } from '#src/case/samples.ts'
import type { Params } from '#src/conditions/condition.ts'
import { configOf, definition } from '#src/flow/definition.ts'
import type { FactDefinition } from '#src/vocabulary/fact.ts'
import type { Known } from '#src/vocabulary/known.ts'
import { everyStep, stepsOf } from './chart/steps.ts'
import { everyFlow } from './flows.ts'
import { broken, noDanger, victimOf } from './mutants.ts'
import { factsTold, questionOf, reachable, textOf } from './reach.ts'

const at = '2026-03-02T09:00:00+08:00'
const input = { caseId: 'c-1', openedAt: at }

interface Told extends EventObject {
  readonly yes: readonly string[]
}

/** XState's own explorer forges events of its own and goes on past endings; only facts, and only while a case is open. */
const onlyFacts = (snapshot: AnyMachineSnapshot, { type }: EventObject): boolean =>
  snapshot.status === 'active' && !type.startsWith('xstate.')

const subsets = <T>([first, ...rest]: readonly T[]): readonly (readonly T[])[] => {
  if (first === undefined) return [[]]
  const others = subsets(rest)
  return [...others, ...others.map((each) => [first, ...each])]
}

/** Each fact once for every combination of answers to the questions a flow asks of it. */
function everyTelling(flow: AnyStateMachine): readonly Told[] {
  const steps = everyStep(stepsOf(configOf(flow) as never))
  const asked = (fact: string) => {
    const ways = steps.flatMap(({ ways, done }) => [...(ways.get(fact) ?? []), ...done])
    return [...new Set(ways.flatMap(({ guard }) => (guard ? questionOf(guard.type, guard.params) : [])))]
  }
  return factsTold(flow).flatMap((type) => subsets(asked(type)).map((yes) => ({ type, yes })))
}

/** Where XState's shortest paths come to when the answers are in the events. */
function placesByAnswers(flow: AnyStateMachine): ReadonlySet<string> {
  const answered = (type: string) => (_: unknown, params: Params) => yes.has(questionOf(type, params))
  let yes = new Set<string>()
  const { guards, actions } = flow.implementations
  const scripted: AnyStateMachine = flow.provide({
    guards: Object.fromEntries(Object.keys(guards).map((type) => [type, answered(type)])),
    actions: Object.fromEntries(Object.keys(actions).map((type) => [type, () => {}])),
  })
  const paths = getShortestPaths(scripted, {
    input,
    events: everyTelling(flow),
    serializeState: ({ value }: AnyMachineSnapshot) => textOf(value),
    serializeEvent: (event: EventObject) => JSON.stringify(event),
    filterEvents: (snapshot: AnyMachineSnapshot, event: EventObject) => {
      yes = new Set((event as Told).yes)
      return onlyFacts(snapshot, event)
    },
  } as never) as readonly { readonly state: AnyMachineSnapshot }[]
  return new Set(paths.map(({ state }) => textOf(state.value)))
}

const enough = 6_000

/** So many of the samples of a fact, spread over all of them, the last one included. */
const spread = <T>(samples: readonly T[], most: number): readonly T[] =>
  samples.filter((_, at) => Math.floor(((at + 1) * most) / samples.length) > Math.floor((at * most) / samples.length))

/** What most leads a case on; states that differ in nothing else are visited once, so that the walk gets further. */
const rememberedAs = ({ value, context }: AnyMachineSnapshot): string => {
  const {
    rightsExplained,
    need,
    willingness,
    consents,
    danger,
    casualties,
    support,
    notified,
    committee,
    sealed,
    own,
  } = context as Known
  const words = [consents.service?.standing, consents.referral?.standing]
  return JSON.stringify([
    ...[value, rightsExplained, need, willingness, words, danger, casualties, support, committee, sealed, own],
    notified.length,
  ])
}

/** Where they come to in the flow as it is, its conditions asking what it remembers; bounded, the first so many events only. */
function placesByFacts(flow: AnyStateMachine): ReadonlySet<string> {
  const { facts } = definition(flow)
  let tried = 0
  const events = factsTold(flow).flatMap((type) => {
    const fact = facts[type] as FactDefinition
    return spread([...samplesOf(fact, at)], 6).map((sample) => ({
      type,
      at,
      by: { role: fact.by[0], id: 'u1' },
      ...sample,
    }))
  })
  const paths = getShortestPaths(flow, {
    input,
    events,
    serializeState: rememberedAs,
    filterEvents: (snapshot: AnyMachineSnapshot, event: EventObject) =>
      onlyFacts(snapshot, event) && flow.getTransitionData(snapshot, event).length > 0 && tried++ < enough,
  } as never) as readonly { readonly state: AnyMachineSnapshot }[]
  return new Set(paths.map(({ state }) => textOf(state.value)))
}

describe.each(everyFlow.map((flow) => [flow.id, flow] as const))('%s, walked by xstate/graph', (_, flow) => {
  const ours = reachable(flow)

  it('comes to every place our own walk comes to and to no other, whatever is answered', () => {
    expect([...placesByAnswers(flow)].sort()).toEqual([...ours.keys()].sort())
  })

  it('comes to no place our own walk misses, by real facts', () => {
    const places = [...placesByFacts(flow)]
    expect(places.filter((place) => !ours.has(place))).toEqual([])
    expect(places.length).toBeGreaterThan(3)
  })
})

describe('xstate/graph finds what our own walk misses', () => {
  it('when that was of a flow in which danger is not known', () => {
    const flow = victimOf(noDanger)
    const ours = reachable(broken(flow, noDanger) as AnyStateMachine)
    const missed = [...placesByAnswers(flow)].filter((place) => !ours.has(place))
    expect(missed.length).toBeGreaterThan(0)
    expect([...placesByFacts(flow)].some((place) => missed.includes(place))).toBe(true)
  })
})
