import type { AnyStateMachine } from 'xstate'
import { type Adopted, type Adoption, adopted } from './adopt.ts'
import { checkedMaker } from './checked-eap.ts'
import type { Document } from './document.ts'
import { FlowError } from './flow-error.ts'
import { rules } from './lint/rules.ts'
import { worded } from './lint.ts'
import { draftOf } from './outline/draft.ts'

/**
 * A reference flow as another document adopts it: the same steps, facts, conditions and duties, under the adopting
 * document's id, policy and citations. Its meta says that it was adopted, and from where; it never passes for drawn.
 *
 * @throws {FlowError} when what comes of it could not be a flow of the document: every problem, with its place and the remedy.
 * @example
 * export const crisis = adopt(referenceCrisis, { document: source, policy, id: 'example-2026.crisis', version: '1.0.0',
 *   zh: '危機個案', en: 'Crisis case', coverage: 'adopted', cites: ['柒.一.一', '解讀.5'] })
 */
export function checkedAdopt<F extends AnyStateMachine, const D extends Document, const Id extends string>(
  flow: F,
  adoption: Adoption<D, Id>,
): Adopted<F, D, Id> {
  const { document, config } = adopted(flow, adoption)
  const places = new Set(draftOf(config).steps.map(({ place }) => place))
  const strays = Object.keys(adoption.names ?? {}).filter((name) => !places.has(name))
  if (strays.length)
    throw new FlowError(
      adoption.id,
      strays.map((name) => ({
        place: `${adoption.id} / names`,
        problem: worded(rules.word, `step ${name}`),
        remedy: rules.word.remedy,
      })),
    )
  return checkedMaker(document, adoption.policy)(config) as Adopted<F, D, Id>
}
