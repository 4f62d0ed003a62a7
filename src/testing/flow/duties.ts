import type { AnyStateMachine } from 'xstate'
import { oncePer } from '../../case/once-per.ts'
import { definition } from '../../flow/definition.ts'
import { dutiesBehind } from '../../flow/outline/decode.ts'
import { outlineOf } from '../../flow/outline.ts'
import { waysOf } from './ways.ts'

/** Every duty a flow can come to owe, the reports of matters and the answers to requests included. */
export const dutiesIn = oncePer((flow: AnyStateMachine): readonly string[] => {
  const named = [...outlineOf(flow).steps, ...waysOf(flow)].flatMap(({ owes }) => owes)
  return [...new Set(named.flatMap((duty) => standingFor(flow, duty)))]
})

/** The duties that an action's name stands for. */
export const standingFor = (flow: AnyStateMachine, duty: string): readonly string[] =>
  dutiesBehind(duty, definition(flow).duties)
