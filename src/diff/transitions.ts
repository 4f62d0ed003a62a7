import { sameJson } from '../case/same-json.ts'
import type { Label } from '../vocabulary/label.ts'
import { type ConsequenceId, consequences } from './consequences.ts'
import type { Consequence, Difference } from './difference.ts'
import { type Effect, effectOf } from './effect.ts'
import type { StepShape } from './shape.ts'
import { toldAt } from './step-called.ts'
import { apart, come, gone, type Meaning } from './tell.ts'
import { keysOf, type Two } from './two.ts'
import { type Aspect, aspectsOf } from './way-aspects.ts'
import { factAt, inWhat, waysSaid, withWays } from './way-words.ts'
import { factCalled, type Way } from './ways.ts'

/** What a fact can lead to at a step: each way on, in the order they are asked. Its name is the fact's. */
export interface TransitionDifference
  extends Difference<'transitionAdded' | 'transitionRemoved' | 'transitionChanged', readonly Way[]> {
  readonly step: string
  readonly stepName: Label
  readonly fact: string
  /** In what the ways differ; empty when only one flow has any. */
  readonly aspects: readonly Aspect[]
}

/** Compares, for every step both flows have, what each fact leads to. */
export const compareTransitions = (two: Two): readonly TransitionDifference[] =>
  [...two.before.shape.values()].flatMap((was) => {
    const is = two.after.shape.get(was.place)
    return is ? keysOf(was.ways.keys(), is.ways.keys()).flatMap((fact) => at(two, was, is, fact) ?? []) : []
  })

function at(two: Two, was: StepShape, is: StepShape, fact: string): TransitionDifference | null {
  const [before, after] = [was.ways.get(fact), is.ways.get(fact)]
  const aspects = before && after ? aspectsOf(before, after, two.relation) : []
  if (before && after && !aspects.length) return null
  const where = { step: was.place, stepName: toldAt(was, fact), fact, aspects }
  const name = factCalled(fact, (before ? two.before : two.after).words)
  const about = { place: `${was.place} / ${fact}`, name, what: factAt(where.stepName, name, fact) }
  const { means, ...steps } = met(two, where)
  const only = (ways: readonly Way[]) => ({ ...about, what: withWays(about.what, ways) })
  const told = () => {
    if (!before) {
      const value = after as readonly Way[]
      return come(two, only(value), { kind: 'transitionAdded' as const, value, means })
    }
    if (!after) return gone(two, only(before), { kind: 'transitionRemoved' as const, value: before, means })
    const said = [waysSaid(before, aspects), waysSaid(after, aspects)] as const
    const what = inWhat(about.what, aspects)
    return apart(two, { ...about, what }, { kind: 'transitionChanged' as const, values: [before, after], said, means })
  }
  return { ...told(), ...where, ...steps }
}

const byEffect: Readonly<Record<Effect, ConsequenceId>> = {
  same: 'decidedAlike',
  more: 'onlyAdds',
  endingDuties: 'owedAtTheEnd',
  duties: 'owesOtherwise',
  elsewhere: 'leadsElsewhere',
  refused: 'refusedNow',
}

interface Where extends Pick<TransitionDifference, 'step' | 'fact' | 'aspects'> {}

/** What a change of ways means: what its gravest effect does, and all that any of its effects touches. */
function met(
  { relation, before, after }: Two,
  { step, fact, aspects }: Where,
): { means: Meaning; steps?: readonly string[] } {
  if (relation === 'flows' || sameJson(aspects, ['cites'])) return { means: 'onlyWords' }
  const { effects, steps } = effectOf(before.flow, after.flow, step, fact)
  const [gravest, ...others] = effects.map((effect): Consequence => consequences[byEffect[effect]])
  if (!gravest || effects[0] === 'same') return { means: 'decidedAlike' }
  const touches = [...new Set([gravest, ...others].flatMap((each) => each.touches))]
  return { means: { ...gravest, touches }, steps }
}
