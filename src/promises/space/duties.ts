import { dutiesOf, type Move } from '../../case/topology.ts'
import { isAbout, isOccurring, owing, settles } from '../../flow/note.ts'
import type { DutyDefinition, Owed } from '../../vocabulary/duties.ts'
import { type Answered, whereIs } from '../answers/answer.ts'
import { all, type Diagram } from '../diagram/diagrams.ts'
import { someParts } from '../memory/domains.ts'
import { decide } from '../memory/list.ts'
import { knownOf, partsAt, presentAt } from '../memory/look.ts'
import { type Done, type Effect, type Looking, memoryWith, untouched } from '../memory/memory.ts'
import { written } from '../memory/write.ts'
import { unlessItThrows } from '../undecidable.ts'
import { type Doing, factOf, lazy, recallOf } from './fact.ts'
import { merged, outcomesOf, type Taught, taughtBy } from './lessons.ts'
import { lookings, type Subject } from './subject.ts'

/** When a fact settles a duty, by the same tests as the kernel's fold; null for a fact that never does. */
export function settlingOf(subject: Subject, doing: Doing, duty: string): Answered<boolean> | null {
  const definition = subject.of.duties[duty]
  if (!definition?.settledBy.includes(doing.type)) return null
  const { settledWhen } = definition
  const [path, about] = [`duties/${duty}`, `duty ${duty}`]
  const name = subject.world.named('settling', duty, definition)
  return recallOf(subject, name, doing, (on, { type, changes, gone }, look) => {
    const reads = new Set<string>()
    const { and, minus } = on.diagrams
    const where = (test: (looking: Looking) => boolean): Diagram => {
      const outcomes = lookings(on, { about, reads, changes, gone }, test)
      return whereIs(on.diagrams, { outcomes, reads }, (is) => is)
    }
    if (settledWhen) look('fact')
    // Apart from what the case knows, so that the instants of the two are not told apart for it.
    const older = where((looking) => {
      if (!decide(looking, () => presentAt(looking, path))) return false
      const fact = factOf(looking, on, type)
      return !settles(definition, fact, () => isAbout(partsAt(looking, path) as Owed, fact))
    })
    const met = where((looking) => {
      if (!decide(looking, () => presentAt(looking, path))) return false
      return unlessItThrows(about, () => settledWhen?.(knownOf(looking), type) ?? true)
    })
    return { outcomes: [{ where: and(minus(all, older), met), result: true }], reads }
  })
}

/** The duties a way comes to owe for a fact, in order, and when. */
export const namedBy = (subject: Subject, type: string, owes: Move['owes']) =>
  recallOf(subject, subject.world.named('owes', owes.join()), { type, ...untouched }, (on) => {
    const reads = new Set<string>()
    const outcomes = lookings(on, { about: `fact ${type}`, reads }, (looking) => [
      ...new Set(dutiesOf({ owes } as Move, factOf(looking, on, type))),
    ])
    return { outcomes, reads }
  }).outcomes

/** What comes of owing a duty once what a fact teaches is known, by the kernel's own fold. */
export const owingOf = (subject: Subject, duty: string, doing: Doing): Taught =>
  taughtBy(
    recallOf(subject, subject.world.named('duty', duty, subject.of.duties[duty]), doing, (on, done) => {
      const reads = new Set<string>()
      return { outcomes: outcomesOf(merged(owed(on, duty, done, reads), on.diagrams.or)), reads }
    }),
  )

function owed(subject: Subject, duty: string, { changes, gone }: Done, reads: Set<string>): readonly Effect[] {
  const [path, about] = [`duties/${duty}`, `duty ${duty}`]
  const quiet: Subject = { ...subject, together: (instants) => subject.together(instants, 'passing') }
  return lookings(quiet, { about, reads, changes, gone }, (looking) => {
    const row = decide(looking, () => presentAt(looking, path)) ? since(looking, duty) : null
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
  return lazy(['duty', 'since'], (name) => (name === 'duty' ? duty : row.since)) as Owed
}
