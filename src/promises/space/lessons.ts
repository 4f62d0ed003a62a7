import { joined, type Lesson } from '../../vocabulary/registers/lesson.ts'
import type { Answered } from '../answers/answer.ts'
import { type Diagram, none } from '../diagram/diagrams.ts'
import { someParts } from '../memory/domains.ts'
import { knownOf } from '../memory/look.ts'
import {
  type Changes,
  type Effect,
  sameChange,
  textOf,
  untouched,
  type Writes,
  type Written,
} from '../memory/memory.ts'
import type { Outcome } from '../memory/runs.ts'
import { written } from '../memory/write.ts'
import { unlessItThrows } from '../undecidable.ts'
import { factOf, recallOf } from './fact.ts'
import { lookings, type Subject } from './subject.ts'

type Or = (a: Diagram, b: Diagram) => Diagram

/** Everything a fact of a type can teach a case, register by register, each lesson once; by the fact's own folds. */
export function lessonsOf(subject: Subject, type: string, reads: Set<string>): readonly (readonly Effect[])[] {
  const about = `fact ${type}`
  const learning = (lessons: readonly Lesson[]): Answered<Writes> =>
    recallOf(subject, subject.world.named('lessons', ...lessons), { type, ...untouched }, (on) => {
      const reads = new Set<string>()
      const learnt = lookings(on, { about, reads, copies: true }, (looking) => {
        const [known, fact] = [knownOf(looking), factOf(looking, on, type)]
        // Facts of this type, each field of which is looked at as it is read.
        const news: object = unlessItThrows(about, () => joined(lessons.map((each) => each(known, fact as never))))
        return written(looking, news as Readonly<Record<string, unknown>>)
      })
      const each = learnt.map(({ where, result: writes }) => ({ where, writes }))
      return { outcomes: outcomesOf(merged(each, on.diagrams.or)), reads }
    })
  const canDiffer = (path: string) => subject.domains.values(path).some((value) => value !== someParts)
  const taught = (lessons: readonly Lesson[]): Register => {
    const { effects, reads: looked } = taughtBy(learning(lessons))
    for (const path of looked) reads.add(path)
    const places = effects.flatMap(({ writes }) => [...writes.keys()]).filter(canDiffer)
    return { lessons, effects, places: new Set(places) }
  }
  return apart(
    (subject.of.facts[type]?.lessons ?? []).map((each) => taught([each])),
    taught,
  ).map(({ effects }) => effects)
}

/** What a fact does, and the places that were looked at to see that. */
export interface Taught {
  readonly effects: readonly Effect[]
  readonly reads: ReadonlySet<string>
}

export const outcomesOf = (effects: readonly Effect[]): readonly Outcome<Writes>[] =>
  effects.map(({ where, writes }) => ({ where, result: writes }))

export const taughtBy = ({ outcomes, reads }: Answered<Writes>): Taught => ({
  effects: outcomes.map(({ where, result }) => ({ where, writes: result })),
  reads,
})

/** Lessons that are told together, and the places they write. */
interface Register {
  readonly lessons: readonly Lesson[]
  readonly effects: readonly Effect[]
  readonly places: ReadonlySet<string>
}

/** What several lessons write, such as how instants of both stand to each other, they teach together. */
function apart(all: readonly Register[], taught: (lessons: readonly Lesson[]) => Register): readonly Register[] {
  for (const [n, one] of all.entries()) {
    const shared = ({ places }: Register) => [...places].some((place) => one.places.has(place))
    const other = all.slice(n + 1).find(shared)
    if (!other) continue
    const rest = all.filter((each) => each !== one && each !== other)
    return apart([...rest, taught([...one.lessons, ...other.lessons])], taught)
  }
  return all.filter(({ places }) => places.size > 0)
}

/** The same writes once, wherever they are made. */
export function merged(effects: readonly Effect[], or: Or): readonly Effect[] {
  const found = new Map<string, Effect>()
  for (const each of effects) {
    const key = nameOf(each.writes)
    const known = found.get(key)
    found.set(key, known ? { ...known, where: or(known.where, each.where) } : each)
  }
  return [...found.values()].filter(({ where }) => where !== none)
}

const nameOf = (writes: Writes): string =>
  [...writes]
    .map(([path, each]) => `${path}: ${textOf(each)}`)
    .sort()
    .join('\n')

/** The same effects, place by place; what is done to a place is the very same wherever the same is done. */
export function changesOf({ diagrams, world }: Subject, effects: readonly Effect[]): Changes {
  const paths = new Set(effects.flatMap(({ writes }) => [...writes.keys()]))
  return new Map(
    [...paths].map((path) => {
      const options = new Map<string, { where: Diagram; written: Written | undefined }>()
      for (const { where, writes } of effects) {
        const each = writes.get(path)
        const key = each ? textOf(each) : ''
        const known = options.get(key)
        options.set(key, { where: known ? diagrams.or(known.where, where) : where, written: each })
      }
      return [path, sameChange(world.same, [...options.values()])]
    }),
  )
}
