import type { AnyStateMachine, StateValue } from 'xstate'
import { oncePer } from '../case/once-per.ts'
import { hasEnded, innerOf } from '../flow/outline/walk.ts'
import { type Outline, outlineOf, type Step } from '../flow/outline.ts'

/** Steps side by side multiply; beyond this many, each is looked at beside the first and beside the last of its neighbours. */
const most = 512

/** Where an open case can stand, as XState writes it. */
export const configurationsOf = oncePer((flow: AnyStateMachine): readonly StateValue[] => {
  const outline = outlineOf(flow)
  const [whole] = outline.steps
  const isOpen = (value: StateValue) => !hasEnded(outline, value)
  const all = [...upTo(inside(outline, whole), most + 1)]
  return (all.length > most ? covering(outline, whole) : all).filter(isOpen)
})

function* upTo<T>(all: Iterable<T>, count: number): Generator<T> {
  let n = 0
  for (const each of all) {
    if (n++ === count) return
    yield each
  }
}

const isLeaf = ({ inner }: Step): boolean => inner.length === 0

function* inside(outline: Outline, step: Step): Generator<StateValue> {
  const inner = innerOf(outline, step)
  if (isLeaf(step)) yield {}
  else if (step.kind === 'parallel') yield* sideBySide(outline, inner)
  else
    for (const child of inner)
      if (isLeaf(child)) yield child.key
      else for (const value of inside(outline, child)) yield { [child.key]: value }
}

function* sideBySide(
  outline: Outline,
  [region, ...rest]: readonly Step[],
): Generator<Readonly<Record<string, StateValue>>> {
  if (!region) return yield {}
  for (const others of sideBySide(outline, rest))
    for (const value of inside(outline, region)) yield { [region.key]: value, ...others }
}

/** Every step at least twice: while what stands beside it has just begun, and while it is done. */
function covering(outline: Outline, step: Step): readonly StateValue[] {
  if (isLeaf(step)) return [{}]
  const inner = innerOf(outline, step).map((child) => [child.key, covering(outline, child), isLeaf(child)] as const)
  if (step.kind !== 'parallel')
    return inner.flatMap(([name, values, leaf]): readonly StateValue[] =>
      leaf ? [name] : values.map((value) => ({ [name]: value })),
    )
  const beside = [0, -1].map((n) =>
    Object.fromEntries(inner.map(([name, values]) => [name, values.at(n) as StateValue])),
  )
  return inner.flatMap(([name, values]) =>
    values.flatMap((value) => beside.map((others) => ({ ...others, [name]: value }))),
  )
}
