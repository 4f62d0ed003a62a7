import type { StepMeta } from '../meta.ts'
import { find } from './targets.ts'

/** A step as its config says it, before XState has seen it: nothing in it can be relied on. */
export type Raw = Readonly<Record<string, unknown>> & {
  readonly meta?: Partial<StepMeta>
  readonly states?: Readonly<Record<string, Raw>>
}

export interface Step {
  readonly place: string
  readonly raw: Raw
  readonly parent: Step | undefined
  readonly inner: Readonly<Record<string, Step>>
  /** What leads on from it: each fact in the order it is asked, and its completion as `onDone`. */
  readonly ways: Way[]
}

export interface Way {
  readonly place: string
  readonly raw: Raw
  readonly type: string
  readonly from: Step
  /** The name of the condition it asks, if any. */
  readonly guard: unknown
  readonly to: readonly Step[]
  /** Targets that name no step. */
  readonly astray: readonly unknown[]
}

export const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

/** Every step of a flow, the whole flow first. */
export function stepsOf(flow: Raw): readonly [Step, ...Step[]] {
  const root = stepOf(flow, String(flow.id))
  const steps = [root, ...within(root)] as const
  for (const step of steps) step.ways.push(...waysOf(step, root))
  return steps
}

export const within = (step: Step): Step[] => Object.values(step.inner).flatMap((each) => [each, ...within(each)])

function stepOf(raw: Raw, place: string, parent?: Step): Step {
  const inner: Record<string, Step> = {}
  const step: Step = { place, raw, parent, inner, ways: [] }
  for (const [key, each] of Object.entries(raw.states ?? {}))
    inner[key] = stepOf(each, parent ? `${place}.${key}` : key, step)
  return step
}

function waysOf(from: Step, root: Step): readonly Way[] {
  const { on = {}, onDone } = from.raw
  return Object.entries({ ...(on as object), onDone }).flatMap(([type, given]) => {
    const all = listed(given)
    return all.map((each, n) => {
      const raw = each as Raw
      const place = [from.place, type, ...(all.length > 1 ? [n + 1] : [])].join(' / ')
      const targets = listed(raw.target)
      const to = targets.map((target) => find(target, from, root))
      return {
        place,
        raw,
        type,
        from,
        guard: typeof raw.guard === 'object' ? (raw.guard as Raw).type : raw.guard,
        to: to.filter((step) => step !== undefined),
        astray: targets.filter((_, n) => !to[n]),
      }
    })
  })
}
