import type { AnyStateMachine } from 'xstate'
import { topologyOf } from '../../case/topology.ts'
import { definition } from '../../flow/definition.ts'
import { outlineOf } from '../../flow/outline.ts'
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

/** The duties that a case can owe when it is handed over to a flow, directly or through others. */
export function owedBefore(flow: AnyStateMachine, from: readonly AnyStateMachine[]): readonly string[] {
  const earlier = new Set(handingOverTo(flow, from))
  for (const each of earlier) for (const more of handingOverTo(each, from)) earlier.add(more)
  const { duties } = definition(flow)
  const owed = [...earlier].flatMap((each) =>
    owable(stepsOf(each).values(), topologyOf(each).initial.owes, definition(each)),
  )
  return [...new Set(owed)].filter((duty) => Object.hasOwn(duties, duty))
}
