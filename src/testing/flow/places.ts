import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { nodesOf } from './ways.ts'

/** Where a case stands as a whole: every open innermost step, and every step whose parts run side by side. */
export const placesOf = (flow: AnyStateMachine): readonly AnyStateNode[] =>
  nodesOf(flow).filter(
    (node) =>
      node.parent !== undefined && (node.type === 'atomic' || node.type === 'parallel') && !isBeside(node.parent),
  )

const isBeside = (node: AnyStateNode): boolean => node.type === 'parallel' || (!!node.parent && isBeside(node.parent))
