import type { AnyStateMachine, StateValue } from 'xstate'
import type { Case } from '../../case/case.ts'
import { stepName } from '../../case/standing.ts'
import { type Move, waysTaken } from '../../case/topology.ts'
import { holds } from '../../conditions/answer.ts'
import type { InHand } from '../../conditions/condition.ts'
import { definition } from '../../flow/definition.ts'
import { outlineOf, type Way } from '../../flow/outline.ts'
import type { Known } from '../../vocabulary/known.ts'
import { paramsOf } from '../flow/ways.ts'

/** The paths of every step a case stands in, the outer ones included. */
export const activeIn = (step: StateValue): ReadonlySet<string> => new Set(stepName(step).split(' + ').flatMap(upwards))

const upwards = (path: string): readonly string[] => {
  const names = path.split('.')
  return names.map((_, n) => names.slice(0, n + 1).join('.'))
}

const remembered = new WeakMap<Move, readonly Way[]>()

/**
 * The ways along which a fact moved a case, those of steps it completed by the way included. The same answers are the
 * same move, and the same move goes the same ways. `known`: with the fact.
 */
export function takenBy({ flow, step, known: before }: Case, fact: InHand, known: Known, move: Move): readonly Way[] {
  const already = remembered.get(move)
  if (already) return already
  const taken = waysTaken(flow, { step, known: before }, fact)
  const ways = [...taken, ...completedBy(flow, activeIn(step), taken, activeIn(move.to), fact, known)]
  remembered.set(move, ways)
  return ways
}

/** The ways of steps that came to be done and were left: no way of the fact itself led out of them. */
function completedBy(
  flow: AnyStateMachine,
  before: ReadonlySet<string>,
  taken: readonly Way[],
  after: ReadonlySet<string>,
  fact: InHand,
  known: Known,
): readonly Way[] {
  const targets = taken.flatMap(({ to }) => to)
  const stood = new Set([...before, ...targets.flatMap(upwards)])
  const { conditions } = definition(flow)
  return outlineOf(flow).steps.flatMap(({ path, ways }) => {
    const done = ways.filter(({ kind }) => kind === 'done')
    const left = stood.has(path) && !after.has(path) && targets.every((target) => target.startsWith(`${path}.`))
    if (!done.length || !left) return []
    const first = done.find(({ asks }) => {
      const condition = asks && conditions[asks.condition]
      return !condition || holds(condition, known, fact, paramsOf(asks))
    })
    return first ?? []
  })
}
