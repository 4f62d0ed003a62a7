import type { AnyStateMachine } from 'xstate'
import { dutiesOwedBy } from '../case/demands.ts'
import type { StepMeta, Tag } from '../flow/meta.ts'

/** A flow as a promise sees it when it says whether it is concerned: by its words, never by its name. */
export interface FlowView {
  /** Whether the flow takes facts of this type anywhere. */
  readonly takes: (type: string) => boolean
  /** Whether the flow can come to owe this duty by one of its steps. */
  readonly owes: (duty: string) => boolean
  readonly hasStepTagged: (tag: Tag) => boolean
  /** Whether a case can be handed over to this flow. */
  readonly handsOverTo: (flow: string) => boolean
}

type Node = AnyStateMachine['root']
const nodesIn = (node: Node): readonly Node[] => [node, ...Object.values(node.states).flatMap(nodesIn)]

export function viewOf(flow: AnyStateMachine): FlowView {
  const nodes = nodesIn(flow.root)
  const events = flow.events as readonly string[]
  return {
    takes: (type) => events.includes(type),
    owes: (duty) => dutiesOwedBy(flow).includes(duty),
    hasStepTagged: (tag) => nodes.some(({ tags }) => tags.includes(tag)),
    handsOverTo: (name) => nodes.some(({ meta }) => (meta as StepMeta | undefined)?.handsOverTo === name),
  }
}
