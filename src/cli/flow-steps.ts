import { type Label, outlineOf, type StepMeta } from '#src/index.ts'
import type { Flow } from './catalogue.ts'

/** An innermost step of a flow; `ending` when the case ends there. */
export interface FlowStep extends Label {
  readonly step: string
  readonly ending: boolean
  readonly handsOverTo?: NonNullable<StepMeta['handsOverTo']>
}

/** Every innermost step, in the order the flow tells it. */
export const stepsOf = (flow: Flow): readonly FlowStep[] =>
  outlineOf(flow).steps.flatMap(({ path, inner, zh, en, ending, meta: { handsOverTo } }) =>
    path === '' || inner.length ? [] : { step: path, zh, en, ending, ...(handsOverTo && { handsOverTo }) },
  )
