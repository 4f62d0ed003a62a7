import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate'
import { getAdjacencyMap } from 'xstate/graph'
import { definition } from '#src/index.ts'
import { samplesFor } from '#src/testing/index.ts'
import type { Explored } from './figures.ts'

const at = '2026-03-02T09:00:00+08:00'

/** Every fact with every decisive half a condition could tell apart, by one role that may report it. */
const factsOf = (flow: AnyStateMachine): readonly EventObject[] => {
  const { facts } = definition(flow)
  const types = (flow.events as readonly string[]).filter((type) => type in facts)
  return types.flatMap((type) =>
    samplesFor(flow, type as never, at).map((saying) => ({
      type,
      at,
      by: { role: facts[type]?.by[0], id: 'u1' },
      ...saying,
    })),
  )
}

/**
 * How far XState's own explorer comes in so much time: states it tells apart by step and memory. What it has found by
 * then counts, and the time it takes afterwards to tell those states apart does not.
 */
export function exploredByXState(flow: AnyStateMachine, seconds: number): Explored {
  const events = factsOf(flow)
  const start = performance.now()
  let walked = 0
  let transitions = 0
  const states = getAdjacencyMap(flow, {
    input: { caseId: 'c-1', openedAt: at },
    events,
    serializeState: ({ value, context }: AnyMachineSnapshot) => JSON.stringify([value, context]),
    serializeEvent: ({ type }: EventObject) => `${type} ${transitions}`,
    // It forges events of its own and goes on past endings; facts a step has no way for are left out in its favour.
    filterEvents: (snapshot: AnyMachineSnapshot, event: EventObject) => {
      if (walked > seconds || snapshot.status !== 'active' || event.type.startsWith('xstate.')) return false
      const taken = flow.getTransitionData(snapshot, event as never).length > 0
      if (taken) transitions++
      walked = (performance.now() - start) / 1_000
      return taken
    },
  } as never)
  return { states: Object.keys(states).length, transitions, seconds: walked }
}
