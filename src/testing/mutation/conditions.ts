import type { AnyStateMachine } from 'xstate'
import { holds } from '../../conditions/answer.ts'
import { type Condition, type InHand, yesOrNo } from '../../conditions/condition.ts'
import { definition } from '../../flow/definition.ts'
import type { Way } from '../../flow/outline.ts'
import type { Known } from '../../vocabulary/known.ts'
import { askedBy, type PartOf } from '../flow/asked.ts'
import { conditionLabel, factLabel, leavingLabel, saying } from '../flow/names.ts'
import { waysOf } from '../flow/ways.ts'
import type { Mutant } from './mutant.ts'
import { configOf, remade, withWay } from './remade.ts'

type Asked = Condition<never>
type Conditions = Readonly<Record<string, Asked>>

/** Every question answered the other way round, once at each transition that asks it, once in each whole it is part of. */
export const conditionMutants = (flow: AnyStateMachine): readonly Mutant[] => [
  ...waysOf(flow).flatMap((way) => (way.asks ? atWay(flow, way, way.asks.condition) : [])),
  ...askedBy(flow).parts.map((part) => inWhole(flow, part)),
]

/** The same question under its own name, answered the other way round. */
const negated = ({ every: _, some: __, ...asked }: Asked, original: Asked): Asked => ({
  ...asked,
  ask: (known: Known, fact: InHand, params: never) => yesOrNo(!holds(original, known, fact, params)),
})

function atWay(flow: AnyStateMachine, way: Way, id: string): Mutant {
  const { conditions } = definition(flow)
  const asked = conditions[id] as Asked
  const other = `not:${id}`
  const guard = way.asks?.params ? { type: other, params: way.asks.params } : other
  return {
    id: `conditions / ${id} / ${way.id}`,
    kind: 'conditions',
    facts: [way.on],
    ...saying(
      '「◯」於「◯」受理「◯」時反答',
      '“◯” is answered the other way round at “◯”, on “◯”',
      conditionLabel(flow, id),
      leavingLabel(flow, way),
      factLabel(flow, way.on),
    ),
    flow: () =>
      remade(flow, {
        config: withWay(configOf(flow), way, (given) => ({ ...given, guard })),
        conditions: { ...conditions, [other]: negated(asked, asked) },
      }),
  }
}

const inWhole = (flow: AnyStateMachine, { whole, part }: PartOf): Mutant => ({
  id: `conditions / ${part} / in ${whole}`,
  kind: 'conditions',
  facts: [],
  ...saying(
    '「◯」於「◯」之中反答',
    '“◯” is answered the other way round within “◯”',
    conditionLabel(flow, part),
    conditionLabel(flow, whole),
  ),
  flow: () => remade(flow, { conditions: negatedWithin(definition(flow).conditions, whole, part) }),
})

/** The conditions of a flow, one part of one whole negated wherever that whole is asked. */
function negatedWithin(conditions: Conditions, whole: string, part: string): Conditions {
  const changed = (asked: Asked): Asked => {
    const { every, some } = asked
    const parts =
      (of: typeof every): NonNullable<typeof every> =>
      (params, fact) =>
        (of?.(params, fact) ?? []).map((each) => {
          const inner = changed(each.condition)
          const isIt = asked.id === whole && each.condition.id === part
          return { ...each, condition: isIt ? negated(inner, inner) : inner }
        })
    return { ...asked, ...(every && { every: parts(every) }), ...(some && { some: parts(some) }) }
  }
  return Object.fromEntries(Object.entries(conditions).map(([id, asked]) => [id, changed(asked)]))
}
