import type { Case } from '../../case/case.ts'
import { receive, type Taken } from '../../case/record.ts'
import { oneOf } from '../diagram/asking.ts'
import { type Diagram, none } from '../diagram/nodes.ts'
import type { Edge } from '../space/edges.ts'
import type { Explored } from '../space/explore.ts'
import type { Reached } from '../space/reach.ts'
import { nameOf } from '../space/steps.ts'
import { asSet, isIn, rewritten, spelt } from './spelt.ts'
import { factsSaying, type StoryFact } from './telling.ts'

/** A fact that was told, and what the kernel made of it. */
export interface Step {
  readonly fact: StoryFact
  readonly taken: Taken
}

/** Tells a fact, recorded when the story says. */
export const tell = (kase: Case, { recordedAt, ...fact }: StoryFact) =>
  receive(kase, fact, recordedAt === undefined ? {} : { recordedAt })

/** Goes on from a case into a set of states by one fact, which the kernel itself takes; null when it takes none. */
export function stepInto({ subject, edges }: Explored, kase: Case, ring: Reached): Step | null {
  const { diagrams } = subject
  const bits = spelt(subject, kase.known)
  const here = asSet(diagrams, bits)
  const isThere = (to: Case) => isIn(diagrams, ring.get(nameOf(to.step)) ?? none, spelt(subject, to.known))
  const leads = ({ from, to }: Edge) => from === nameOf(kase.step) && (ring.get(to) ?? none) !== none
  for (const edge of edges.all.filter(leads))
    for (const { told, writes, way } of edge.of) {
      if (!isIn(diagrams, ring.get(edge.to) as Diagram, rewritten(subject, bits, writes))) continue
      const said = diagrams.given(told, here)
      if (said === none) continue
      for (const fact of factsSaying(subject, kase, way.type, oneOf(diagrams, said))) {
        const taken = tell(kase, fact)
        if (taken.accepted && isThere(taken.case)) return { fact, taken }
      }
    }
  return null
}
