import { dutiesOf, type Move } from '../../case/topology.ts'
import { isAbout, isOccurring, owing, settles } from '../../flow/note.ts'
import type { DutyDefinition, Owed } from '../../vocabulary/duties.ts'
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
  const { and, minus, or } = subject.diagrams
  const where = (test: (looking: Looking) => boolean): Diagram =>
    lookings(subject, { about, reads, changes }, test).reduce(
      (so, found) => (found.result ? or(so, found.where) : so),
      none,
    )
  // Apart from what the case knows, so that the instants of the two are not told apart for it.
  const older = where((looking) => {
    if (!decided(looking, presentAt(looking, path))) return false
    const fact = factOf(looking, subject, type)
    return !settles(definition, fact, () => isAbout(partsAt(looking, path) as Owed, fact))
  })
  const met = where((looking) => {
    if (!decided(looking, presentAt(looking, path))) return false
    return unlessItThrows(about, () => settledWhen?.(knownOf(looking), type) ?? true)
  })
  return and(minus(all, older), met)
}

/** The duties a way comes to owe for a fact, in order, and when. */
export function namedBy(subject: Subject, type: string, owes: Move['owes']) {
  return lookings(subject, { about: `fact ${type}`, reads: new Set() }, (looking) => [
    ...new Set(dutiesOf({ owes } as Move, factOf(looking, subject, type))),
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
    const row = decided(looking, presentAt(looking, path)) ? since(looking, duty) : null
    const known = knownOf(looking)
    const asked = new Proxy(known, {
      get: (_, name) => (name === 'duties' ? (row ? [row] : []) : Reflect.get(known, name)),
    })
    const owed = unlessItThrows(about, () => owing(asked, [duty], subject.of.duties))
    // Of several of a kind the newest, which stands first, decides whether any is owed: what settles it settles the others.
    const now = owed.find((each) => each.duty === duty)
    if (now === undefined) return new Map()
    const whole = memoryWith(looking, { changes: new Map() })
    if (now === row) return new Map([[path, { value: someParts }]])
    // What is there already keeps all but its instant; of another occurrence nothing is the same.
    const stays = row !== null && !isOccurring(subject.of.duties[duty] as DutyDefinition)
    if (stays) return new Map([[path, { value: someParts }], ...written(whole, { since: now.since }, path, looking)])
    return written(whole, { [duty]: now }, 'duties', looking)
  }).map(({ where, result: writes }) => ({ where, writes }))
}

/** What is owed already, as far as owing it again looks at it. */
const since = (looking: Looking, duty: string): Owed => {
  const row = partsAt(looking, `duties/${duty}`) as Owed
  return {
    duty,
    get since() {
      return row.since
    },
  } as Owed
}
