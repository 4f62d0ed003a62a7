import type { AnyStateMachine } from 'xstate'
import { dutiesOwedBy } from '../case/demands.ts'
import type { Tag } from '../flow/meta.ts'
import { outlineOf } from '../flow/outline.ts'

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

export function viewOf(flow: AnyStateMachine): FlowView {
  const { facts, steps } = outlineOf(flow)
  return {
    takes: (type) => facts.includes(type),
    owes: (duty) => dutiesOwedBy(flow).includes(duty),
    hasStepTagged: (tag) => steps.some(({ tags }) => tags.includes(tag)),
    handsOverTo: (name) => steps.some(({ meta }) => meta.handsOverTo === name),
  }
}
