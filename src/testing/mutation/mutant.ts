import type { AnyStateMachine } from 'xstate'
import type { Label } from '../../vocabulary/label.ts'

/**
 * What a mutant breaks: `conditions` answers a question the other way round, `duties` drops one, `roles` lets anybody
 * report a fact, `danger` lets danger wait at a step.
 */
export const mutantKinds = ['conditions', 'duties', 'roles', 'danger'] as const
export type MutantKind = (typeof mutantKinds)[number]

/** A flow with one thing broken, and what is broken in words. */
export interface Mutant extends Label {
  /** `conditions / helpNeeded / deciding / help.declined / 1`: stable as long as the flow is. */
  readonly id: string
  readonly kind: MutantKind
  /** Facts that can show it; stories that tell them are told first. */
  readonly facts: readonly string[]
  readonly flow: () => AnyStateMachine
}
