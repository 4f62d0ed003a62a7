import type { AnyStateMachine } from 'xstate'
import { listed } from '../../flow/outline/decode.ts'
import { takenAt } from '../../flow/outline/taken.ts'
import { stepAt } from '../../flow/outline/walk.ts'
import { outlineOf, type Step, type Way } from '../../flow/outline.ts'
import { factLabel, saying, stepLabel } from '../flow/names.ts'
import { placesOf } from '../flow/places.ts'
import type { Mutant } from './mutant.ts'
import { configOf, remade, withStep } from './remade.ts'

const dangers = ['danger.reported', 'danger.assessed'] as const

/** Danger made to wait: at each step, each fact that would lead to an urgent step at once only taken in. */
export const dangerMutants = (flow: AnyStateMachine): readonly Mutant[] =>
  placesOf(flow).flatMap((step) => dangers.flatMap((type) => cutAt(flow, step, type)))

/** The first way that takes danger to an urgent step from here, nearest first. */
const preemption = (flow: AnyStateMachine, step: Step, type: string): Way | undefined => {
  const outline = outlineOf(flow)
  const isUrgent = (path: string) => stepAt(outline, path)?.allTags.includes('urgent')
  return takenAt(outline, step).find(
    ({ on, asks, to }) => on === type && to.some(isUrgent) && (!asks || asks.condition === 'immediateDanger'),
  )
}

function cutAt(flow: AnyStateMachine, step: Step, type: string): readonly Mutant[] {
  const way = preemption(flow, step, type)
  if (!way) return []
  const waits = { ...(way.asks && { guard: way.asks.condition }), actions: ['note'], meta: { cites: way.cites } }
  return [
    {
      id: `danger / ${step.path} / ${type}`,
      kind: 'danger',
      facts: [type],
      ...saying(
        '於「◯」，「◯」不再優先處理',
        'At “◯”, “◯” no longer comes first',
        stepLabel(flow, step.path),
        factLabel(flow, type),
      ),
      flow: () =>
        remade(flow, {
          config: withStep(configOf(flow), step.path, (step) => ({
            ...step,
            on: { ...step.on, [type]: [waits, ...listed(step.on?.[type])] },
          })),
        }),
    },
  ]
}
