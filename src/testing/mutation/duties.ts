import type { AnyStateMachine } from 'xstate'
import { definition } from '../../flow/definition.ts'
import { actionOf, listed, owedBy } from '../../flow/outline/decode.ts'
import { outlineOf, type Step, type Way } from '../../flow/outline.ts'
import type { DutyDefinition } from '../../vocabulary/duties.ts'
import { standingFor } from '../flow/duties.ts'
import { dutyLabel, factLabel, leavingLabel, saying, stepLabel } from '../flow/names.ts'
import { waysOf } from '../flow/ways.ts'
import type { Mutant } from './mutant.ts'
import { configOf, remade, withStep, withWay } from './remade.ts'

/** Every duty dropped, once at each place where a flow comes to owe it. */
export const dutyMutants = (flow: AnyStateMachine): readonly Mutant[] => [
  ...outlineOf(flow).steps.flatMap((step) => step.owes.map((duty) => onEntering(flow, step, duty))),
  ...waysOf(flow).flatMap((way) => way.owes.flatMap((duty) => onWay(flow, way, duty))),
]

const without = (actions: unknown, duty: string): readonly unknown[] =>
  listed(actions).filter((action) => !owedBy([actionOf(action)]).includes(duty))

const onEntering = (flow: AnyStateMachine, { path }: Step, duty: string): Mutant => ({
  id: `duties / ${duty} / ${path || '*'}`,
  kind: 'duties',
  facts: waysOf(flow).flatMap(({ on, to }) => (to.includes(path) ? on : [])),
  ...saying('進入「◯」不再生「◯」', 'Entering “◯” no longer owes “◯”', stepLabel(flow, path), dutyLabel(flow, duty)),
  flow: () =>
    remade(flow, {
      config: withStep(configOf(flow), path, (step) => ({ ...step, entry: without(step.entry, duty) })),
    }),
})

/** What an action owes by the fact in hand is dropped one duty at a time. */
const onWay = (flow: AnyStateMachine, way: Way, duty: string): readonly Mutant[] =>
  standingFor(flow, duty).map((each) => ({
    id: `duties / ${each} / ${way.id}`,
    kind: 'duties',
    facts: [way.on],
    ...saying(
      '於「◯」受理「◯」不再生「◯」',
      'At “◯”, “◯” no longer owes “◯”',
      leavingLabel(flow, way),
      factLabel(flow, way.on),
      dutyLabel(flow, each),
    ),
    flow: () =>
      each === duty
        ? remade(flow, {
            config: withWay(configOf(flow), way, (given) => ({ ...given, actions: without(given.actions, duty) })),
          })
        : remade(flow, { duties: neverArising(flow, each) }),
  }))

function neverArising(flow: AnyStateMachine, duty: string) {
  const { duties } = definition(flow)
  return { ...duties, [duty]: { ...(duties[duty] as DutyDefinition), arises: () => false } }
}
