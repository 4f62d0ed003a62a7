import type { AnyStateMachine } from 'xstate'
import { topologyOf } from '../../case/topology.ts'
import { definition, type FlowDefinition } from '../../flow/definition.ts'
import { outlineOf } from '../../flow/outline.ts'
import { factsOfTime } from '../../vocabulary/facts/time.ts'
import { facts as published } from '../../vocabulary/facts.ts'
import type { Relation } from './carriable.ts'
import { owable } from './opening.ts'
import { stepsOf } from './steps.ts'

/** What a flow is called by those that hand over to it. */
const nameOfFlow = (flow: AnyStateMachine): string => flow.id.slice(definition(flow).document.id.length + 1)

/** The flow that an ending hands over to, by its name. */
export const isHandedOver = (to: AnyStateMachine, handsOverTo: string | null): boolean => handsOverTo === nameOfFlow(to)

/** The flows among these that hand over to one. */
const handingOverTo = (flow: AnyStateMachine, from: readonly AnyStateMachine[]): readonly AnyStateMachine[] =>
  from.filter((each) => outlineOf(each).steps.some(({ meta }) => isHandedOver(flow, meta.handsOverTo ?? null)))

/** The flows in which a case can have been before it goes on, so related, in this one: any may be re-opened as another. */
export const earlierThan = (
  flow: AnyStateMachine,
  from: readonly AnyStateMachine[],
  relation: Relation,
): readonly AnyStateMachine[] =>
  relation === 'handedOver' ? handingOverTo(flow, from) : [flow, ...from.filter(({ id }) => id !== flow.id)]

/** What a case can owe when it is handed over to a flow, directly or through others. */
export interface OwedBefore {
  readonly duties: readonly string[]
  /** Whether it can have changed there in ways this flow does not know: extended, paused, lapsed. */
  readonly changed: boolean
}

export function owedBefore(flow: AnyStateMachine, from: readonly AnyStateMachine[]): OwedBefore {
  const earlier = new Set(handingOverTo(flow, from))
  for (const each of earlier) for (const more of handingOverTo(each, from)) earlier.add(more)
  const known = new Set(outlineOf(flow).facts)
  const { duties } = definition(flow)
  const owed = [...earlier].flatMap((each) =>
    owable(stepsOf(each).values(), topologyOf(each).initial.owes, definition(each)),
  )
  return {
    duties: [...new Set(owed)].filter((duty) => Object.hasOwn(duties, duty)),
    changed: [...earlier].some((each) =>
      outlineOf(each).facts.some((type) => !known.has(type) && canChangeDuties(type, definition(each))),
    ),
  }
}

/** Of the published facts only those of time change what is owed; a fact of a document's own may. */
const canChangeDuties = (type: string, { facts }: FlowDefinition): boolean =>
  (factsOfTime as readonly string[]).includes(type) ||
  facts[type]?.learn !== (published as FlowDefinition['facts'])[type]?.learn
