import { type AskedCondition, askedBy } from './asked.ts'
import { inAspects } from './aspects.ts'
import { type ConditionAspectKind, conditionAspects } from './condition-aspects.ts'
import { type Difference, gravestOf, type Named, named } from './difference.ts'
import { called } from './say.ts'
import { come, gone, type Meaning } from './tell.ts'
import type { TransitionDifference } from './transitions.ts'
import { keysOf, type Two } from './two.ts'
import type { Way } from './ways.ts'

/** A question that only one flow asks, or one aspect in which it is another question in each. */
export type ConditionDifference =
  | Difference<'conditionAsked' | 'conditionNotAsked', Named>
  | Difference<ConditionAspectKind>

export function compareConditions(
  two: Two,
  transitions: readonly TransitionDifference[],
): readonly ConditionDifference[] {
  const [was, is] = [askedBy(two.before), askedBy(two.after)]
  return keysOf(was.keys(), is.keys()).flatMap((id): readonly ConditionDifference[] => {
    const [a, b] = [was.get(id), is.get(id)]
    const { condition, byItself } = (a ?? b) as AskedCondition
    const value = named(id, condition)
    const about = { place: id, name: value, what: called({ zh: '條件', en: 'condition' }, value) }
    if (a && b) return inAspects(conditionAspects(two), { two, ...about, was: a, is: b })
    if (!byItself) return []
    const means = inWays(transitions, id)
    return a
      ? [gone(two, about, { kind: 'conditionNotAsked', value, means })]
      : [come(two, about, { kind: 'conditionAsked', value, means })]
  })
}

/** What asking a question, or no longer asking it, means is what it means for the ways that ask it. */
function inWays(transitions: readonly TransitionDifference[], id: string): Meaning {
  const asks = (ways: readonly Way[] | null) => ways?.some(({ condition }) => condition?.id === id) ?? false
  const concerned = transitions.filter(({ before, after }) => asks(before) !== asks(after))
  return gravestOf(concerned) ?? 'decidedAlike'
}
