import type { AnyStateMachine, StateValue } from 'xstate'
import type { Case } from '../../case/case.ts'
import { oncePer } from '../../case/once-per.ts'
import { stepName } from '../../case/standing.ts'
import type { Move } from '../../case/topology.ts'
import { holds } from '../../conditions/answer.ts'
import type { InHand } from '../../conditions/condition.ts'
import { definition } from '../../flow/definition.ts'
import type { Known } from '../../vocabulary/known.ts'
import { nodesOf, pathOf, type Way, waysOf } from '../flow/ways.ts'

/** The paths of every step a case stands in, the outer ones included. */
export const activeIn = (step: StateValue): ReadonlySet<string> => new Set(stepName(step).split(' + ').flatMap(upwards))

const upwards = (path: string): readonly string[] => {
  const names = path.split('.')
  return names.map((_, n) => names.slice(0, n + 1).join('.'))
}

const byDefinition = oncePer((flow: AnyStateMachine) => new Map(waysOf(flow).map((way) => [way.definition, way])))

const remembered = new WeakMap<Move, readonly Way[]>()

/**
 * The ways along which a fact moved a case, those of steps it completed by the way included. The same answers are the
 * same move, and the same move goes the same ways. `known`: with the fact.
 */
export function takenBy({ flow, step, known: before }: Case, fact: InHand, known: Known, move: Move): readonly Way[] {
  const already = remembered.get(move)
  if (already) return already
  const snapshot = flow.resolveState({ value: step, context: before })
  const taken = flow.getTransitionData(snapshot, fact).flatMap((each) => byDefinition(flow).get(each) ?? [])
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
  const targets = taken.flatMap(({ to }) => to.map(pathOf))
  const stood = new Set([...before, ...targets.flatMap(upwards)])
  const { conditions } = definition(flow)
  return nodesOf(flow).flatMap((node) => {
    const path = pathOf(node)
    const done = waysOf(flow).filter(({ type, from }) => type === 'done' && from.join('.') === path)
    const left = stood.has(path) && !after.has(path) && targets.every((target) => target.startsWith(`${path}.`))
    if (!done.length || !left) return []
    const first = done.find(({ asked }) => {
      const condition = asked && conditions[asked.condition]
      return !condition || holds(condition, known, fact, asked?.params)
    })
    return first ?? []
  })
}
