import { type Diagram, none } from '../diagram/diagrams.ts'
import type { Edge } from '../space/edges.ts'
import { preimages, type Reach, type Region, type Searchable } from './backward.ts'

/** From where a goal is so many facts away: the goal itself first, the nearest beginning in the last; null if from nowhere. */
export function* ringsTo(
  { subject: { diagrams }, edges, begins }: Searchable,
  goal: Region,
): Generator<Reach, readonly Region[] | null> {
  const { or, meets, minus } = diagrams
  const into = new Map<string, Edge[]>()
  for (const edge of edges.all) into.set(edge.to, [...(into.get(edge.to) ?? []), edge])
  const seen = new Map(goal)
  const rings: Region[] = [goal]
  let ways = 0
  const isBegun = (ring: Region) => [...begins].some(([step, where]) => meets(ring.get(step) ?? none, where))

  for (let ring = goal; !isBegun(ring); rings.push(ring)) {
    const next = new Map<string, Diagram>()
    for (const [step, where] of ring) {
      const leading = into.get(step) ?? []
      ways += leading.length
      for (const [from, some] of preimages(diagrams, where, leading)) {
        const more = minus(some, seen.get(from) ?? none)
        if (more !== none) next.set(from, or(next.get(from) ?? none, more))
      }
    }
    if (next.size === 0) return null
    for (const [step, where] of next) seen.set(step, or(seen.get(step) ?? none, where))
    ring = next
    yield { steps: seen.size, ways }
  }
  return rings
}
