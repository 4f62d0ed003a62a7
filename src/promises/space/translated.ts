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

/**
 * Where a place of the other flow holds a value. Of what belongs to something that is gone, any spelling will do, and the
 * first value is the one it has where there is none for nothing: what it belongs to says enough.
 */
function placeIn({ variables, diagrams }: Subject, { name, values: ours }: Variable<unknown>) {
  const { values, is, levels } = variables.place(name)
  const holding = (value: unknown): Diagram => is[(values as readonly unknown[]).indexOf(value)] ?? none
  const isGone = is[Math.max(values.indexOf(undefined), 0)] as Diagram
  return (value: unknown): Diagram => {
    // An order that is not remembered may be any.
    if (name.includes(' to ') && levels.length === 0) return all
    if (value === undefined) return isGone
    return ours.includes(undefined) || value !== ours[0] ? holding(value) : diagrams.or(holding(value), isGone)
  }
}
