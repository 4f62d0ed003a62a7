import type { AnyStateMachine, StateValue } from 'xstate'
import { oncePer } from '../../case/once-per.ts'
import { type Move, topologyOf } from '../../case/topology.ts'
import type { Params } from '../../conditions/condition.ts'
import { outlineOf } from '../../flow/outline.ts'

/** A question a flow asks of a fact, and the answer that leads on. */
export interface Asked {
  readonly condition: string
  readonly params: Params
  readonly holds: boolean
}

/** Where a fact leads from a step after these answers; nowhere when it is not taken in. */
export interface Way {
  readonly type: string
  readonly asked: readonly Asked[]
  readonly move: Move | null
}

/** A step a case can stand at, and every way on from it; an ending has none. */
export interface Step {
  readonly name: string
  readonly value: StateValue
  readonly ended: boolean
  readonly ways: readonly Way[]
}

export const nameOf = (value: StateValue): string => JSON.stringify(value)

/** Every step a flow leads to, whatever its questions are answered, the first one first; as XState decides. */
export const stepsOf = oncePer((flow: AnyStateMachine): ReadonlyMap<string, Step> => {
  const { initial } = topologyOf(flow)
  const types = outlineOf(flow).facts
  const steps = new Map<string, Step>()
  const left = [initial]
  const danger = waysFrom(flow, initial.to, 'danger.reported')
  for (const { move } of danger) if (move) left.push(move)
  for (const { to: value, ended } of left) {
    const name = nameOf(value)
    if (steps.has(name)) continue
    const ways = ended ? [] : types.flatMap((type) => waysFrom(flow, value, type))
    steps.set(name, { name, value, ended, ways })
    for (const { move } of ways) if (move) left.push(move)
  }
  return steps
})

/** Every way a fact of a type can go from a step. */
export function waysFrom(flow: AnyStateMachine, step: StateValue, type: string): readonly Way[] {
  const { move } = topologyOf(flow)
  const ways: Way[] = []
  let answers: readonly boolean[] = []
  for (;;) {
    const asked: Asked[] = []
    const taken = move(step, type, (condition, params) => {
      const holds = answers[asked.length] ?? true
      asked.push({ condition, params, holds })
      return holds
    })
    ways.push({ type, asked, move: taken })
    const last = asked.map(({ holds }) => holds).lastIndexOf(true)
    if (last < 0) return ways
    answers = [...asked.slice(0, last).map(({ holds }) => holds), false]
  }
}
