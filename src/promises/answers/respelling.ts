import { all, type Diagram, type Diagrams, none } from '../diagram/diagrams.ts'
import type { Variables } from '../memory/variables.ts'

/** Sets, and the variables they are told in. */
interface Told {
  readonly diagrams: Diagrams
  readonly variables: Variables
}

/**
 * Tells sets of one flow in the variables of another: a place, an order of instants, or something told, that has the same
 * values in both. Null for a set that depends on anything else.
 */
export function respelling(from: Told, to: Told): (set: Diagram) => Diagram | null {
  const { nodes } = from.diagrams
  const { nodes: made, or, and } = to.diagrams
  const known = new Map<Diagram, Diagram | null>([
    [none, none],
    [all, all],
  ])
  const levels = new Map<number, number | null>()
  const levelFor = (level: number): number | null => {
    const before = levels.get(level)
    if (before !== undefined) return before
    const variable = from.variables.at(level)
    const there = variable && to.variables.like(variable)
    const isSame = there?.values.length === variable?.values.length
    const found = (isSame ? there?.levels[variable?.levels.indexOf(level) ?? -1] : undefined) ?? null
    levels.set(level, found)
    return found
  }
  const spell = (set: Diagram): Diagram | null => {
    const before = known.get(set)
    if (before !== undefined) return before
    const [level, no, yes] = [levelFor(nodes.level(set)), spell(nodes.no(set)), spell(nodes.yes(set))]
    const spelt =
      level === null || no === null || yes === null
        ? null
        : level < Math.min(made.level(no), made.level(yes))
          ? made.make(level, no, yes)
          : or(and(made.make(level, all, none), no), and(made.make(level, none, all), yes))
    known.set(set, spelt)
    return spelt
  }
  return spell
}
