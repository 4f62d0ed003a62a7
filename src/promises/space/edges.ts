import { levelsOf } from '../diagram/asking.ts'
import { all, type Diagram } from '../diagram/diagrams.ts'
import type { Writes } from '../memory/memory.ts'
import { isNext, nextOf, spells } from '../memory/variables.ts'
import { cubeOf, type Transition, toldLevels } from './relation.ts'
import type { Subject } from './subject.ts'

/** Transitions that do the same to what matters between two steps, as one. */
export interface Edge {
  readonly from: string
  readonly to: string
  /** What must be known, whatever is told; and where nothing is `decided`, how that stands to what is known next. */
  readonly where: Diagram
  /** What it decides, if that is always the same. */
  readonly decided: Diagram | null
  /** The levels it decides, as they were and as they come to be, as conjunctions. */
  readonly decides: Diagram
  readonly next: Diagram
  readonly of: readonly Transition[]
}

export interface Edges {
  readonly all: readonly Edge[]
  /** The levels on which anything depends. */
  readonly levels: ReadonlySet<number>
}

/**
 * What can happen, as far as it can make a difference: to a promise, to where a case goes, or to such a difference later.
 * What a question looked at and did not heed falls away here.
 */
export function edgesOf(subject: Subject, transitions: readonly Transition[], promised: Iterable<Diagram>): Edges {
  const { diagrams } = subject
  const { or, without, nodes } = diagrams
  const told = toldLevels(subject)
  const levels = new Set<number>()
  const remembered = new Map<string, Diagram>()
  for (const each of promised) for (const level of levelsOf(diagrams, each)) levels.add(level)

  /** A relation without what is told, and without what nothing depends on. */
  const heeded = (relation: Diagram, decides: readonly number[]): Diagram => {
    const idle = cubeOf(
      nodes.make,
      decides.filter((level) => !levels.has(level)).map((level) => nextOf(level)),
    )
    const key = `${relation} ${idle}`
    const known = remembered.get(key) ?? without(without(relation, told), idle)
    remembered.set(key, known)
    return known
  }

  /** What is written, all of a place as soon as anything depends on any of it. */
  const decidedBy = (writes: Writes): Diagram =>
    [...writes].reduce<Diagram>((so, [path, { value }]) => {
      const place = subject.variables.place(path)
      return place.levels.some((level) => levels.has(level)) ? diagrams.and(so, spells(place, value)) : so
    }, all)

  for (;;) {
    const before = levels.size
    const edges = new Map<string, Edge>()
    for (const each of transitions) {
      const { from, to, writes } = each
      const heeds = each.decides.filter((level) => levels.has(level))
      if (from === to && heeds.length === 0) continue
      const where = heeded(each.told, writes ? [] : each.decides)
      const decided = writes && decidedBy(writes)
      const decides = cubeOf(nodes.make, writes ? [...levelsOf(diagrams, decided ?? all)] : heeds)
      const key = `${from} ${to} ${decided} ${decides}`
      const known = edges.get(key)
      edges.set(key, {
        from,
        to,
        decided,
        decides,
        next: known?.next ?? cubeOf(nodes.make, [...levelsOf(diagrams, decides)].map(nextOf)),
        where: known ? or(known.where, where) : where,
        of: [...(known?.of ?? []), each],
      })
    }
    for (const { where, decides } of edges.values())
      for (const each of [where, decides])
        for (const level of levelsOf(diagrams, each)) if (!isNext(level)) levels.add(level)
    if (levels.size === before) return { all: [...edges.values()], levels }
  }
}
