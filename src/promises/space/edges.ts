import { levelsOf } from '../diagram/asking.ts'
import { all, type Diagram } from '../diagram/nodes.ts'
import { cubeOf, type Transition } from './relation.ts'
import type { Subject } from './subject.ts'

/** Transitions that do the same to what matters, as one. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly where: Diagram
  /** The levels it decides, as a conjunction, and what it decides. */
  readonly levels: Diagram
  readonly decided: Diagram
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
  const { diagrams, variables } = subject
  const { or, and, nodes } = diagrams
  const supports = new Map<Diagram, ReadonlySet<number>>()
  const support = (of: Diagram): ReadonlySet<number> => {
    const known = supports.get(of) ?? levelsOf(diagrams, of)
    supports.set(of, known)
    return known
  }
  const levels = new Set<number>()
  for (const each of promised) for (const level of support(each)) levels.add(level)

  for (;;) {
    const before = levels.size
    const edges = new Map<string, Edge>()
    for (const each of transitions) {
      const { from, to, where, writes } = each
      let [decided, decides]: [Diagram, number[]] = [all, []]
      for (const [path, { value }] of writes) {
        const variable = variables.place(path)
        if (!variable.levels.some((level) => levels.has(level))) continue
        decided = and(decided, variable.as[variable.values.indexOf(value)] as Diagram)
        decides = [...decides, ...variable.levels]
      }
      if (from === to && decided === all) continue
      const key = `${from} ${to} ${decided}`
      const known = edges.get(key)
      edges.set(key, {
        from,
        to,
        decided,
        levels: known?.levels ?? cubeOf(nodes.make, decides),
        where: known ? or(known.where, where) : where,
        of: [...(known?.of ?? []), each],
      })
    }
    for (const { where, levels: decides } of edges.values()) {
      for (const level of support(where)) levels.add(level)
      for (const level of support(decides)) levels.add(level)
    }
    if (levels.size === before) return { all: [...edges.values()], levels }
  }
}
