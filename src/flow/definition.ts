import type { AnyStateMachine } from 'xstate'
import type { Condition } from '../conditions/condition.ts'
import { conditions } from '../conditions/index.ts'
import type { FactDefinition } from '../vocabulary/fact.ts'
import { facts } from '../vocabulary/facts.ts'
import type { Document } from './document.ts'
import { lint } from './lint.ts'
import type { AgencyPolicy } from './policy.ts'

/** What belongs to a flow beside its machine. */
export interface FlowDefinition {
  readonly document: Document
  readonly policy: AgencyPolicy
  readonly facts: Readonly<Record<string, FactDefinition>>
  readonly conditions: Readonly<Record<string, Condition<never>>>
}

/** Found by name, not by identity, so that two copies of this package in one program understand each other. */
const definitionOf = Symbol.for('eap-case-flows/definition')

interface Defined {
  [definitionOf]?: FlowDefinition
}

/** Checks a machine as a flow of its document and keeps the two together. */
export function define<M extends AnyStateMachine>(
  machine: M,
  { document, policy }: Pick<FlowDefinition, 'document' | 'policy'>,
): M {
  const definition: FlowDefinition = { document, policy, facts, conditions }
  lint(machine, definition)
  Object.defineProperty(machine, definitionOf, { value: definition })
  return machine
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
