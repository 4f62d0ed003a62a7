import { dutiesOf, type Move } from '../../case/topology.ts'
import { owing } from '../../flow/note.ts'
import type { Known } from '../../vocabulary/known.ts'
import { isBefore } from '../../vocabulary/references.ts'
import { all, type Diagram, none } from '../diagram/diagrams.ts'
import { someParts } from '../memory/domains.ts'
import { knownOf, partsAt, presentAt } from '../memory/look.ts'
import { type Changes, type Effect, type Looking, memoryWith } from '../memory/memory.ts'
import { written } from '../memory/write.ts'
import { unlessItThrows } from '../undecidable.ts'
import { factOf } from './fact.ts'
import { lookings, type Subject } from './subject.ts'

const decided = ({ run, diagrams }: Looking, when: Diagram): boolean =>
  run.choose([diagrams.minus(all, when), when]) === 1

/** When a fact settles a duty, by the same tests as the kernel's fold; null for a fact that never does. */
export function settlingOf(
  subject: Subject,
  type: string,
  duty: string,
  changes: Changes,
  reads: Set<string>,
): Diagram | null {
  const definition = subject.of.duties[duty]
  if (!definition?.settledBy.includes(type)) return null
  const { settledWhen } = definition
  const [path, about] = [`duties/${duty}`, `duty ${duty}`]
  const found = lookings(subject, { about, reads, changes }, (looking) => {
    if (!decided(looking, presentAt(looking, path))) return false
    const { at, matter, request } = factOf(looking, subject, type) as Readonly<Record<string, unknown>>
    const late = () => isBefore(at as string, (partsAt(looking, path) as { since: string }).since)
    if (definition.matter !== undefined && (definition.matter !== matter || late())) return false
    if (definition.request !== undefined && (definition.request !== request || late())) return false
    return unlessItThrows(about, () => settledWhen?.(knownOf(looking), type) ?? true)
  })
  return found.reduce((so, { where, result }) => (result ? subject.diagrams.or(so, where) : so), none)
}

/** The duties a way comes to owe for a fact, in order, and when. */
export function namedBy(subject: Subject, type: string, owes: Move['owes']) {
  return lookings(subject, { about: `fact ${type}`, reads: new Set() }, (looking) => [
    // A fact of which each field is looked at as it is read.
    ...new Set(dutiesOf({ owes } as Move, factOf(looking, subject, type) as never)),
  ])
}

/** What comes of owing a duty once what a fact teaches is known, by the kernel's own fold. */
export function owingOf(
  subject: Subject,
  duty: string,
  changes: Changes,
  gone: ReadonlyMap<string, Diagram>,
  reads: Set<string>,
): readonly Effect[] {
  const [path, about] = [`duties/${duty}`, `duty ${duty}`]
  const quiet: Subject = { ...subject, together: (instants) => subject.together(instants, 'passing') }
  return lookings(quiet, { about, reads, changes, gone }, (looking) => {
    const already = decided(looking, presentAt(looking, path)) ? [partsAt(looking, path)] : []
    const known = knownOf(looking)
    const asked = new Proxy(known, {
      get: (_, name) => (name === 'duties' ? already : Reflect.get(known, name)),
    })
    const owed = unlessItThrows(about, () => owing(asked, [duty], subject.of.duties))
    const now = owed.find((each) => each.duty === duty)
    if (now === undefined) return new Map()
    if (now === (already[0] as Known['duties'][number] | undefined)) return new Map([[path, { value: someParts }]])
    return written(memoryWith(looking, { changes: new Map() }), { [duty]: now }, 'duties', looking)
  }).map(({ where, result: writes }) => ({ where, writes }))
}
