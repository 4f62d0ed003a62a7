import { all, type Diagram, type Diagrams, none } from './diagrams.ts'

/** The nodes a set is told in. */
export function nodesOf({ nodes }: Diagrams, of: Diagram): ReadonlySet<Diagram> {
  const found = new Set<Diagram>()
  const left = [of]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node <= all || found.has(node)) continue
    found.add(node)
    left.push(nodes.no(node), nodes.yes(node))
  }
  return found
}

/** The levels of the variables a set depends on. */
export function levelsOf({ nodes }: Diagrams, of: Diagram, found = new Set<number>(), seen = new Set<Diagram>()) {
  if (of <= all || seen.has(of)) return found
  seen.add(of)
  found.add(nodes.level(of))
  levelsOf({ nodes } as Diagrams, nodes.no(of), found, seen)
  levelsOf({ nodes } as Diagrams, nodes.yes(of), found, seen)
  return found
}

/** How many assignments to so many variables are in a set that depends on no other. */
export function countOf({ nodes }: Diagrams, of: Diagram, variables: number): number {
  const shares = new Map<Diagram, number>([
    [none, 0],
    [all, 1],
  ])
  const share = (each: Diagram): number => {
    const known = shares.get(each)
    if (known !== undefined) return known
    const made = (share(nodes.no(each)) + share(nodes.yes(each))) / 2
    shares.set(each, made)
    return made
  }
  return share(of) * 2 ** variables
}

/** One assignment of a set that is not empty, saying no wherever it can: what is decided, by level. */
export function oneOf({ nodes }: Diagrams, of: Diagram): ReadonlyMap<number, boolean> {
  const decided = new Map<number, boolean>()
  for (let at = of; at > all; at = nodes.no(at) === none ? nodes.yes(at) : nodes.no(at))
    decided.set(nodes.level(at), nodes.no(at) === none)
  return decided
}

/** What is in all of some sets: those that ask first are added last, so that what they have in common with none stays. */
export const inAll = ({ nodes, and }: Diagrams, sets: readonly Diagram[]): Diagram =>
  [...sets].sort((a, b) => nodes.level(b) - nodes.level(a)).reduce<Diagram>((so, set) => and(set, so), all)
