import { type Diagram, none } from '../diagram/nodes.ts'
import type { Asked, Breach } from '../space/asked.ts'
import type { Explored } from '../space/explore.ts'
import { possibleFrom } from './possible.ts'

/** A breach that a case can come to, and the memories and facts in which it does; or a state from which nothing leads on. */
export type Reachable = Breach | (Pick<Breach, 'step' | 'where'> & { readonly way: null; readonly asks: null })

/** Where a promise is broken by a case that can come about; nowhere, when it is kept. */
export function breachesOf(explored: Explored, { breaches, possible }: Asked): readonly Reachable[] {
  const { subject, reached, steps } = explored
  const { and, minus } = subject.diagrams
  const broken = breaches.map(
    (each): Reachable => ({ ...each, where: and(each.where, reached.get(each.step) ?? none) }),
  )
  const lost = possible.flatMap((each) => {
    const open = possibleFrom(explored, each)
    return [...steps.keys()].map((step): Reachable => {
      const from: Diagram = and(reached.get(step) ?? none, each.from.get(step) ?? none)
      return { step, where: minus(from, open.get(step) ?? none), way: null, asks: null }
    })
  })
  return [...broken, ...lost].filter(({ where }) => where !== none)
}
