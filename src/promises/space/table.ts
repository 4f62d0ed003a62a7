import type { Move } from '../../case/topology.ts'
import { whereIs } from '../answers/answer.ts'
import { all, type Diagram, none } from '../diagram/diagrams.ts'
import { type Changes, type Effect, untouched } from '../memory/memory.ts'
import { Undecidable } from '../undecidable.ts'
import { namedBy, owingOf, settlingOf } from './duties.ts'
import { changesOf, lessonsOf, type Taught } from './lessons.ts'
import { type Answers, questions } from './question.ts'
import type { Asked } from './steps.ts'
import type { Subject } from './subject.ts'

/** What a fact of a type does before anything is asked. */
export interface Told {
  readonly type: string
  readonly changes: Changes
  readonly gone: ReadonlyMap<string, Diagram>
  readonly lessons: readonly (readonly Effect[])[]
  readonly reads: ReadonlySet<string>
  /** What was looked at to see whether it settles each duty that it can settle. */
  readonly settling: ReadonlyMap<string, ReadonlySet<string>>
}

type Named = ReturnType<typeof namedBy>

/** Everything that facts do and that is asked of them, each worked out once. */
export function tables(subject: Subject) {
  const { diagrams } = subject
  const told = new Map<string, Told>()
  const owed = new Map<string, Taught>()
  const named = new Map<string, Named>()
  const { answers, held } = questions(subject)

  const tell = (type: string): Told => {
    const known = told.get(type) ?? worked(type)
    told.set(type, known)
    return known
  }

  const worked = (type: string): Told => {
    const reads = new Set<string>()
    const settling = new Map<string, ReadonlySet<string>>()
    const lessons = lessonsOf(subject, type, reads)
    const changes: Changes = new Map(lessons.flatMap((each) => [...changesOf(subject, each)]))
    const gone = new Map<string, Diagram>()
    for (const duty of subject.domains.parts('duties')) {
      const settled = settlingOf(subject, { type, changes, gone: untouched.gone }, duty)
      settling.set(duty, settled?.reads ?? new Set())
      const when = settled ? whereIs(diagrams, settled, (so) => so) : none
      if (when !== none) gone.set(`duties/${duty}`, when)
    }
    return { type, lessons, changes, gone, reads, settling }
  }

  const owing = (type: string, duty: string): Taught => {
    const name = JSON.stringify([type, duty])
    const known = owed.get(name) ?? owingOf(subject, duty, tell(type))
    owed.set(name, known)
    return known
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
