import { assign, setup } from 'xstate'
import { holds } from '../conditions/answer.ts'
import type { Condition, InHand, Params } from '../conditions/condition.ts'
import { type ConditionId, type ConditionParams, conditions } from '../conditions/index.ts'
import type { DutyId } from '../vocabulary/duties.ts'
import type { FactDefinition } from '../vocabulary/fact.ts'
import { type Fact, facts } from '../vocabulary/facts.ts'
import type { Known } from '../vocabulary/known.ts'
import { dutyFor } from '../vocabulary/statutory.ts'
import { define } from './definition.ts'
import type { Citations, ClauseOf } from './document.ts'
import { type CaseInput, knownAtOpening } from './input.ts'
import type { StepMeta, Tag, TransitionMeta } from './meta.ts'
import { type Noted, note, owing } from './note.ts'
import type { AgencyPolicy } from './policy.ts'
import { withNote } from './with-note.ts'

type Guards = { [K in ConditionId]: (asked: { context: Known; event: Fact }, params: ConditionParams[K]) => boolean }

/** What is known once the fact is taken in; a step completed by itself brings nothing new. */
function taken(known: Known, event: InHand): Known {
  const definition = (facts as Partial<Record<string, FactDefinition>>)[event.type]
  return definition ? note(known, event as Noted, definition) : known
}

const guardOf = (condition: Condition<never>) => (asked: { context: Known; event: Fact }, params: Params) =>
  holds(condition, taken(asked.context, asked.event), asked.event, params)

const guards = Object.fromEntries(
  Object.entries(conditions).map(([id, condition]) => [id, guardOf(condition as Condition<never>)]),
) as unknown as Guards

/**
 * The set-up every flow of a document begins with. Its `createMachine` takes a plain XState config, typed by the
 * document's clause ids and the shared vocabulary, and returns an ordinary XState machine. The context and the fold
 * that keeps it (`note`, before every transition's own actions) are supplied. Nothing is checked here: flows of the
 * house are checked by its tests, everybody else's by `checkedEap`.
 */
export function eap<const D extends Citations>(document: D, policy: AgencyPolicy<ClauseOf<D>>) {
  const made = setup({
    types: {} as {
      context: Known
      events: Fact
      input: CaseInput
      tags: Tag
      meta: StepMeta<ClauseOf<D>>
      transitionMeta: TransitionMeta<ClauseOf<D>>
    },
    guards,
    actions: {
      note: assign(({ context, event }) => taken(context, event)),
      owe: assign(({ context }, { duty }: { duty: DutyId }) => ({ duties: owing(context, [duty]) })),
      oweReport: assign(({ context, event }) =>
        event.type === 'reportableMatter.known' ? { duties: owing(context, [dutyFor(event.matter)]) } : {},
      ),
    },
  })
  type Config = Parameters<typeof made.createMachine>[0]
  type Made<C extends Omit<Config, 'context'>> = ReturnType<typeof made.createMachine<C & Pick<Config, 'context'>>>

  const createMachine = <const C extends Omit<Config, 'context'>>(config: C): Made<C> => {
    const whole = {
      ...withNote(config as object),
      context: ({ input }: { input: CaseInput }) => knownAtOpening(input, policy.values),
    }
    return define(made.createMachine(whole as never) as never, document, policy) as Made<C>
  }
  return { createMachine }
}
