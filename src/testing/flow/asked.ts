import type { AnyStateMachine } from 'xstate'
import { oncePer } from '../../case/once-per.ts'
import { type Condition, type InHand, type Params, type Part, partsOf as partsFor } from '../../conditions/condition.ts'
import { definition } from '../../flow/definition.ts'
import { samplesFor } from './samples.ts'
import { paramsOf, waysOf } from './ways.ts'

/** A condition as part of another one. */
export interface PartOf {
  readonly whole: string
  readonly part: string
}

/** Everything a flow asks: every condition by its name, and which is part of which. */
export interface AskedBy {
  readonly conditions: ReadonlyMap<string, Condition<never>>
  readonly parts: readonly PartOf[]
}

export const partsOf = (condition: Condition<never>, params: Params, fact: InHand): readonly Part[] =>
  partsFor(condition, params, fact) ?? []

/** The conditions that a flow's ways ask, with every part they can have for any fact they are asked of. */
export const askedBy = oncePer((flow: AnyStateMachine): AskedBy => {
  const { conditions, facts } = definition(flow)
  const found = new Map<string, Condition<never>>()
  const parts = new Map<string, PartOf>()
  const seen = new Set<string>()

  const add = (condition: Condition<never>, params: Params, fact: InHand) => {
    found.set(condition.id, condition)
    for (const { condition: part, params: given } of partsOf(condition, params, fact)) {
      parts.set(`${condition.id} ${part.id}`, { whole: condition.id, part: part.id })
      add(part, given, fact)
    }
  }
  for (const { on: type, asks } of waysOf(flow)) {
    if (!asks) continue
    const key = JSON.stringify([type, asks])
    const condition = conditions[asks.condition]
    if (!condition || seen.size === seen.add(key).size) continue
    if (!Object.hasOwn(facts, type)) add(condition, paramsOf(asks), { type })
    else for (const saying of samplesFor(flow, type)) add(condition, paramsOf(asks), { type, ...saying })
  }
  return { conditions: found, parts: [...parts.values()] }
})
