import type { Label, StepMeta } from '#src/index.ts'
import type { Flow } from './catalogue.ts'

/** An innermost step of a flow; `ending` when the case ends there. */
export interface FlowStep extends Label {
  readonly step: string
  readonly ending: boolean
  readonly handsOverTo?: NonNullable<StepMeta['handsOverTo']>
}

/** Every innermost step, in the order the flow tells it. */
export const stepsOf = (node: Flow['root']): readonly FlowStep[] =>
  Object.values(node.states).flatMap((child): readonly FlowStep[] => {
    if (Object.keys(child.states).length) return stepsOf(child)
    const { zh, en, handsOverTo } = child.meta as StepMeta
    const ending = child.type === 'final' && child.path.length === 1
    return [{ step: child.path.join('.'), zh, en, ending, ...(handsOverTo && { handsOverTo }) }]
  })
