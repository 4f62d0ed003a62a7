import type { Move } from '../../case/topology.ts'
import { all, type Diagram, none } from '../diagram/diagrams.ts'
import type { Effect } from '../memory/memory.ts'
import { Undecidable } from '../undecidable.ts'
import { namedBy, owingOf, settlingOf } from './duties.ts'
import { changesOf, lessonsOf, merged } from './lessons.ts'
import { type Answers, type Before, questions } from './question.ts'
import type { Asked } from './steps.ts'
import type { Subject } from './subject.ts'

/** What a fact of a type does before anything is asked. */
export interface Told extends Before {
  readonly lessons: readonly (readonly Effect[])[]
  readonly reads: ReadonlySet<string>
  /** What was looked at to see whether it settles each duty that it can settle. */
  readonly settling: ReadonlyMap<string, ReadonlySet<string>>
}

interface Owed {
  readonly effects: readonly Effect[]
  readonly reads: ReadonlySet<string>
}

type Named = ReturnType<typeof namedBy>

/** Everything that facts do and that is asked of them, each worked out once. */
export function tables(subject: Subject) {
  const { diagrams, of } = subject
  const { recall, named: nameOf } = subject.world
  const told = new Map<string, Told>()
  const owed = new Map<string, Owed>()
  const named = new Map<string, Named>()
  const names = new Map<string, string>()
  const { answers, held } = questions(subject)

  /** What a fact can say, by name. */
  const said = (type: string): string => nameOf(type, of.facts[type]?.decisive, of.facts[type]?.by.join())

  const tell = (type: string): Told => {
    const known = told.get(type)
    if (known) return known
    const settled = Object.entries(of.duties).filter(([, { settledBy }]) => settledBy.includes(type))
    const lessons = of.facts[type]?.lessons ?? []
    const made = recall(subject, nameOf('fact', said(type), ...lessons, ...settled.flat()), (on) => worked(on, type))
    told.set(type, made)
    return made
  }

  const worked = (on: Subject, type: string): Told => {
    const reads = new Set<string>()
    const settling = new Map<string, Set<string>>()
    const lessons = lessonsOf(on, type, reads)
    const changes = new Map(lessons.flatMap((each) => [...changesOf(each, diagrams.or)]))
    const gone = new Map<string, Diagram>()
    for (const duty of on.domains.parts('duties')) {
      const looked = new Set<string>()
      settling.set(duty, looked)
      const when = settlingOf(on, type, duty, changes, looked)
      if (when !== null && when !== none) gone.set(`duties/${duty}`, when)
    }
    return { type, lessons, changes, gone, reads, settling }
  }

  const owing = (type: string, duty: string): Owed => {
    const name = JSON.stringify([type, duty])
    const before = tell(type)
    const made =
      owed.get(name) ??
      recall(subject, nameOf('duty', before, duty, of.duties[duty]), (on) => {
        const reads = new Set<string>()
        return { effects: merged(owingOf(on, duty, before.changes, before.gone, reads), diagrams.or), reads }
      })
    owed.set(name, made)
    return made
  }

  const namedFor = (type: string, owes: Move['owes']): Named => {
    const name = JSON.stringify([type, owes])
    const known = named.get(name) ?? namedBy(subject, type, owes)
    named.set(name, known)
    return known
  }

  const conditionOf = (id: string) => {
    const condition = subject.of.conditions[id]
    if (!condition) throw new TypeError(`${subject.flow.id} asks ${id}, which its vocabulary does not define`)
    return condition
  }
  /** Where these questions are answered so. */
  const region = (type: string, asked: readonly Asked[]): Diagram =>
    asked.reduce<Diagram>((so, { condition, params, holds }) => {
      if (so === none) return none
      const { yes, no } = held(tell(type), conditionOf(condition), params)
      return diagrams.and(so, holds ? yes : no)
    }, all)

  return {
    tell,
    owe: (type: string, duty: string): readonly Effect[] => owing(type, duty).effects,
    region,
    /** What was looked at to see what comes of owing a duty, or whether a fact settles it. */
    readsOfOwing: (type: string, duty: string): ReadonlySet<string> => owing(type, duty).reads,
    readsOfSettling: (type: string, duty: string): ReadonlySet<string> => tell(type).settling.get(duty) ?? new Set(),
    /** What a fact says and does, on a way that comes to owe these duties or on none, by name: the same only for the same. */
    nameOf: (type: string, owes: Move['owes'] | undefined): string => {
      if (!owes) return said(type)
      const key = JSON.stringify([type, owes])
      const known = names.get(key)
      if (known !== undefined) return known
      const duties = namedFor(type, owes).flatMap(({ result }) => result)
      const made = nameOf(tell(type), owes.join(), ...duties.map((duty) => owing(type, duty)))
      names.set(key, made)
      return made
    },
    /** The duties a way comes to owe for a fact, in order, and when. */
    namedBy: namedFor,
    ask: (type: string, { condition, params }: Asked): Answers => {
      const asked = answers(tell(type), conditionOf(condition), params)
      if (asked.fickle) throw new Undecidable('fickle', `condition ${condition}`)
      return asked
    },
  }
}

export type Tables = ReturnType<typeof tables>
