import type { AnyStateMachine } from 'xstate'
import { definition } from '#src/flow/definition.ts'
import type { DutyDefinition } from '#src/vocabulary/duties.ts'

/** The words of a flow, one duty changed. */
export const withDuty = (flow: AnyStateMachine, duty: string, change: Partial<DutyDefinition>) => {
  const { duties } = definition(flow)
  return { duties: { ...duties, [duty]: { ...(duties[duty] as DutyDefinition), ...change } } }
}

/** The words of a flow in which a fact settles a duty of no concern to it. */
export function settledAlsoBy(flow: AnyStateMachine, duty: string, fact: string) {
  const { settledBy = [], matter: _ } = definition(flow).duties[duty] ?? {}
  return withDuty(flow, duty, { settledBy: [...settledBy, fact], matter: undefined as never })
}
