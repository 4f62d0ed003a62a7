import type { AnyStateMachine } from 'xstate'
import { definition } from '../../flow/definition.ts'
import { outlineOf } from '../../flow/outline.ts'
import type { FactDefinition } from '../../vocabulary/fact.ts'
import { factLabel, saying } from '../flow/names.ts'
import type { Mutant } from './mutant.ts'
import { remade } from './remade.ts'

/** Every fact whose reporters are checked, with the check removed. */
export function roleMutants(flow: AnyStateMachine): readonly Mutant[] {
  const { facts, roles } = definition(flow)
  const everybody = Object.keys(roles)
  return outlineOf(flow).facts.flatMap((type) => {
    const fact = facts[type] as FactDefinition
    if (everybody.every((role) => fact.by.includes(role))) return []
    return {
      id: `roles / ${type}`,
      kind: 'roles',
      facts: [type],
      ...saying('任何角色皆得回報「◯」', 'Anybody may report “◯”', factLabel(flow, type)),
      flow: () => remade(flow, { facts: { ...facts, [type]: { ...fact, by: everybody } } }),
    }
  })
}
