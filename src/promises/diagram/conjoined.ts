import { inAll } from './asking.ts'
import { all, type Diagram, type Diagrams, none } from './diagrams.ts'

/**
 * What is in all of some sets, whatever the variables may be that `isLeft` says. It is never worked out what is in all of
 * them first: a variable that one set alone asks is left there at once; one that several ask is decided either way, which
 * mostly makes others the matter of one set.
 */
export function conjoining(diagrams: Diagrams, isLeft: (level: number) => boolean) {
  const { or, without, nodes } = diagrams
  const leftIn = new Map<Diagram, ReadonlySet<number>>()
  const nothing: ReadonlySet<number> = new Set()
  /** The variables to be left that a set asks: those stand above all others. */
  const left = (of: Diagram): ReadonlySet<number> => {
    if (of <= all || !isLeft(nodes.level(of))) return nothing
    const known = leftIn.get(of)
    if (known) return known
    const made = new Set([nodes.level(of), ...left(nodes.no(of)), ...left(nodes.yes(of))])
    leftIn.set(of, made)
    return made
  }
  const cube = (levels: number[]): Diagram =>
    levels.sort((a, b) => b - a).reduce<Diagram>((so, level) => nodes.make(level, none, so), all)

  const remembered = new Map<string, Diagram>()
  const joined = (sets: readonly Diagram[]): Diagram => {
    const asked = [...new Set(sets)].filter((set) => set !== all)
    if (asked.includes(none)) return none
    const times = new Map<number, number>()
    for (const set of asked) for (const level of left(set)) times.set(level, (times.get(level) ?? 0) + 1)
    const own = (level: number): boolean => times.get(level) === 1
    const less = asked.map((set) => without(set, cube([...left(set)].filter(own))))
    const shared = Math.min(...less.map((set) => (left(set).size > 0 ? nodes.level(set) : Number.POSITIVE_INFINITY)))
    if (shared === Number.POSITIVE_INFINITY) return inAll(diagrams, less)
    const key = [...less].sort((a, b) => a - b).join()
    const known = remembered.get(key)
    if (known !== undefined) return known
    const decided = (answer: 'no' | 'yes') =>
      joined(less.map((set) => (nodes.level(set) === shared ? nodes[answer](set) : set)))
    const made = or(decided('no'), decided('yes'))
    remembered.set(key, made)
    return made
  }
  return joined
}
