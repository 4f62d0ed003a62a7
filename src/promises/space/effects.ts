import type { Move } from '../../case/topology.ts'
import { type Diagram, none } from '../diagram/nodes.ts'
import type { Effect, Written } from '../memory/memory.ts'
import { merged } from './lessons.ts'
import type { Subject } from './subject.ts'
import type { Tables } from './table.ts'

/** Everything a fact does to the places that matter when it goes a way that comes to owe these duties, each effect once. */
export function effectsOf(
  { diagrams, domains, variables }: Subject,
  tables: Tables,
  relevant: ReadonlySet<string>,
  type: string,
  owes: Move['owes'],
): readonly Effect[] {
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
  /** Both apart, wherever both can be. */
  const crossed = (those: readonly Effect[], others: readonly Effect[]): readonly Effect[] =>
    merged(
      those.flatMap((one) =>
        others
          .map((other) => ({ where: and(one.where, other.where), writes: new Map([...one.writes, ...other.writes]) }))
          .filter(({ where }) => where !== none),
      ),
      or,
    )

  let effects = relevantly(lessons)
  for (const path of domains.parts('duties').map((duty) => `duties/${duty}`)) {
    const duty = path.slice('duties/'.length)
    const places = under(path).filter(matters)
    if (places.length === 0) continue
    const settled = gone.get(path) ?? none
    const when = named.reduce((so, { where, result }) => (result.includes(duty) ? or(so, where) : so), none)
    if (settled === none && when === none) continue
    const cleared = new Map(places.map((each): [string, Written] => [each, { value: undefined }]))
    const settling: readonly Effect[] = [
      { where: settled, writes: cleared },
      { where: minus(1, settled), writes: new Map() },
    ]
    if (settled !== none) effects = crossed(effects, settling)
    if (when === none) continue
    const owing = [
      ...relevantly(tables.owe(type, duty)).map(({ where, writes }) => ({ where: and(where, when), writes })),
      { where: minus(1, when), writes: new Map() },
    ]
    effects = crossed(effects, owing)
  }
  return effects
}

/** The same effects where nothing that is told is decided any more. */
export const untold = ({ diagrams }: Subject, effects: readonly Effect[], told: Diagram): readonly Effect[] =>
  effects.map(({ where, writes }) => ({ where: diagrams.without(where, told), writes }))
