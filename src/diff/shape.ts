import type { AnyStateMachine } from 'xstate'
import { definition } from '../flow/definition.ts'
import { outlineOf } from '../flow/outline.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Named } from './difference.ts'
import { placeOf } from './place.ts'
import { dutiesNamed, type Way, waysFrom } from './ways.ts'

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
  const outline = outlineOf(flow)
  const shapes = outline.steps.map((each): StepShape => {
    const { path, parent, kind, zh, en, first, tags, cites, meta, owes, owesOnLeaving } = each
    const step: Step = {
      kind: kinds[kind] ?? 'step',
      zh,
      en,
      first: kind === 'compound' && first[0] !== undefined ? placeOf(first[0]) : null,
      tags: [...tags].sort(),
      cites,
      handsOverTo: meta.handsOverTo ?? null,
      duties: dutiesNamed(owes, words),
      dutiesOnLeaving: dutiesNamed(owesOnLeaving, words),
    }
    return {
      place: placeOf(path),
      parent: parent === null ? null : placeOf(parent),
      step,
      ways: waysFrom(outline, each, words),
    }
  })
  return new Map(shapes.map((shape) => [shape.place, shape]))
}

/** An ending of the whole flow; one within a step completes that step instead. */
export const isEnding = (shape: StepShape | undefined): boolean => shape?.parent === '*' && shape.step.kind === 'ending'
