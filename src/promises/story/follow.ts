import type { Case } from '../../case/case.ts'
import { receive, type Taken } from '../../case/record.ts'
import { all, type Diagram, none } from '../diagram/diagrams.ts'
import type { Writes } from '../memory/memory.ts'
import { spells } from '../memory/variables.ts'
import type { Region } from '../search/backward.ts'
import type { Edge } from '../space/edges.ts'
import type { Prepared } from '../space/prepare.ts'
import { cubeOf, toldIn } from '../space/relation.ts'
import { nameOf } from '../space/steps.ts'
import type { Subject } from '../space/subject.ts'
import { asSet, isIn, type Spelling, spelt } from './spelt.ts'
import { factsSaying, type StoryFact } from './telling.ts'

/** A fact that was told, and what the kernel made of it. */
export interface Step {
  readonly fact: StoryFact
  readonly taken: Taken
}

/** Tells a fact, recorded when the story says, else as it happens. */
export const tell = (kase: Case, { recordedAt, ...fact }: StoryFact) =>
  receive(kase, fact, { recordedAt: recordedAt ?? fact.at })

/** Goes on from a case into a set of states by one fact, which the kernel itself takes; null when it takes none. */
export function stepInto({ subject, edges, tables, relevant }: Prepared, kase: Case, ring: Region): Step | null {
  const { diagrams } = subject
  const toldOf = toldIn(subject, tables, relevant)
  const bits = spelt(subject, kase.known)
  const here = asSet(diagrams, bits)
  const isThere = (to: Case) => isIn(diagrams, ring.get(nameOf(to.step)) ?? none, spelt(subject, to.known))
  const leads = ({ from, to }: Edge) => from === nameOf(kase.step) && (ring.get(to) ?? none) !== none
  for (const edge of edges.all.filter(leads))
    for (const transition of edge.of) {
      const { writes, decides, way } = transition
      const next = writes ? rewritten(subject, writes, decides) : all
      const there = diagrams.given(ring.get(edge.to) as Diagram, asSet(diagrams, omitting(bits, decides)))
      const said = diagrams.and(
        diagrams.and(diagrams.given(toldOf(transition), here), next),
        diagrams.raised(there, cubeOf(diagrams.nodes.make, decides)),
      )
      if (said === none) continue
      for (const fact of factsSaying(subject, kase, way.type, said)) {
        const taken = tell(kase, fact)
        if (taken.accepted && isThere(taken.case)) return { fact, taken }
      }
    }
  return null
}

const omitting = (bits: Spelling, levels: readonly number[]): Spelling =>
  new Map([...bits].filter(([level]) => !levels.includes(level)))

/** What is written, told of what comes to be. */
const rewritten = ({ diagrams, variables }: Subject, writes: Writes, decides: readonly number[]): Diagram => {
  const written = [...writes].reduce<Diagram>(
    (so, [path, { value }]) => diagrams.and(so, spells(variables.place(path), value)),
    all,
  )
  return diagrams.raised(written, cubeOf(diagrams.nodes.make, decides))
}
