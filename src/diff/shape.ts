import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { definition } from '../flow/definition.ts'
import { citesOf } from '../flow/document.ts'
import type { StepMeta } from '../flow/meta.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Named } from './difference.ts'
import { placeOf } from './place.ts'
import { dutiesAmong, type Way, waysFrom } from './ways.ts'

/** `step`: innermost; `ending`: final; `group`: one of its inner steps at a time; `parallel`: all of them side by side. */
export type StepKind = 'step' | 'ending' | 'group' | 'parallel'

/** A step as its flow describes it. */
export interface Step extends Label {
  readonly kind: StepKind
  /** The inner step a case enters first. */
  readonly first: string | null
  readonly tags: readonly string[]
  readonly cites: readonly string[]
  readonly handsOverTo: string | null
  /** Duties owed on entering, and on leaving. */
  readonly duties: readonly Named[]
  readonly dutiesOnLeaving: readonly Named[]
}

export interface StepShape {
  /** `served.referring`; `*` for the whole flow. */
  readonly place: string
  readonly parent: string | null
  readonly step: Step
  /** What leads on, by the fact it takes, in the order it is asked; `onDone` once its inner steps are done. */
  readonly ways: ReadonlyMap<string, readonly Way[]>
}

/** Everything about a flow that can be compared, by the place of its steps, the whole flow first. */
export type Shape = ReadonlyMap<string, StepShape>

const kinds: Readonly<Record<string, StepKind>> = { final: 'ending', compound: 'group', parallel: 'parallel' }

export function shapeOf(flow: AnyStateMachine): Shape {
  const words = definition(flow)
  const shapes = nodesOf(flow.root).map((node): StepShape => {
    const { zh, en, cites, handsOverTo = null } = node.meta as StepMeta
    const [first] = node.type === 'compound' ? node.initial.target : []
    const step: Step = {
      kind: kinds[node.type] ?? 'step',
      zh,
      en,
      first: first ? placeOf(first) : null,
      tags: [...node.tags].sort(),
      cites: citesOf(cites),
      handsOverTo,
      duties: dutiesAmong(node.entry, words),
      dutiesOnLeaving: dutiesAmong(node.exit, words),
    }
    return {
      place: placeOf(node),
      parent: node.parent ? placeOf(node.parent) : null,
      step,
      ways: waysFrom(node, words),
    }
  })
  return new Map(shapes.map((shape) => [shape.place, shape]))
}

const nodesOf = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)]

/** An ending of the whole flow; one within a step completes that step instead. */
export const isEnding = (shape: StepShape | undefined): boolean => shape?.parent === '*' && shape.step.kind === 'ending'
