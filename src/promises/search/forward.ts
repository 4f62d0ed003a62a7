import { type Diagram, type Diagrams, none } from '../diagram/diagrams.ts'
import type { Edge } from '../space/edges.ts'
import type { Region } from './backward.ts'
import { independence } from './independence.ts'

/** What comes of these memories by one transition. */
export const image = ({ and, without, lowered }: Diagrams, from: Diagram, edge: Edge): Diagram => {
  const met = and(from, edge.where)
  if (met === none) return none
  const left = without(met, edge.decides)
  return edge.decided === null ? lowered(left, edge.next) : and(left, edge.decided)
}

/** Everything that can be reached from where cases begin. */
export function reached(diagrams: Diagrams, all: readonly Edge[], begins: Region): Region {
  const { or } = diagrams
  const states = new Map(begins)
  const from = new Map<string, Edge[]>()
  for (const edge of all) from.set(edge.from, [...(from.get(edge.from) ?? []), edge])
  const isEnding = (step: string) => !from.has(step)
  const { disturbed, same } = independence(diagrams, all)
  // The edges of each step that may lead somewhere new.
  const open = new Map([...from].map(([step, edges]) => [step, new Set(begins.has(step) ? edges : [])]))
  const known = new Set(begins.keys())

  for (const queue = [...begins.keys()]; queue.length; ) {
    const step = queue.shift() as string
    const edges = open.get(step)
    if (!edges?.size) continue
    const staying = (from.get(step) ?? []).filter(({ to }) => to === step)
    const leaving = (from.get(step) ?? []).filter(({ to }) => to !== step && !isEnding(to))
    let set = states.get(step) ?? none
    for (let settled = false; !settled; ) {
      settled = true
      for (const edge of staying) {
        if (!edges.delete(edge)) continue
        const more = or(set, image(diagrams, set, edge))
        if (more === set) continue
        set = more
        settled = false
        edges.add(edge)
        for (const other of disturbed(edge)) if (other.from === step) edges.add(other)
        for (const other of leaving) edges.add(other)
      }
      settled ||= !staying.some((edge) => edges.has(edge))
    }
    states.set(step, set)
    for (const edge of leaving) {
      if (!edges.delete(edge)) continue
      const before = states.get(edge.to) ?? none
      const more = or(before, image(diagrams, set, edge))
      if (more === before) continue
      states.set(edge.to, more)
      const there = open.get(edge.to) as Set<Edge>
      if (!queue.includes(edge.to)) queue.push(edge.to)
      const first = !known.has(edge.to)
      known.add(edge.to)
      for (const other of from.get(edge.to) ?? [])
        if (first || other.to !== edge.to || !same(other, step) || disturbed(edge).has(other)) there.add(other)
    }
  }
  for (const edge of all)
    if (isEnding(edge.to))
      states.set(edge.to, or(states.get(edge.to) ?? none, image(diagrams, states.get(edge.from) ?? none, edge)))
  return states
}
