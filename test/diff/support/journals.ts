import fc from 'fast-check'
import { aFact, type FlowName, handIn } from '../../support/cases.ts'
import { gone, journeys } from '../../support/journeys.ts'
import { aside, onward, waysTo } from '../../support/walk.ts'
import { type Journal, journalOf } from './versions.ts'

/** The shortest journal to each step of a flow. */
export const straightJournals = (flow: FlowName): readonly Journal[] =>
  [...waysTo(flow).values()].map((way) => journalOf(flow, ...way))

const made = new Map<FlowName, readonly Journal[]>()

/** Journals of a flow: the shortest to each of its steps, and as many that wander on from some step. */
export function journalsOf(flow: FlowName): readonly Journal[] {
  const known = made.get(flow)
  if (known) return known
  const straight = straightJournals(flow)
  const wandering = fc.sample(journeys(flow, 12), { seed: 21, numRuns: straight.length }).map((tellings) => {
    const { last, entries } = gone(flow, tellings)
    return { last, entries }
  })
  const journals = [...straight, ...wandering]
  made.set(flow, journals)
  return journals
}

const madeFurther = new Map<FlowName, readonly Journal[]>()

/** The shortest journals to each step, and each of them one fact further, by every fact that leads on there. */
export function journalsAndOnward(flow: FlowName): readonly Journal[] {
  const known = madeFurther.get(flow)
  if (known) return known
  const straight = straightJournals(flow)
  const further = straight.flatMap(({ last, entries }) =>
    [...onward[flow], ...aside[flow]].flatMap(([type, saying, role]): readonly Journal[] => {
      const at = new Date(Date.parse(last.recordedAt) + 60_000).toISOString()
      const outcome = handIn(last, aFact(type, saying, at, role))
      return outcome.accepted ? [{ last: outcome.case, entries: [...entries, outcome.entry] }] : []
    }),
  )
  const journals = [...straight, ...further]
  madeFurther.set(flow, journals)
  return journals
}
