import { conjoining } from '../diagram/conjoined.ts'
import { all, type Diagram, none } from '../diagram/diagrams.ts'
import type { Writes } from '../memory/memory.ts'
import { consistency } from './consistency.ts'
import { type Becoming, becomingOf } from './effects.ts'
import { nameOf, type Step, type Way } from './steps.ts'
import type { Subject } from './subject.ts'
import type { Tables } from './table.ts'

/** What can happen to a case at a step by one kind of fact on one way. */
export interface Transition {
  readonly from: string
  readonly to: string
  readonly way: Way
  /** Which it is of all that becomes of the memory by such a fact on such a way. */
  readonly nth: number
  /** What is written; nothing where it is told how what is known stands to what is known next. */
  readonly writes: Writes | null
  /** The levels it decides; all others stay as they are. */
  readonly decides: readonly number[]
}

/** A transition, and when it happens, whatever is told: known, or how that stands to what is known next. */
export interface Happening {
  readonly transition: Transition
  readonly where: Diagram
}

/** Everything that can happen at each step and make a difference. */
export function relationOf(
  subject: Subject,
  tables: Tables,
  steps: ReadonlyMap<string, Step>,
  relevant: ReadonlySet<string>,
): readonly Happening[] {
  const remembered = new Map<string, Diagram>()
  const regions = new Map<string, Diagram>()
  const becomings = new Map<string, readonly Becoming[]>()
  const possible = consistency(subject)
  const whateverIsTold = conjoining(subject.diagrams, subject.variables.isTold)

  return [...steps.values()].flatMap(({ name, ways }) =>
    ways.flatMap((way) => {
      const { type, asked, move } = way
      if (!move) return []
      const to = nameOf(move.to)
      const happens = to === name ? 'stays' : 'moves'
      const owes = JSON.stringify([type, move.owes, happens])
      const each = once(becomings, owes, () => becomingOf(subject, tables, relevant, type, move.owes, happens))
      const answers = JSON.stringify([type, asked])
      const region = once(regions, answers, () => tables.region(type, asked))
      return each.flatMap(({ where: becomes, writes, decides }, nth) => {
        if (to === name && decides.length === 0) return []
        const where = once(remembered, `${region} ${becomes.join()}`, () =>
          whateverIsTold([region, ...becomes, possible(region, ...becomes)]),
        )
        return where === none ? [] : [{ transition: { from: name, to, way, nth, writes, decides }, where }]
      })
    }),
  )
}

/** What is known and told when a transition happens; without `writes`, how that stands to what is known next, too. */
export function toldIn(subject: Subject, tables: Tables, relevant: ReadonlySet<string>) {
  const becomings = new Map<string, readonly Becoming[]>()
  const possible = consistency(subject)
  const { and } = subject.diagrams
  return ({ from, to, way: { type, asked, move }, nth }: Transition): Diagram => {
    const owes = move?.owes ?? []
    const happens = to === from ? 'stays' : 'moves'
    const key = JSON.stringify([type, owes, happens])
    const each = once(becomings, key, () => becomingOf(subject, tables, relevant, type, owes, happens))
    const becomes = each[nth]?.where ?? [none]
    const told = becomes.reduce(and, tables.region(type, asked))
    return and(told, possible(told))
  }
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
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
