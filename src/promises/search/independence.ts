import { levelsOf } from '../diagram/asking.ts'
import type { Diagrams } from '../diagram/diagrams.ts'
import { isNext } from '../memory/variables.ts'
import type { Edge } from '../space/edges.ts'

/**
 * Which edges disturb which others: by deciding what the other looks at or decides, or by looking at what it decides. Of two
 * that do not, either order leads to the same, so a set that is closed under the one stays so when the other is followed.
 */
export function independence(diagrams: Diagrams, edges: readonly Edge[]) {
  const marks = new Map<number, bigint>()
  const mark = (of: number): bigint =>
    [...levelsOf(diagrams, of)]
      .filter((level) => !isNext(level))
      .reduce((so, level) => {
        const bit = marks.get(level) ?? 1n << BigInt(marks.size)
        marks.set(level, bit)
        return so | bit
      }, 0n)
  const kinds = new Map<string, { looks: bigint; decides: bigint; edges: Edge[]; steps: Set<string> }>()
  const kindOf = ({ where, decided, decides, from, to }: Edge) => `${where} ${decided} ${decides} ${from === to}`
  for (const edge of edges) {
    const key = kindOf(edge)
    const kind = kinds.get(key) ?? { looks: mark(edge.where), decides: mark(edge.decides), edges: [], steps: new Set() }
    kind.edges.push(edge)
    kind.steps.add(edge.from)
    kinds.set(key, kind)
  }
  const remembered = new Map<string, ReadonlySet<Edge>>()
  return {
    /** The edges that an edge disturbs. */
    disturbed: (edge: Edge): ReadonlySet<Edge> => {
      const key = kindOf(edge)
      const known = remembered.get(key)
      if (known) return known
      const { looks, decides } = kinds.get(key) as { looks: bigint; decides: bigint }
      const made = new Set(
        [...kinds.values()].flatMap((other) =>
          (decides & (other.looks | other.decides)) !== 0n || (looks & other.decides) !== 0n ? other.edges : [],
        ),
      )
      remembered.set(key, made)
      return made
    },
    /** Whether the same can happen at another step without leaving it. */
    same: (edge: Edge, step: string): boolean => kinds.get(kindOf(edge))?.steps.has(step) ?? false,
  }
}
