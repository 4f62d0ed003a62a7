import type { AnyStateMachine, AnyStateNode, StateValue } from 'xstate'
import { oncePer } from '../case/once-per.ts'

/** Steps side by side multiply; beyond this many, each is looked at beside the first and beside the last of its neighbours. */
const most = 512

/** Where an open case can stand, as XState writes it. */
export const configurationsOf = oncePer(({ root }: AnyStateMachine): readonly StateValue[] => {
  const open = [...upTo(inside(root), most + 1)].filter((value) => !hasEnded(root, value))
  return open.length > most ? covering(root).filter((value) => !hasEnded(root, value)) : open
})

const hasEnded = (root: AnyStateNode, value: StateValue): boolean =>
  typeof value === 'string' && root.states[value]?.type === 'final'

function* upTo<T>(all: Iterable<T>, count: number): Generator<T> {
  let n = 0
  for (const each of all) {
    if (n++ === count) return
    yield each
  }
}

const within = (node: AnyStateNode): readonly (readonly [string, AnyStateNode])[] => Object.entries(node.states)
const isLeaf = (node: AnyStateNode): boolean => Object.keys(node.states).length === 0

function* inside(node: AnyStateNode): Generator<StateValue> {
  if (isLeaf(node)) yield {}
  else if (node.type === 'parallel') yield* sideBySide(within(node))
  else
    for (const [name, child] of within(node))
      if (isLeaf(child)) yield name
      else for (const value of inside(child)) yield { [name]: value }
}

function* sideBySide([first, ...rest]: readonly (readonly [string, AnyStateNode])[]): Generator<
  Readonly<Record<string, StateValue>>
> {
  if (!first) return yield {}
  const [name, region] = first
  for (const others of sideBySide(rest)) for (const value of inside(region)) yield { [name]: value, ...others }
}

/** Every step at least twice: while what stands beside it has just begun, and while it is done. */
function covering(node: AnyStateNode): readonly StateValue[] {
  if (isLeaf(node)) return [{}]
  const inner = within(node).map(([name, child]) => [name, covering(child), isLeaf(child)] as const)
  if (node.type !== 'parallel')
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
