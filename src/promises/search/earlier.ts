import type { AnyStateMachine } from 'xstate'
import { type Diagram, none } from '../diagram/diagrams.ts'
import type { Relation } from '../space/carriable.ts'
import { earlierThan, isHandedOver } from '../space/earlier-flows.ts'
import { enteringInto } from '../space/entering.ts'
import type { Prepared, Surveyed } from '../space/prepare.ts'
import { translated } from '../space/translated.ts'
import { placeOf } from '../standing.ts'
import { comingTo, type Reach, type Region } from './backward.ts'

/** A flow a case can have been in before, and what it was found never to come to. */
export interface Earlier {
  readonly survey: Surveyed
  readonly never: Region
  /** What can happen in it, as far as it makes a difference to these. */
  readonly preparedFor: (goal: Region) => Prepared
  /** Notes where it was found that no case comes to, and drops whatever else was worked out on the way. */
  readonly keep: (where: Region) => void
}

/** The flows that cases of others can go on in, and what was found of each. */
export interface Family {
  readonly flows: readonly AnyStateMachine[]
  readonly earlier: (flow: AnyStateMachine) => Generator<unknown, Earlier>
  /** Drops what was found: the sets it is told in are no more. */
  readonly forget: () => void
  /** Gives what was found to other proofs; only when this one is done, and holds none of those sets. */
  readonly release: () => void
  readonly most: number
}

/** How a case comes to what is asked of it; and the later case for whose beginning that is asked. */
export interface Link {
  readonly problem: Prepared
  readonly goal: Region
  readonly region: Region
  readonly next: Link | null
}

const relations: readonly Relation[] = ['handedOver', 'reopened', 'beside']

/**
 * Goes on searching in the cases that a case can go on from: for an opened case that comes to hand over, to an ending or to
 * any step, with a memory with which the next leads to where it is asked for. Null when none does.
 */
export function* openedBefore(last: Link, { flows, earlier, most }: Family): Generator<Reach, Link | null> {
  const asked = new Map<Earlier, Map<string, Diagram>>()
  let ways = 0
  let steps = 0
  const queue: Link[] = [last]
  for (const link of queue) {
    const { subject } = link.problem
    const entries = relations.flatMap((relation) => {
      const into = enteringInto(subject, link.region, relation)
      return into === none ? [] : [{ relation, into, from: earlierThan(subject.flow, flows, relation) }]
    })
    for (const flow of new Set(entries.flatMap(({ from }) => from))) {
      const found = yield* reportingAs(earlier(flow), () => ({ steps, ways }))
      const { survey, never } = found
      const { diagrams } = survey.subject
      diagrams.nodes.allow(most)
      const before = asked.get(found) ?? new Map<string, Diagram>()
      asked.set(found, before)
      const goal = new Map<string, Diagram>()
      for (const { relation, into, from } of entries) {
        if (!from.includes(flow)) continue
        const there = translated(subject, survey.subject, into)
        for (const step of endingsOf(survey, relation, subject.flow)) {
          const seen = diagrams.or(never.get(step) ?? none, before.get(step) ?? none)
          const left = diagrams.minus(there, seen)
          if (left === none) continue
          goal.set(step, diagrams.or(goal.get(step) ?? none, left))
          before.set(step, diagrams.or(before.get(step) ?? none, left))
        }
      }
      if (goal.size === 0) continue
      const problem = found.preparedFor(goal)
      const far = (reach: Reach): Reach => ({ steps: steps + reach.steps, ways: ways + reach.ways })
      const { met, region, ...reach } = yield* reportingAs(comingTo(problem, goal, { untilMet: true }), far)
      ;({ steps, ways } = far(reach))
      const made: Link = { problem, goal, region, next: link }
      if (met) return made
      queue.push(made)
    }
  }
  for (const [found, goal] of asked) found.keep(goal)
  return null
}

/** The steps at which a case can be gone on from in another flow. */
function endingsOf({ steps, subject }: Surveyed, relation: Relation, later: AnyStateMachine): readonly string[] {
  return [...steps.values()].flatMap(({ name, value, ended }) => {
    const { handsOverTo } = placeOf(subject.flow, value, ended)
    const fits = {
      handedOver: isHandedOver(later, handsOverTo),
      reopened: ended && handsOverTo === null,
      beside: !ended,
    }
    return fits[relation] ? [name] : []
  })
}

/** The same work, reporting otherwise how far it has come. */
export function* reportingAs<T, U, R>(work: Generator<T, R>, as: (said: T) => U): Generator<U, R> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    yield as(value)
  }
}
