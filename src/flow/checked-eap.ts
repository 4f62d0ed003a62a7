import type { AnyStateMachine } from 'xstate'
import { conditions } from '../conditions/index.ts'
import { defined } from './definition.ts'
import type { ClauseOf, Document } from './document.ts'
import { type FlowMaker, flowMaker } from './eap.ts'
import { lint } from './lint.ts'
import type { WordsOf } from './own-words.ts'
import type { AgencyPolicy } from './policy.ts'

/**
 * The set-up every flow of a document begins with. Its `createMachine` takes a plain XState config, typed by the
 * document's clause ids and the shared vocabulary, and returns an ordinary XState machine. The context, and the fold
 * that keeps it, are supplied.
 *
 * @throws {FlowError} when the flow could harm or strand somebody: every problem, with its place and the remedy.
 * @example
 * export const general = eap(source, policy).createMachine({ id: 'example-2026.general', version: '1.0.0', … })
 */
export function checkedEap<const D extends Document>(
  document: D,
  policy: AgencyPolicy<ClauseOf<D>>,
): FlowMaker<ClauseOf<D>, WordsOf<D>> {
  // As in `eap`: the type of a flow is written by hand.
  return { createMachine: checkedMaker(document, policy) as FlowMaker<ClauseOf<D>, WordsOf<D>>['createMachine'] }
}

/** Lints each config before it makes a flow of it. */
export function checkedMaker(document: Document, policy: AgencyPolicy): (config: object) => AnyStateMachine {
  const make = flowMaker(document, policy, conditions)
  return (config) => {
    lint(config, { ...defined(document, policy, conditions), document })
    return make(config)
  }
}
