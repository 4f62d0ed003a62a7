import { describe, expect, it } from 'vitest'
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import { samplesOf } from '#src/case/samples.ts'
import { definition } from '#src/flow/definition.ts'
import { receive } from '#src/index.ts'
import { none } from '#src/promises/diagram/nodes.ts'
import { viewOf } from '#src/promises/flow-view.ts'
import { everyPromise } from '#src/promises/kept/every.ts'
import { type Explored, exploredApart } from '#src/promises/space/explore.ts'
import { nameOf } from '#src/promises/space/steps.ts'
import { isIn, spelt } from '#src/promises/story/spelt.ts'
import { verdictOn } from '#src/promises/verify.ts'
import type { FactDefinition } from '#src/vocabulary/fact.ts'
import type { Known } from '#src/vocabulary/known.ts'
import { notEmpty } from '../../support/not-empty.ts'
import { aFact, diceOf } from '../../verdicts/answers/journeys.ts'
import { factsTold, reachable } from '../../verdicts/reach.ts'

const hour = 3_600_000

const exploring = new Map<AnyStateMachine, readonly Explored[]>()

/** Every exploration of a flow, for all promises that concern it; made once. */
function explorations(flow: AnyStateMachine): readonly Explored[] {
  const view = viewOf(flow)
  const promises = everyPromise.filter(({ concerns }) => concerns?.(view) ?? true)
  const known = exploring.get(flow) ?? exploredApart(flow, promises, { most: 60_000_000 })
  exploring.clear()
  exploring.set(flow, known)
  return known
}

/** Whether every exploration of a flow has such a state. */
const isReached = (each: readonly Explored[], step: unknown, known: Known): boolean =>
  each.every(({ subject, reached }) =>
    isIn(subject.diagrams, reached.get(nameOf(step as never)) ?? none, spelt(subject, known)),
  )

/** Tells real cases random facts through the kernel, every fifth of them late; hands out each state they come to. */
function* wandering({ opening }: Explored, flow: AnyStateMachine, journeys: number) {
  const dice = diceOf(20_260_817)
  const of = definition(flow)
  const types = factsTold(flow)
  const start = Date.parse(opening.opening.at)
  for (let n = 0; n < journeys; n++) {
    let kase = opening
    for (let told = 1; told <= 40 && kase.status === 'open'; told++) {
      const recorded = start + told * 4 * hour
      const at = dice(5) === 0 ? start + (dice(told * 4) - told) * hour : recorded
      const fact = aFact(of, types[dice(types.length)] as string, new Date(at).toISOString(), dice)
      const outcome = receive(kase, fact, { recordedAt: new Date(Math.max(recorded, at)).toISOString() })
      if (outcome.accepted) yield outcome.case
      kase = outcome.case
    }
  }
}

/** Every sample of every fact, told now, as events of XState's own explorer. */
const eventsAt = (flow: AnyStateMachine, at: string) =>
  factsTold(flow).flatMap((type) => {
    const fact = definition(flow).facts[type] as FactDefinition
    return [...samplesOf(fact as never, at)].map((said) => ({
      type,
      at,
      by: { role: fact.by[0], id: 'sample' },
      ...said,
    }))
  })

/** The tests of every flow of a document. */
export const provesAll = (flows: readonly AnyStateMachine[]): void =>
  describe.each(flows.map((flow) => [flow.id, flow] as const))('%s', (_, flow) => {
    it('keeps every promise that concerns it', () => {
      const verdicts = explorations(flow).flatMap((each) => each.asked.map((asked) => verdictOn(each, asked)))
      const unkept = verdicts.filter(({ holds }) => !holds)
      expect(unkept.map(({ name, ...why }) => `${name} ${JSON.stringify(why)}`)).toEqual([])
      expect(verdicts.length).toBeGreaterThan(10)
    })

    it('comes to no step that its topology does not come to', () => {
      for (const { reached } of notEmpty(explorations(flow))) {
        const steps = [...reached].flatMap(([step, where]) => (where === none ? [] : [step]))
        expect(steps.filter((step) => !reachable(flow).has(step))).toEqual([])
        expect(steps.length).toBeGreaterThan(2)
      }
    })

    it('never leaves what was explored, whatever the kernel is told', () => {
      const each = explorations(flow)
      let states = 0
      for (const { step, known } of wandering(each[0] as Explored, flow, 40)) {
        states++
        expect(isReached(each, step, known), JSON.stringify({ step, known: { ...known, policy: null } })).toBe(true)
      }
      expect(states).toBeGreaterThan(40)
    })

    it('has no state that XState’s own shortest paths come to and the proof misses', () => {
      const each = explorations(flow)
      const { caseId, at, policy } = (each[0] as Explored).opening.opening
      let visited = 0
      const paths = getShortestPaths(flow, {
        input: { caseId, openedAt: at, policy },
        events: eventsAt(flow, at),
        stopWhen: () => ++visited > 4,
        filterEvents: ({ status }: AnyMachineSnapshot, { type }: EventObject) =>
          status === 'active' && !type.startsWith('xstate.'),
      } as never) as readonly { readonly state: AnyMachineSnapshot }[]
      const missed = paths.slice(0, 300).filter(({ state }) => !isReached(each, state.value, state.context))
      expect(missed.map(({ state }) => JSON.stringify(state.value))).toEqual([])
      expect(paths.length).toBeGreaterThan(10)
    })
  })
