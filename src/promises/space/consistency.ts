import { levelsOf } from '../diagram/asking.ts'
import { type Diagram, none } from '../diagram/diagrams.ts'
import type { Sign } from '../memory/variables.ts'
import type { Subject } from './subject.ts'

/** Leaves out of a set where two instants stand otherwise to now than to each other. */
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
  return (told: Diagram): Diagram => {
    const levels = levelsOf(diagrams, told)
    const both = pairs.filter(({ a, b }) => [a, b].every((each) => each.levels.some((level) => levels.has(level))))
    return both.reduce((so, { open }) => and(so, open), told)
  }
}

/** Whether two instants that stand so to now can stand so to each other. */
function agree(one: Sign, other: Sign, sign: Sign): boolean {
  const apart = '<=>'.indexOf(one) - '<=>'.indexOf(other)
  if (apart !== 0) return sign === (apart < 0 ? '<' : '>')
  return one !== '=' || sign === '='
}
