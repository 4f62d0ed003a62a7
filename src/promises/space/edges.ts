import { levelsOf } from '../diagram/asking.ts'
import { all, type Diagram } from '../diagram/diagrams.ts'
import type { Writes } from '../memory/memory.ts'
import { isNext, nextOf, spells } from '../memory/variables.ts'
import { cubeOf, type Happening, type Transition } from './relation.ts'
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
export function edgesOf(subject: Subject, happenings: readonly Happening[], promised: Iterable<Diagram>): Edges {
  const { diagrams } = subject
  const { or, without, nodes } = diagrams
  const levels = new Set<number>()
  const remembered = new Map<string, Diagram>()
  const heededLevels = new Set<number>()
  const seen = new Set<Diagram>()
  for (const each of promised) for (const level of levelsOf(diagrams, each)) levels.add(level)

  /** A relation without what nothing depends on. */
  const heeded = (relation: Diagram, decides: readonly number[]): Diagram => {
    const idle = cubeOf(
      nodes.make,
      decides.filter((level) => !levels.has(level)).map((level) => nextOf(level)),
    )
    const key = `${relation} ${idle}`
    const known = remembered.get(key) ?? without(relation, idle)
    remembered.set(key, known)
    return known
  }

  /** What is written, all of a place as soon as anything depends on any of it. */
  const decidedBy = (writes: Writes): Diagram =>
    [...writes].reduce<Diagram>((so, [path, { value }]) => {
      const place = subject.variables.place(path)
      return place.levels.some((level) => levels.has(level)) ? diagrams.and(so, spells(place, value)) : so
    }, all)
  const nexts = new Map<Diagram, Diagram>()
  const nextOfAll = (decides: Diagram): Diagram => {
    const known = nexts.get(decides) ?? cubeOf(nodes.make, [...levelsOf(diagrams, decides)].map(nextOf))
    nexts.set(decides, known)
    return known
  }

  for (;;) {
    const before = levels.size
    const edges = new Map<string, Edge>()
    const decisions = new Map<Writes | readonly number[], Pick<Edge, 'decided' | 'decides'>>()
    const decisionOf = ({ writes, decides }: Transition): Pick<Edge, 'decided' | 'decides'> => {
      const known = decisions.get(writes ?? decides)
      if (known) return known
      const decided = writes && decidedBy(writes)
      const heeds = decided === null ? decides.filter((level) => levels.has(level)) : levelsOf(diagrams, decided)
      const made = { decided, decides: cubeOf(nodes.make, [...heeds]) }
      decisions.set(writes ?? decides, made)
      return made
    }
    for (const { transition: each, where: happens } of happenings) {
      const { from, to, writes } = each
      if (from === to && !each.decides.some((level) => levels.has(level))) continue
      const where = writes ? happens : heeded(happens, each.decides)
      const { decided, decides } = decisionOf(each)
      const key = `${from} ${to} ${decided} ${decides}`
      const known = edges.get(key)
      edges.set(key, {
        from,
        to,
        decided,
        decides,
        next: known?.next ?? nextOfAll(decides),
        where: known ? or(known.where, where) : where,
        of: [...(known?.of ?? []), each],
      })
    }
    for (const { where, decides } of edges.values())
      for (const each of [where, decides]) levelsOf(diagrams, each, heededLevels, seen)
    for (const level of heededLevels) if (!isNext(level)) levels.add(level)
    if (levels.size === before) return { all: [...edges.values()], levels }
  }
}
