import type { AnyStateMachine } from 'xstate'
import { definition, type FlowDefinition } from '../flow/definition.ts'

/** What belongs to a flow beside its machine; null for a machine that was not made with this library. */
export function definitionOr(flow: AnyStateMachine): FlowDefinition | null {
  try {
    return definition(flow)
  } catch {
    return null
  }
}
