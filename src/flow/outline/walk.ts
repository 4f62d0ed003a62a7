import type { StateValue } from 'xstate'
import type { Tag } from '../meta.ts'
import type { Outline, Step, Way } from './shape.ts'

/** The type of an outline's steps: those of a config not yet checked know more. */
type StepIn<O extends Outline> = O['steps'][number]

const byPath = new WeakMap<Outline, ReadonlyMap<string, Step>>()

/** A step by its path; undefined where the flow has none. */
export function stepAt<O extends Outline>(outline: O, path: string): StepIn<O> | undefined {
  const known = byPath.get(outline) ?? new Map(outline.steps.map((step) => [step.path, step]))
  byPath.set(outline, known)
  return known.get(path) as StepIn<O> | undefined
}

/** The steps directly within a step. */
export const innerOf = <O extends Outline>(outline: O, { inner }: Step): readonly StepIn<O>[] =>
  inner.map((path) => stepAt(outline, path) as StepIn<O>)

/** The step around a step. */
export const parentOf = <O extends Outline>(outline: O, { parent }: Step): StepIn<O> | undefined =>
  parent === null ? undefined : stepAt(outline, parent)

/** A step and those around it, the whole flow last. */
export function upwards<O extends Outline>(outline: O, step: StepIn<O>): readonly StepIn<O>[] {
  const around = parentOf(outline, step)
  return around ? [step, ...upwards(outline, around)] : [step]
}

/** The innermost steps a case stands in once it has entered a step. */
export function entered<O extends Outline>(outline: O, step: StepIn<O>): readonly StepIn<O>[] {
  const first = step.first.flatMap((path) => stepAt(outline, path) ?? [])
  return first.length ? first.flatMap((each) => entered(outline, each)) : [step]
}

/** Every way of a flow, step by step, in the order they are asked. */
export const waysOf = ({ steps }: Outline): readonly Way[] => steps.flatMap(({ ways }) => ways)

const within = (value: StateValue): readonly (readonly [string, StateValue | undefined])[] =>
  typeof value === 'string' ? [[value, undefined]] : Object.entries(value)

/** Every step a case stands in, the whole flow first; undefined where the flow has no such step. */
export function stepsIn(outline: Outline, value: StateValue, path = ''): readonly (Step | undefined)[] {
  const step = stepAt(outline, path)
  if (!step) return [undefined]
  const parts = within(value)
  const expected = step.kind === 'parallel' ? step.inner.length : Math.min(step.first.length, 1)
  if (parts.length !== expected) return [undefined]
  return [step, ...parts.flatMap(([name, inner = {}]) => stepsIn(outline, inner, path ? `${path}.${name}` : name))]
}

/** Whether a case can stand there. */
export const canStand = (outline: Outline, value: StateValue): boolean =>
  stepsIn(outline, value).every((step) => step !== undefined)

/**
 * The innermost steps a case stands in: one, or one for each parallel part.
 *
 * @throws {TypeError} where the flow has no such step.
 */
export const innermostIn = (outline: Outline, value: StateValue): readonly Step[] =>
  stepsIn(outline, value).flatMap((step) => {
    if (!step) throw new TypeError(`${outline.flow} has no such step`)
    return step.inner.length ? [] : step
  })

/** The tags of all steps a case stands in. */
export const tagsIn = (outline: Outline, value: StateValue): readonly Tag[] => [
  ...new Set(stepsIn(outline, value).flatMap((step) => step?.tags ?? [])),
]

/** Whether a case that stands there has ended. */
export const hasEnded = (outline: Outline, value: StateValue): boolean => isDone(outline, outline.steps[0], value)

function isDone(outline: Outline, step: Step | undefined, value: StateValue): boolean {
  const path = (name: string) => (step?.path ? `${step.path}.${name}` : name)
  const parts = within(value).map(([name, inner = {}]) => ({ part: stepAt(outline, path(name)), inner }))
  if (step?.kind === 'parallel') return parts.every(({ part, inner }) => isDone(outline, part, inner))
  return step?.kind === 'final' || parts.some(({ part }) => part?.kind === 'final')
}
