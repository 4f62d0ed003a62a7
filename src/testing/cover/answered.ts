import type { Case } from '../../case/case.ts'
import type { Outcome } from '../../case/record.ts'
import { type Move, topologyOf } from '../../case/topology.ts'
import { examine } from '../../conditions/answer.ts'
import type { Answer, Condition, InHand, Params } from '../../conditions/condition.ts'
import { definition } from '../../flow/definition.ts'
import type { Known } from '../../vocabulary/known.ts'
import { partsOf } from '../flow/asked.ts'

export type Answered = readonly [condition: string, answer: Answer]

/** Whether the flow was asked at all: the form, the role and the order of a fact are judged before. */
export const wasAsked = (outcome: Outcome): boolean =>
  outcome.accepted ? !outcome.repeated : ['blocked', 'failed', 'notNow'].includes(outcome.kind)

/** Every condition that was asked of a fact, how it was answered, and the move it came to. `known`: with the fact. */
export function answeredBy(
  { flow, step }: Case,
  fact: InHand,
  known: Known,
  taken: boolean,
): { readonly heard: readonly Answered[]; readonly move: Move | null } {
  const { conditions } = definition(flow)
  const heard: Answered[] = []

  const ask = (condition: Condition<never>, params: Params): boolean => {
    const { answer, holds } = examine(condition, known, fact, params)
    heard.push([condition.id, answer])
    const decides = !condition.every
    for (const part of partsOrNone(condition, params, fact)) {
      const held = ask(part.condition, part.params)
      // A refusal names every part that fails, so every part is asked.
      if (held === decides && taken) break
    }
    return holds
  }
  const move = topologyOf(flow).move(step, fact.type, (id, params) => ask(conditions[id] as Condition<never>, params))
  return { heard, move }
}

const partsOrNone = (condition: Condition<never>, params: Params, fact: InHand) => {
  try {
    return partsOf(condition, params, fact)
  } catch {
    return []
  }
}
