import { all, type Diagram, none } from '../diagram/diagrams.ts'
import type { Variable } from '../memory/variables.ts'
import type { Subject } from './subject.ts'

/**
 * A set of memories of one flow in the words of another. What the other does not tell apart is left open: it may come to
 * more than the set, never to less.
 */
export function translated(from: Subject, to: Subject, set: Diagram): Diagram {
  const known = new Map<Diagram, Diagram>([
    [none, none],
    [all, all],
  ])
  const { nodes, given } = from.diagrams
  const { and, or } = to.diagrams
  const translate = (of: Diagram): Diagram => {
    const before = known.get(of)
    if (before !== undefined) return before
    const variable = from.variables.at(nodes.level(of)) as Variable<unknown>
    const there = placeIn(to, variable)
    const made = variable.values.reduce<Diagram>((so, value, n) => {
      const left = translate(given(of, variable.as[n] as Diagram))
      return or(so, and(left, there(value)))
    }, none)
    known.set(of, made)
    return made
  }
  return translate(set)
}

/** Where a place of the other flow holds a value. */
function placeIn({ variables }: Subject, { name }: Variable<unknown>): (value: unknown) => Diagram {
  const { values, is, levels } = variables.place(name)
  // An order that is not remembered may be any.
  if (name.includes(' to ') && levels.length === 0) return () => all
  return (value) => {
    const n = (values as readonly unknown[]).indexOf(value)
    if (n >= 0) return is[n] as Diagram
    // What always holds the same says nothing of its own: what it belongs to does.
    return value === undefined && levels.length === 0 ? all : none
  }
}
