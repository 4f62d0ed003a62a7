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

/** The duties an action can open that names none itself: those of the matter that became known, or of the request. */
export function dutiesOf(of: FlowDefinition | null): (action: string) => readonly string[] {
  const all = Object.entries(of?.duties ?? {})
  const opened: Readonly<Record<string, readonly string[]>> = {
    oweReport: all.flatMap(([id, { matter }]) => (matter === undefined ? [] : [id])),
    oweAnswer: all.flatMap(([id, { request }]) => (request === undefined ? [] : [id])),
  }
  return (action) => opened[action] ?? []
}
