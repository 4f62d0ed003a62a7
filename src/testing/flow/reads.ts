import type { AnyStateMachine } from 'xstate'
import { oncePer } from '../../case/once-per.ts'
import { askItself, type Condition, type InHand, type Params } from '../../conditions/condition.ts'
import { definition } from '../../flow/definition.ts'
import { knownAtOpening } from '../../flow/input.ts'
import type { Known } from '../../vocabulary/known.ts'
import { partsOf } from './asked.ts'
import { samplesFor, variationsOf } from './samples.ts'
import { paramsOf, waysOf } from './ways.ts'

export type Field = keyof Known

/** A case just opened under the flow's own policy. */
export const nothingKnown = oncePer((flow: AnyStateMachine): Known => {
  const { policy, memory } = definition(flow)
  return knownAtOpening({ caseId: 'any', openedAt: '2026-03-02T09:00:00+08:00' }, policy.values, memory)
})

/** What of a case's memory the questions about a fact look at, those of every part included. */
export const readsOf = oncePer((flow: AnyStateMachine) => {
  const found = new Map<string, Set<Field>>()
  return (type: string): ReadonlySet<Field> => {
    const known = found.get(type) ?? look(flow, type)
    found.set(type, known)
    return known
  }
})

function look(flow: AnyStateMachine, type: string): Set<Field> {
  const { conditions } = definition(flow)
  const read = new Set<Field>()
  const asked = waysOf(flow).flatMap(({ on, asks }) => (on === type && asks ? asks : []))
  const facts = factsToAskOf(flow, type)
  for (const question of asked) {
    const named = conditions[question.condition]
    if (named) for (const fact of facts) lookAt(named, nothingKnown(flow), fact, paramsOf(question), read)
  }
  return read
}

/** Facts of a type, as varied as a question may need them. */
export const factsToAskOf = (flow: AnyStateMachine, type: string): readonly InHand[] => {
  const sayings = variationsOf(samplesFor(flow, type))
  return sayings.length ? sayings.map((saying) => ({ type, at: nothingKnown(flow).notedAt, ...saying })) : [{ type }]
}

/** Notes every field that a condition, or a part of it, looks at. */
export function lookAt(asked: Condition<never>, known: Known, fact: InHand, params: Params, read: Set<Field>): void {
  const watched = new Proxy(known, {
    get: (of, name) => {
      read.add(name as Field)
      return Reflect.get(of, name)
    },
  })
  try {
    for (const part of partsOf(asked, params, fact)) lookAt(part.condition, known, fact, part.params, read)
    askItself(asked, watched, fact, params)
  } catch {
    // A question that crashes has been looked at as far as it goes.
  }
}
