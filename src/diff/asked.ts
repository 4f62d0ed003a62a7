import { type Condition, type InHand, type Params, partsOf as partsInHand } from '../conditions/condition.ts'
import { citesOf } from '../flow/document.ts'
import type { Side } from './two.ts'

/** A condition a flow asks, and where its document asks it. */
export interface AskedCondition {
  readonly condition: Condition<never>
  readonly cites: readonly string[]
  /** Asked by a way itself, not only as a part of another question. */
  readonly byItself: boolean
}

/** Every question a flow asks, and the questions these are made of. */
export function askedBy({ shape, words }: Side): ReadonlyMap<string, AskedCondition> {
  const found = new Map<string, AskedCondition>()
  const visit = (condition: Condition<never>, params: Params, byItself: boolean): void => {
    if (found.has(condition.id) && !byItself) return
    const { id } = condition
    const cites = citesOf((words.document.conditions as Readonly<Record<string, string | undefined>>)[id])
    found.set(id, { condition, cites, byItself })
    for (const part of partsOf(condition, params)) visit(part.condition, part.params, false)
  }
  for (const { ways } of shape.values())
    for (const way of [...ways.values()].flat())
      if (way.condition) visit(words.conditions[way.condition.id] as Condition<never>, way.condition.params, true)
  return found
}

/** The parts of a condition, as far as they are known without a fact in hand. */
function partsOf(condition: Condition<never>, params: Params) {
  try {
    return partsInHand(condition, params, {} as InHand) ?? []
  } catch {
    return []
  }
}
