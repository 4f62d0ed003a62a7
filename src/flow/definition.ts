import type { AnyStateMachine } from 'xstate'
import type { Condition } from '../conditions/condition.ts'
import { conditions } from '../conditions/index.ts'
import type { FactDefinition } from '../vocabulary/fact.ts'
import { facts } from '../vocabulary/facts.ts'
import type { Citations } from './document.ts'
import type { AgencyPolicy } from './policy.ts'

/** What belongs to a flow beside its machine. */
export interface FlowDefinition {
  readonly document: Citations
  readonly policy: AgencyPolicy
  readonly facts: Readonly<Record<string, FactDefinition>>
  readonly conditions: Readonly<Record<string, Condition<never>>>
}

/** Found by name, not by identity, so that two copies of this package in one program understand each other. */
const definitionOf = Symbol.for('eap-case-flows/definition')

interface Defined {
  [definitionOf]?: FlowDefinition
}

/** Keeps a machine and what belongs to it together. */
export function define<M extends AnyStateMachine>(machine: M, document: Citations, policy: AgencyPolicy): M {
  const definition: FlowDefinition = { document, policy, facts, conditions }
  return Object.defineProperty(machine, definitionOf, { value: definition })
}

/**
 * What belongs to a flow beside its machine: document, policy, words.
 *
 * @throws {TypeError} for a machine that was not made with `eap(…).createMachine`.
 */
export function definition(flow: AnyStateMachine): FlowDefinition {
  const found = (flow as Defined)[definitionOf]
  if (!found) throw new TypeError(`${flow.id} was not made with eap(…).createMachine`)
  return found
}
