import type { AnyStateMachine } from 'xstate'
import * as documents from '#machines/index.ts'
import { keepAnswers, type ProvingOptions, verify } from '#src/promises/index.ts'
import { mutantsOf } from '#src/testing/mutation/mutate.ts'
import { withMoreFacts } from '../../test/promises/support/more-facts.ts'

/** What one process proves, one after the other. */
export type Wanted =
  /** Published flows by their ids, each with its document's other flows. */
  | { readonly flows: readonly string[] }
  /** A flow by itself, with so many more matters in it. */
  | { readonly flow: string; readonly more: number; readonly matters: 'absent' | 'asked' | 'chained' }
  /** A flow by itself with one condition changed; with the answers `kept` of the flow as it is, or without. */
  | { readonly variantOf: string; readonly kept: boolean }

/** A flow to be proved, and how. */
export interface Proof {
  readonly flow: AnyStateMachine
  readonly options: ProvingOptions
}

const isFlow = (part: unknown): part is AnyStateMachine => typeof part === 'object' && part !== null && 'root' in part
const plans = Object.values(documents).map((parts) => Object.values<unknown>(parts).filter(isFlow))

/** The ids of the published flows whose names end so; of all, where none is named. */
export const flowsNamed = (names: readonly string[]): readonly string[] =>
  plans
    .flat()
    .map(({ id }) => id)
    .filter((id) => names.length === 0 || names.some((name) => id.endsWith(name)))

/** What is wanted, made ready to be proved. */
export function proofsOf(wanted: Wanted): readonly Proof[] {
  if ('flows' in wanted)
    return wanted.flows.map((id) => {
      const from = plans.find((plan) => plan.some((flow) => flow.id === id)) ?? []
      return { flow: published(id), options: { from } }
    })
  if ('more' in wanted)
    return [{ flow: withMoreFacts(published(wanted.flow), wanted.more, wanted.matters), options: {} }]
  const flow = published(wanted.variantOf)
  const [mutant] = mutantsOf(flow, ['conditions'])
  if (!mutant) throw new Error(`${flow.id} has no condition to change`)
  if (!wanted.kept) return [{ flow: mutant.flow(), options: {} }]
  const kept = keepAnswers()
  verify(flow, { kept })
  return [{ flow: mutant.flow(), options: { kept } }]
}

function published(id: string): AnyStateMachine {
  const found = plans.flat().find((flow) => flow.id === id)
  if (!found) throw new TypeError(`no published flow is called ${id}`)
  return found
}
