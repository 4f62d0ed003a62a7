import type { AnyStateMachine } from 'xstate'
import { parentOf } from '../../flow/outline/walk.ts'
import { type Outline, outlineOf, type Step } from '../../flow/outline.ts'

/** Where a case stands as a whole: every open innermost step, and every step whose parts run side by side. */
export const placesOf = (flow: AnyStateMachine): readonly Step[] => {
  const outline = outlineOf(flow)
  return outline.steps.filter((step) => {
    const around = parentOf(outline, step)
    return around && (step.kind === 'atomic' || step.kind === 'parallel') && !isBeside(outline, around)
  })
}

const isBeside = (outline: Outline, step: Step): boolean => {
  const around = parentOf(outline, step)
  return step.kind === 'parallel' || (around !== undefined && isBeside(outline, around))
}
