import { inAspects } from './aspects.ts'
import type { ConsequenceId } from './consequences.ts'
import type { Difference } from './difference.ts'
import type { Step, StepShape } from './shape.ts'
import { type StepAspectKind, stepAspects } from './step-aspects.ts'
import { stepAbout } from './step-called.ts'
import { come, gone } from './tell.ts'
import { keysOf, type Two } from './two.ts'

/** A step that only one flow has, or one aspect of a step that both have, each its own way. */
export type StepDifference = Difference<'stepAdded' | 'stepRemoved', Step> | Difference<StepAspectKind>

export const compareSteps = (two: Two): readonly StepDifference[] =>
  keysOf(two.before.shape.keys(), two.after.shape.keys()).flatMap((place): readonly StepDifference[] => {
    const [was, is] = [two.before.shape.get(place), two.after.shape.get(place)]
    if (was && is) return inAspects(stepAspects, { two, ...stepAbout(was), was, is })
    if (was) {
      const means: ConsequenceId = isPart(two, was) ? 'anotherPart' : 'standsThere'
      return [gone(two, stepAbout(was), { kind: 'stepRemoved', value: was.step, means })]
    }
    const shape = is as StepShape
    const means: ConsequenceId = isPart(two, shape) ? 'anotherPart' : 'nobodyThere'
    return [come(two, stepAbout(shape), { kind: 'stepAdded', value: shape.step, means })]
  })

/** A part of a parallel step belongs to where a case stands, whether or not the case ever does anything in it. */
const isPart = ({ before, after }: Two, { parent }: StepShape): boolean =>
  [before, after].every(({ shape }) => shape.get(parent as string)?.step.kind === 'parallel')
