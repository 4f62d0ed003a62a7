import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { factLabel, saying, stepLabel } from '../flow/names.ts'
import { placesOf } from '../flow/places.ts'
import { pathOf, type Way, waysOf } from '../flow/ways.ts'
import type { Mutant } from './mutant.ts'
import { configOf, listed, remade, withStep } from './remade.ts'

const dangers = ['danger.reported', 'danger.assessed'] as const

/** Danger made to wait: at each step, each fact that would lead to an urgent step at once only taken in. */
export const dangerMutants = (flow: AnyStateMachine): readonly Mutant[] =>
  placesOf(flow).flatMap((node) => dangers.flatMap((type) => cutAt(flow, node, type)))

const isUrgent = (node: AnyStateNode): boolean =>
  node.tags.includes('urgent') || (!!node.parent && isUrgent(node.parent))

/** The first way that takes danger to an urgent step from here, nearest first. */
function preemption(flow: AnyStateMachine, node: AnyStateNode, type: string): Way | undefined {
  const here = waysOf(flow).filter((way) => way.type === type && way.from.every((name, n) => node.path[n] === name))
  const nearest = [...here].sort((a, b) => b.from.length - a.from.length || a.n - b.n)
  return nearest.find(({ asked, to }) => to.some(isUrgent) && (!asked || asked.condition === 'immediateDanger'))
}

function cutAt(flow: AnyStateMachine, node: AnyStateNode, type: string): readonly Mutant[] {
  const way = preemption(flow, node, type)
  if (!way) return []
  const waits = { ...(way.asked && { guard: way.asked.condition }), actions: ['note'], meta: { cites: way.cites } }
  return [
    {
      id: `danger / ${pathOf(node)} / ${type}`,
      kind: 'danger',
      facts: [type],
      ...saying(
        '於「◯」，「◯」不再優先處理',
        'At “◯”, “◯” no longer comes first',
        stepLabel(node),
        factLabel(flow, type),
      ),
      flow: () =>
        remade(flow, {
          config: withStep(configOf(flow), node.path, (step) => ({
            ...step,
            on: { ...step.on, [type]: [waits, ...listed(step.on?.[type])] },
          })),
        }),
    },
  ]
}
