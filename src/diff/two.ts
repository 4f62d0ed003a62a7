import type { AnyStateMachine } from 'xstate'
import { definition, type FlowDefinition } from '../flow/definition.ts'
import type { Relation } from './say.ts'
import { type Shape, shapeOf } from './shape.ts'

/** A flow, made ready to be compared. */
export interface Side {
  readonly flow: AnyStateMachine
  readonly shape: Shape
  readonly words: FlowDefinition
}

/** The two flows every part of a comparison looks at. */
export interface Two {
  readonly relation: Relation
  readonly before: Side
  readonly after: Side
}

const sideOf = (flow: AnyStateMachine): Side => ({ flow, shape: shapeOf(flow), words: definition(flow) })

export const twoOf = (before: AnyStateMachine, after: AnyStateMachine): Two => ({
  relation: before.id === after.id ? 'versions' : 'flows',
  before: sideOf(before),
  after: sideOf(after),
})

/** Keys of both, in the order of the first, then what only the second has. */
export const keysOf = (a: Iterable<string>, b: Iterable<string>): readonly string[] => [...new Set([...a, ...b])]
