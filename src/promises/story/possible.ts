import { type Diagram, none } from '../diagram/nodes.ts'
import type { Possible } from '../space/asked.ts'
import type { Edge } from '../space/edges.ts'
import type { Explored } from '../space/explore.ts'
import { preimage, type Reached } from '../space/reach.ts'

/** From where such a state can be reached; also from states that cannot be themselves, which makes the sets plainer. */
export function possibleFrom({ subject: { diagrams }, edges }: Explored, { to, without }: Possible): Reached {
  const { or, minus } = diagrams
  const open = new Map<string, Diagram>()
  const news = new Map<string, Diagram>()
  const add = (step: string, some: Diagram) => {
    const before = open.get(step) ?? none
    const more = minus(some, before)
    if (more === none) return
    open.set(step, or(before, more))
    news.set(step, or(news.get(step) ?? none, more))
  }
  const into = new Map<string, Edge[]>()
  for (const edge of edges.all) {
    if (edge.of.every(({ way }) => without.includes(way.type))) continue
    into.set(edge.to, [...(into.get(edge.to) ?? []), edge])
  }
  for (const [step, where] of to) add(step, where)
  for (const step of news.keys()) {
    const fresh = news.get(step) as Diagram
    news.delete(step)
    for (const edge of into.get(step) ?? []) add(edge.from, preimage(diagrams, fresh, edge))
  }
  return open
}
