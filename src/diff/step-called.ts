import type { Label } from '../vocabulary/label.ts'
import { called } from './say.ts'
import type { StepShape } from './shape.ts'
import type { About } from './tell.ts'
import { isFact } from './ways.ts'

/** A step, by what it is called. */
export const stepCalled = ({ place, step }: StepShape): Label =>
  place === '*' ? { zh: '流程', en: 'The flow' } : called({ zh: '步驟', en: 'step' }, step)

export const stepAbout = (shape: StepShape): About => ({
  place: shape.place,
  name: shape.step,
  what: stepCalled(shape),
})

/** Where a fact is told: a group, and the whole flow, stand for every step within; but they are done as a whole. */
export const toldAt = (shape: StepShape, fact: string): Label => {
  const { place, step } = shape
  if (!isFact(fact)) return stepCalled(shape)
  if (place === '*') return { zh: '任一步驟', en: 'any step' }
  const within = step.kind === 'group' || step.kind === 'parallel'
  return within
    ? { zh: `「${step.zh}」各步驟`, en: `any step of "${step.en}"` }
    : called({ zh: '步驟', en: 'step' }, step)
}
