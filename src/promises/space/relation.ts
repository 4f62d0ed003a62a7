import { all, type Diagram, none } from '../diagram/nodes.ts'
import type { Effect, Writes } from '../memory/memory.ts'
import { consistency } from './consistency.ts'
import { effectsOf } from './effects.ts'
import { nameOf, type Step, type Way } from './steps.ts'
import type { Subject } from './subject.ts'
import type { Tables } from './table.ts'

/** One thing that can happen to a case at a step: what it must know, and what it knows afterwards. */
export interface Transition {
  readonly from: string
  readonly to: string
  readonly way: Way
  /** The memories it can happen in, whatever the fact says. */
  readonly where: Diagram
  /** The memories and facts it happens with. */
  readonly told: Diagram
  readonly writes: Writes
}

/** Everything that can happen at each step and make a difference. */
export function relationOf(
  subject: Subject,
  tables: Tables,
  steps: ReadonlyMap<string, Step>,
  relevant: ReadonlySet<string>,
): readonly Transition[] {
  const { diagrams } = subject
  const { and, without } = diagrams
  const remembered = new Map<string, readonly Omit<Transition, 'from' | 'to' | 'way'>[]>()
  const effects = new Map<string, readonly Effect[]>()
  const consistent = consistency(subject)

  const happening = ({ type, asked, move }: Way, stays: boolean) => {
    const owes = move?.owes ?? []
    const key = JSON.stringify([type, asked, owes, stays])
    const known = remembered.get(key)
    if (known) return known
    const effectsKey = JSON.stringify([type, owes])
    const each = effects.get(effectsKey) ?? effectsOf(subject, tables, relevant, type, owes)
    effects.set(effectsKey, each)
    if (stays && each.every(({ writes }) => writes.size === 0)) return []
    const region = tables.region(type, asked)
    const levels = toldLevels(subject)
    const made = each.flatMap(({ where, writes }) => {
      const told = consistent(and(where, region))
      return told === none ? [] : [{ where: without(told, levels), told, writes }]
    })
    remembered.set(key, made)
    return made
  }

  return [...steps.values()].flatMap(({ name, ways }) =>
    ways.flatMap((way) => {
      if (!way.move) return []
      const to = nameOf(way.move.to)
      return happening(way, to === name).map((each) => ({ ...each, from: name, to, way }))
    }),
  )
}

/** A conjunction of levels. */
export const cubeOf = (make: Subject['diagrams']['nodes']['make'], levels: readonly number[]): Diagram =>
  [...levels].sort((a, b) => b - a).reduce<Diagram>((so, level) => make(level, none, so), all)

/** All that is told or left open, as a conjunction of levels. */
export const toldLevels = ({ diagrams, variables }: Subject): Diagram =>
  cubeOf(
    diagrams.nodes.make,
    variables.toldLevels().flatMap(([from, to]) => range(from, to)),
  )

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, n) => from + n)
