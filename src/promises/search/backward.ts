import { nodesOf } from '../diagram/asking.ts'
import { all, type Diagram, type Diagrams, none } from '../diagram/diagrams.ts'
import type { Edge } from '../space/edges.ts'

/** What a case can know at each step. */
export type Region = ReadonlyMap<string, Diagram>

/** A flow as a search sees it: what can happen, and where cases begin. */
export interface Searchable {
  readonly subject: { readonly diagrams: Diagrams }
  readonly edges: { readonly all: readonly Edge[] }
  readonly begins: Region
}

/** How far a search went. */
export interface Reach {
  /** Steps of the flow it came through. */
  readonly steps: number
  /** Ways between and within those steps that it followed. */
  readonly ways: number
}

interface Found extends Reach {
  readonly region: Region
  /** Whether it met a place where a case can begin, and stopped there. */
  readonly met: boolean
}

/** The memories from which one transition leads into these. */
const preimage = ({ and, bothWithout, given, raised }: Diagrams, into: Diagram, edge: Edge): Diagram => {
  if (edge.decided === null) return bothWithout(edge.where, raised(into, edge.decides), edge.next)
  const left = given(into, edge.decided)
  return left === none ? none : and(edge.where, left)
}

/** The memories from which any of these edges leads into a set, by the step they start at; edges that ask the same are one. */
export function* preimages(diagrams: Diagrams, into: Diagram, edges: readonly Edge[]): Generator<[string, Diagram]> {
  const { and, or, given } = diagrams
  const same = new Map<string, { readonly from: string; readonly left: Diagram; where: Diagram }>()
  for (const edge of edges) {
    if (edge.decided === null) {
      yield [edge.from, preimage(diagrams, into, edge)]
      continue
    }
    const left = given(into, edge.decided)
    if (left === none || (left === into && edge.from === edge.to)) continue
    const key = `${edge.from} ${left}`
    const known = same.get(key)
    if (known) known.where = or(known.where, edge.where)
    else same.set(key, { from: edge.from, left, where: edge.where })
  }
  for (const { from, left, where } of same.values()) yield [from, and(left, where)]
}

/**
 * Everything from where a goal can be reached; also from states that cannot be themselves, which makes the sets plainer.
 * What stays at a step is followed to its end before anything that leads there from another. Pauses after every round.
 */
export function* comingTo(
  { subject: { diagrams }, edges, begins }: Searchable,
  goal: Region,
  { without = [], untilMet = false }: { readonly without?: readonly string[]; readonly untilMet?: boolean } = {},
): Generator<Reach, Found> {
  const { and, or, minus, given, meets } = diagrams
  const region = new Map<string, Diagram>()
  const fresh = new Set<string>()
  let [met, ways] = [false, 0]
  const add = (step: string, some: Diagram) => {
    const before = region.get(step) ?? none
    const after = or(before, some)
    if (after === before) return
    met ||= untilMet && meets(begins.get(step) ?? none, some)
    region.set(step, after)
    fresh.add(step)
  }
  const into = new Map<string, { staying: Edge[]; coming: Edge[] }>()
  for (const edge of edges.all) {
    if (without.length > 0 && edge.of.every(({ way }) => without.includes(way.type))) continue
    const known = into.get(edge.to) ?? { staying: [], coming: [] }
    into.set(edge.to, known)
    known[edge.from === edge.to ? 'staying' : 'coming'].push(edge)
  }
  const follow = (step: string, some: readonly Edge[]) => {
    const left = some.filter(({ from }) => region.get(from) !== all)
    ways += left.length
    for (const [from, where] of preimages(diagrams, region.get(step) as Diagram, left)) add(from, where)
  }
  /** What stays at a step, one after the other, the plain ones first: what comes of them makes plain what comes of others. */
  const settle = (step: string, some: readonly Edge[]) => {
    ways += some.length
    for (const edge of some) {
      const set = region.get(step) as Diagram
      if (set === all || met) return
      if (edge.decided === null) add(step, preimage(diagrams, set, edge))
      else {
        const left = given(set, edge.decided)
        if (left === set || left === none) continue
        const more = minus(left, set)
        if (more !== none) add(step, and(more, edge.where))
      }
    }
  }
  const sizes = new Map<Diagram, number>()
  const sizeOf = (set: Diagram): number => {
    const size = sizes.get(set) ?? nodesOf(diagrams, set).size
    sizes.set(set, size)
    return size
  }
  const plainestFirst = (some: Edge[]): unknown => some.sort((a, b) => sizeOf(a.where) - sizeOf(b.where))
  const reach = (): Reach => ({ steps: region.size, ways })
  const found = (): Found => ({ region, met, ...reach() })

  for (const [step, where] of goal) add(step, where)
  for (const step of fresh) {
    const { staying = [], coming = [] } = into.get(step) ?? {}
    plainestFirst(staying)
    while (!met && fresh.delete(step)) {
      settle(step, staying)
      yield reach()
    }
    if (met) return found()
    follow(step, coming)
    yield reach()
  }
  return found()
}
