import type { AnyStateMachine, AnyStateNode, StateValue } from 'xstate'
import { oncePer } from '#src/case/once-per.ts'
import { type Move, topologyOf } from '#src/case/topology.ts'
import { definition } from '#src/flow/definition.ts'
import { everyWorld } from './answers/worlds.ts'
import { type Asked, nameOf } from './chart/steps.ts'

export const textOf = (value: StateValue): string => JSON.stringify(value)

export const questionOf = (type: string, params: Asked['params'] | undefined): string =>
  nameOf({ type, ...(params && { params }) })

/** Everything a fact can do at a step, whatever is answered. */
const everyMove = (flow: AnyStateMachine, from: StateValue, fact: string): readonly (Move | null)[] => {
  const { move } = topologyOf(flow)
  const under = (choose: <V>(place: string, values: readonly V[]) => V) =>
    move(from, fact, (condition, params) => choose(questionOf(condition, params), [false, true]))
  return [...everyWorld(under, 100_000)]
}

const nodesIn = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesIn)]

/** Every fact a flow has a way for. */
export const factsTold = (flow: AnyStateMachine): readonly string[] => {
  const { facts } = definition(flow)
  return [...new Set(nodesIn(flow.root).flatMap(({ ownEvents }) => ownEvents.filter((type) => type in facts)))]
}

/** Every place our kernel's own topology can come to, whatever is answered; true where a case has ended. */
export const reachable = oncePer((flow: AnyStateMachine): ReadonlyMap<string, boolean> => {
  const { initial } = topologyOf(flow)
  const found = new Map([[textOf(initial.to), initial]])
  for (const { to, ended } of found.values())
    for (const fact of ended ? [] : factsTold(flow))
      for (const move of everyMove(flow, to, fact))
        if (move && !found.has(textOf(move.to))) found.set(textOf(move.to), move)
  return new Map([...found].map(([place, { ended }]) => [place, ended]))
})
