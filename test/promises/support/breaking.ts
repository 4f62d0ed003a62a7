import type { AnyStateMachine } from 'xstate'
import type { Promised } from '#src/promises/promise.ts'
import { verify } from '#src/promises/verify.ts'
import { configOf, remade } from '#src/testing/mutation/remade.ts'
import { type Changes, changed } from '../../support/trial-flow.ts'

type Words = Omit<NonNullable<Parameters<typeof remade>[1]>, 'config'>

/** The flow with some places of its config changed, and words of its own, as a user would make it. */
export const variantOf = (flow: AnyStateMachine, changes: Changes, words: Words = {}): AnyStateMachine =>
  remade(flow, { config: changed(configOf(flow), changes), ...words })

/** Whether a promise is kept; where it is broken, the types of the facts of the shortest story that breaks it. */
export function fateOf(promised: Promised, flow: AnyStateMachine): true | readonly string[] | string {
  const [verdict] = verify(flow, { promises: [promised] }).promises
  if (!verdict) return 'unconcerned'
  if (verdict.holds === null) return `${verdict.undecided.code}: ${verdict.undecided.place}`
  return verdict.holds || verdict.story.lines.map(({ fact }) => fact.type)
}
