import type { AnyStateMachine } from 'xstate'
import { definition, type FlowDefinition, isFlow } from '../flow/definition.ts'

/** What belongs to a flow beside its machine; null for a machine that was not made with this library. */
export const definitionOr = (flow: AnyStateMachine): FlowDefinition | null => (isFlow(flow) ? definition(flow) : null)
