import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { definition } from '../../flow/definition.ts'
import type { DutyDefinition } from '../../vocabulary/duties.ts'
import { standingFor } from '../flow/duties.ts'
import { dutyLabel, factLabel, leavingLabel, saying, stepLabel } from '../flow/names.ts'
import { owedBy } from '../flow/owed.ts'
import { nodesOf, pathOf, type Way, waysOf } from '../flow/ways.ts'
import type { Mutant } from './mutant.ts'
import { configOf, listed, remade, withStep, withWay } from './remade.ts'

/** Every duty dropped, once at each place where a flow comes to owe it. */
export const dutyMutants = (flow: AnyStateMachine): readonly Mutant[] => [
  ...nodesOf(flow).flatMap((node) => owedBy(node.entry).map((duty) => onEntering(flow, node, duty))),
  ...waysOf(flow).flatMap((way) => way.owes.flatMap((duty) => onWay(flow, way, duty))),
]

interface Owing {
  readonly type?: string
  readonly params?: { readonly duty?: string }
}

const without = (actions: unknown, duty: string): readonly unknown[] =>
  listed(actions).filter((action) => {
    const { type = action, params } = action as Owing
    return !(type === 'owe' && params?.duty === duty)
  })

const onEntering = (flow: AnyStateMachine, node: AnyStateNode, duty: string): Mutant => ({
  id: `duties / ${duty} / ${pathOf(node)}`,
  kind: 'duties',
  facts: waysOf(flow).flatMap(({ type, to }) => (to.includes(node) ? type : [])),
  ...saying('進入「◯」不再生「◯」', 'Entering “◯” no longer owes “◯”', stepLabel(node), dutyLabel(flow, duty)),
  flow: () =>
    remade(flow, {
      config: withStep(configOf(flow), node.path, (step) => ({ ...step, entry: without(step.entry, duty) })),
    }),
})

/** What an action owes by the fact in hand is dropped one duty at a time. */
const onWay = (flow: AnyStateMachine, way: Way, duty: string): readonly Mutant[] =>
  standingFor(flow, duty).map((each) => ({
    id: `duties / ${each} / ${way.id}`,
    kind: 'duties',
    facts: [way.type],
    ...saying(
      '於「◯」受理「◯」不再生「◯」',
      'At “◯”, “◯” no longer owes “◯”',
      leavingLabel(flow, way),
      factLabel(flow, way.type),
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
