import { levelsOf } from '../diagram/asking.ts'
import { all, type Diagram, none } from '../diagram/diagrams.ts'
import type { Sign, Variable } from '../memory/variables.ts'
import type { Subject } from './subject.ts'

/** Where no two instants stand otherwise to now than to each other, as far as these sets ask how both stand to now. */
export function consistency({ diagrams, variables }: Subject) {
  const { and, or } = diagrams
  const pairs = variables.pairs().flatMap(([one, other]) => {
    const [a, b, between] = [variables.toNow(one), variables.toNow(other), variables.between(one, other)]
    if (!between) return []
    let open: Diagram = none
    for (const [m, signOne] of a.values.entries())
      for (const [n, signOther] of b.values.entries())
        for (const [k, sign] of between.values.entries())
          if (agree(signOne, signOther, sign))
            open = or(open, and(and(a.is[m] as Diagram, b.is[n] as Diagram), between.is[k] as Diagram))
    return [{ a, b, open }]
  })
  const known = new Map<Diagram, ReadonlySet<Variable<Sign>>>()
  /** The instants of which a set asks how they stand to now. */
  const askedIn = (set: Diagram): ReadonlySet<Variable<Sign>> => {
    const before = known.get(set)
    if (before) return before
    const levels = levelsOf(diagrams, set)
    const asked = pairs.flatMap(({ a, b }) => [a, b]).filter((each) => each.levels.some((level) => levels.has(level)))
    const made = new Set(asked)
    known.set(set, made)
    return made
  }
  return (...sets: readonly Diagram[]): Diagram => {
    if (pairs.length === 0) return all
    const asked = sets.map(askedIn)
    const isAsked = (each: Variable<Sign>) => asked.some((some) => some.has(each))
    return pairs.reduce((so, { a, b, open }) => (isAsked(a) && isAsked(b) ? and(so, open) : so), all)
  }
}

/** Whether two instants that stand so to now can stand so to each other. */
function agree(one: Sign, other: Sign, sign: Sign): boolean {
  const apart = '<=>'.indexOf(one) - '<=>'.indexOf(other)
  if (apart !== 0) return sign === (apart < 0 ? '<' : '>')
  return one !== '=' || sign === '='
}
