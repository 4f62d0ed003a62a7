import type { AnyStateMachine } from 'xstate'
import type { FlowDefinition } from '../../flow/definition.ts'
import type { Together } from '../answers/answer.ts'
import type { World } from '../answers/world.ts'
import { all, type Diagram, type Diagrams } from '../diagram/diagrams.ts'
import type { Domains } from '../memory/domains.ts'
import { type Done, type Fixed, type Looking, type Memory, memoryWith } from '../memory/memory.ts'
import { type Outcome, outcomes, type Run } from '../memory/runs.ts'
import { timeline } from '../memory/timeline.ts'
import type { Variables } from '../memory/variables.ts'
import { Undecidable } from '../undecidable.ts'
import type { Fields } from './fact.ts'
import { apartFromOutside } from './outside.ts'

/** What one proof is about, and what it is told in. */
export interface Subject {
  readonly flow: AnyStateMachine
  readonly of: FlowDefinition
  /** What each field of a fact of some type can say. */
  readonly fields: (type: string) => Fields
  readonly diagrams: Diagrams
  readonly variables: Variables
  readonly domains: Domains
  /** What never differs: the case's name, its origin, its policy. */
  readonly fixed: Fixed
  /** What was answered so far, in this proof or one whose answers are kept. */
  readonly world: World
  /** Lengths of time, in milliseconds, that policy, laws and questions name. */
  readonly lengths: readonly number[]
  readonly together: Together
}

interface Given extends Partial<Done> {
  readonly about: string
  readonly reads: Set<string>
  readonly start?: Diagram
  readonly copies?: boolean
}

const nothing: ReadonlyMap<string, never> = new Map<string, never>()

/** Runs a function over every memory it can tell apart. */
export function lookings<T>(
  { diagrams, variables, domains, fixed, together, lengths }: Subject,
  { start = all, changes = nothing, gone = nothing, copies = false, about, reads }: Given,
  body: (looking: Looking) => T,
): readonly Outcome<T>[] {
  const memory: Memory = { diagrams, variables, domains, fixed, changes, gone, copies, about, reads, layer: 'after' }
  let current: Run | undefined
  const noticed = (what: string): never => {
    const reason = new Undecidable('looksOutside', `${about} (${what})`)
    throw current ? current.refuse(reason) : reason
  }
  return apartFromOutside(noticed, () =>
    outcomes(diagrams, start, about, (run) => {
      current = run
      const time = timeline(run, diagrams, variables, reads, lengths)
      const result = body(memoryWith(memory, { run, time }))
      together(time.names())
      return result
    }),
  )
}
