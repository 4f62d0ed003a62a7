import type { Move } from '../../case/topology.ts'
import { all, type Diagram, none } from '../diagram/diagrams.ts'
import type { Effect, Writes } from '../memory/memory.ts'
import { nextOf, spells } from '../memory/variables.ts'
import { merged } from './lessons.ts'
import type { Subject } from './subject.ts'
import type { Tables } from './table.ts'

/**
 * What becomes of the places that matter. Either one effect, with where it happens; or, where many things happen each
 * for itself, how what is known and told stands to what is known next.
 */
export interface Becoming {
  /** It happens where all of these say so. */
  readonly where: readonly Diagram[]
  readonly writes: Writes | null
  /** The levels it decides; all others stay as they are. */
  readonly decides: readonly number[]
}

/** So many effects of a fact that stays at its step, or moves on, are told one by one; more are told as a relation. */
const mostEffects = { stays: 256, moves: 64 } as const

/** Everything a fact does to the places that matter when it goes a way that comes to owe these duties. */
export function becomingOf(
  subject: Subject,
  tables: Tables,
  relevant: ReadonlySet<string>,
  type: string,
  owes: Move['owes'],
  happens: keyof typeof mostEffects,
): readonly Becoming[] {
  const { diagrams, domains, variables } = subject
  const { and, or, minus } = diagrams
  const { lessons, gone } = tables.tell(type)
  const named = tables.namedBy(type, owes)
  const under = (path: string): readonly string[] => [
    path,
    ...domains.parts(path).flatMap((part) => under(`${path}/${part}`)),
  ]
  const matters = (path: string) => relevant.has(path) && variables.place(path).levels.length > 0
  const relevantly = (effects: readonly Effect[]): readonly Effect[] =>
    merged(
      effects.map(({ where, writes }) => ({ where, writes: new Map([...writes].filter(([path]) => matters(path))) })),
      or,
    )
  /** One after the other, wherever both can be. */
  const both = (first: readonly Effect[], then: readonly Effect[]): readonly Effect[] =>
    merged(
      first.flatMap((one) =>
        then.map((other) => ({
          where: and(one.where, other.where),
          writes: new Map([...one.writes, ...other.writes]),
        })),
      ),
      or,
    )

  let parts: readonly (readonly Effect[])[] = lessons.map(relevantly)
  for (const path of domains.parts('duties').map((duty) => `duties/${duty}`)) {
    const duty = path.slice('duties/'.length)
    const places = under(path).filter(matters)
    const settled = gone.get(path) ?? none
    const when = named.reduce((so, { where, result }) => (result.includes(duty) ? or(so, where) : so), none)
    if (places.length === 0 || (settled === none && when === none)) continue
    const cleared: Writes = new Map(places.map((each) => [each, { value: undefined }]))
    const settling = [
      { where: settled, writes: cleared },
      { where: minus(all, settled), writes: new Map() },
    ]
    const owing = [
      ...(when === none ? [] : relevantly(tables.owe(type, duty))).map(({ where, writes }) => ({
        where: and(where, when),
        writes,
      })),
      { where: minus(all, when), writes: new Map() },
    ]
    const ofDuty = both(settling, owing)
    const written = writtenIn(ofDuty)
    const touches = (part: readonly Effect[]) => [...writtenIn(part)].some((each) => written.has(each))
    parts = [...parts.filter((part) => !touches(part)), both(parts.filter(touches).reduce(both, [nothing]), ofDuty)]
  }
  if (parts.reduce((so, part) => so * part.length, 1) <= mostEffects[happens])
    return parts.reduce(both, [nothing]).map(({ where, writes }) => {
      const decides = [...writes.keys()].flatMap((path) => variables.place(path).levels)
      return { where: [where], writes, decides }
    })
  const each = parts.map((effects) => related(subject, effects))
  const [where, decides] = [each.flatMap((one) => one.where), each.flatMap((one) => one.decides)]
  return [{ where, writes: null, decides }]
}

const nothing: Effect = { where: all, writes: new Map() }

const writtenIn = (effects: readonly Effect[]): ReadonlySet<string> =>
  new Set(effects.flatMap(({ writes }) => [...writes.keys()]))

/** Effects of which one happens, as a relation. */
function related({ diagrams, variables }: Subject, effects: readonly Effect[]): Becoming {
  const { and, or, nodes, raised } = diagrams
  const places = [...new Set(effects.flatMap(({ writes }) => [...writes.keys()]))].map(variables.place)
  const decides = places.flatMap(({ levels }) => levels)
  const stays = (level: number): Diagram =>
    nodes.make(level, nodes.make(nextOf(level), all, none), nodes.make(nextOf(level), none, all))
  const cube = [...decides].sort((a, b) => b - a).reduce<Diagram>((so, level) => nodes.make(level, none, so), all)
  const where = effects.reduce<Diagram>((so, { where, writes }) => {
    const next = places.reduce<Diagram>((given, place) => {
      const written = writes.get(place.name)
      if (!written) return place.levels.reduce((each, level) => and(each, stays(level)), given)
      return and(given, raised(spells(place, written.value), cube))
    }, where)
    return or(so, next)
  }, none)
  return { where: [where], writes: null, decides }
}
