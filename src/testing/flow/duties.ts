import type { AnyStateMachine } from 'xstate'
import { oncePer } from '../../case/once-per.ts'
import { definition } from '../../flow/definition.ts'
import { owedBy } from './owed.ts'
import { nodesOf, waysOf } from './ways.ts'

/** Every duty a flow can come to owe, the reports of matters and the answers to requests included. */
export const dutiesIn = oncePer((flow: AnyStateMachine): readonly string[] => {
  const named = [...nodesOf(flow).flatMap(({ entry }) => owedBy(entry)), ...waysOf(flow).flatMap(({ owes }) => owes)]
  return [...new Set(named.flatMap((duty) => standingFor(flow, duty)))]
})

/** The duties that an action's name stands for. */
export function standingFor(flow: AnyStateMachine, duty: string): readonly string[] {
  const { duties } = definition(flow)
  if (duty === 'report') return Object.keys(duties).filter((id) => duties[id]?.matter !== undefined)
  if (duty === 'answer') return Object.keys(duties).filter((id) => duties[id]?.request !== undefined)
  return [duty]
}
