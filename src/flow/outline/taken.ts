import type { Outline, Step, Way } from './shape.ts'
import { parentOf } from './walk.ts'

/** A way as it is open at a step. */
export interface Taken extends Way {
  /** Whether it is taken at every step within another one, and not of this step alone. */
  readonly inherited: boolean
}

const remembered = new WeakMap<Step, readonly Taken[]>()

/**
 * What facts can do at a step, nearest first: its own ways, then those of the steps around it. A way that asks nothing
 * hides whatever stands behind it on the same fact.
 */
export function takenAt(outline: Outline, step: Step): readonly Taken[] {
  const known = remembered.get(step)
  if (known) return known
  const around = parentOf(outline, step)
  const own = open(step.ways.filter(({ kind }) => kind !== 'done'))
  const closed = new Set(own.flatMap(({ on, asks }) => (asks ? [] : on)))
  const others = (around ? takenAt(outline, around) : []).filter(({ on }) => !closed.has(on))
  const taken = [
    ...own.map((way) => ({ ...way, inherited: false })),
    ...others.map((way) => ({ ...way, inherited: true })),
  ]
  remembered.set(step, taken)
  return taken
}

/** Ways in the order they are asked, without those behind one of the same fact that asks nothing. */
const open = (ways: readonly Way[]): readonly Way[] =>
  ways.filter(({ on, n }) => !ways.some((before) => before.on === on && before.n < n && !before.asks))
