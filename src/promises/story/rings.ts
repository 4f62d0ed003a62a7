import { type Diagram, none } from '../diagram/nodes.ts'
import type { Edge } from '../space/edges.ts'
import type { Explored } from '../space/explore.ts'
import { preimage, type Reached } from '../space/reach.ts'

/** From where a goal is so many facts away: the goal itself first, the nearest beginning in the last. */
export function ringsTo(
  { subject: { diagrams }, edges, reached, begins }: Explored,
  goal: Reached,
): readonly Reached[] {
  const { or, and, minus } = diagrams
  const into = new Map<string, Edge[]>()
  for (const edge of edges.all) into.set(edge.to, [...(into.get(edge.to) ?? []), edge])
  const seen = new Map(goal)
  const rings: Reached[] = [goal]
  const isBegun = (ring: Reached) => [...begins].some(([step, where]) => and(ring.get(step) ?? none, where) !== none)

  for (let ring = goal; ring.size > 0 && !isBegun(ring); rings.push(ring)) {
    const next = new Map<string, Diagram>()
    for (const [step, where] of ring)
      for (const edge of into.get(step) ?? []) {
        const from = minus(
          and(preimage(diagrams, where, edge), reached.get(edge.from) ?? none),
          seen.get(edge.from) ?? none,
        )
        if (from !== none) next.set(edge.from, or(next.get(edge.from) ?? none, from))
      }
    for (const [step, where] of next) seen.set(step, or(seen.get(step) ?? none, where))
    ring = next
  }
  return rings
}
