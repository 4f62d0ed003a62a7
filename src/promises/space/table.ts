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
  readonly lessons: readonly Effect[]
  readonly reads: ReadonlySet<string>
}

type Named = ReturnType<typeof namedBy>

/** Everything that facts do and that is asked of them, each worked out once. */
export function tables(subject: Subject) {
  const { diagrams, domains } = subject
  const told = new Map<string, Told>()
  const owed = new Map<string, readonly Effect[]>()
  const named = new Map<string, Named>()
  const reads = new Map<string, Set<string>>()
  const { answers, held } = questions(subject)
  const readsOf = (name: string): Set<string> => {
    const known = reads.get(name) ?? new Set()
    reads.set(name, known)
    return known
  }

  const tell = (type: string): Told => {
    const known = told.get(type)
    if (known) return known
    const reads = readsOf(`fact ${type}`)
    const lessons = lessonsOf(subject, type, reads)
    const changes = changesOf(lessons, diagrams.or)
    const gone = new Map<string, Diagram>()
    for (const duty of domains.parts('duties')) {
      const when = settlingOf(subject, type, duty, changes, readsOf(`settling ${duty} by ${type}`))
      if (when !== null && when !== none) gone.set(`duties/${duty}`, when)
    }
    const made: Told = { type, lessons, changes, gone, reads }
    told.set(type, made)
    return made
  }

  const owe = (type: string, duty: string): readonly Effect[] => {
    const name = `owing ${duty} for ${type}`
    const { changes, gone } = tell(type)
    const known = owed.get(name) ?? merged(owingOf(subject, duty, changes, gone, readsOf(name)), diagrams.or)
    owed.set(name, known)
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
    owe,
    region,
    readsOf,
    /** The duties a way comes to owe for a fact, in order, and when. */
    namedBy: (type: string, owes: Move['owes']): Named => {
      const name = JSON.stringify([type, owes])
      const known = named.get(name) ?? namedBy(subject, type, owes)
      named.set(name, known)
      return known
    },
    ask: (type: string, { condition, params }: Asked): Answers => {
      const asked = answers(tell(type), conditionOf(condition), params)
      if (asked.fickle) throw new Undecidable('fickle', `condition ${condition}`)
      return asked
    },
  }
}

export type Tables = ReturnType<typeof tables>
