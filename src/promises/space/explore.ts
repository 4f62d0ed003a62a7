import type { AnyStateMachine } from 'xstate'
import type { Case } from '../../case/case.ts'
import { openCase } from '../../case/open.ts'
import type { Policy } from '../../vocabulary/policy.ts'
import { countOf } from '../diagram/asking.ts'
import { all, none } from '../diagram/nodes.ts'
import { now } from '../memory/timeline.ts'
import type { Promised } from '../promise.ts'
import { type Edges, edgesOf } from './edges.ts'
import { firstOf } from './opening.ts'
import { givenFor } from './policy.ts'
import { type Reached, reached } from './reach.ts'
import { relationOf, type Transition, toldLevels } from './relation.ts'
import { relevantPlaces } from './relevance.ts'
import { nameOf } from './steps.ts'
import { type Survey, surveyed } from './survey.ts'

/** Every state a flow can reach, and everything that can happen there, as far as it can make a difference. */
export interface Explored extends Survey {
  readonly opening: Case
  readonly policy: Partial<Policy>
  readonly transitions: readonly Transition[]
  readonly edges: Edges
  readonly begins: Reached
  readonly reached: Reached
}

/** Explores a flow under its policy, as far as promises and its own questions can tell its states apart. */
export function explored(
  flow: AnyStateMachine,
  promises: readonly Promised[],
  { policy: wanted, most }: { readonly policy?: Partial<Policy>; readonly most: number },
): Explored {
  const { policy, open } = givenFor(flow, wanted)
  const by = { role: 'eapWindow', id: 'u-eapWindow' } as const
  const opening = openCase(flow, { caseId: 'c-1', at: now, by, policy } as never) as Case
  const types = (flow.events as readonly string[]).filter((type) => !type.startsWith('xstate.'))
  const survey = surveyed(flow, opening, open, types, promises, most)
  const { subject, tables, steps, asked } = survey
  const { diagrams, variables, domains } = subject

  const relevant = relevantPlaces(
    subject,
    tables,
    steps.values(),
    asked.flatMap(({ lookedAt }) => lookedAt),
  )
  const transitions = relationOf(subject, tables, steps, relevant)
  const told = toldLevels(subject)
  const promised = asked.flatMap(({ breaches, possible }) => [
    ...breaches.map(({ where }) => diagrams.without(where, told)),
    ...possible.flatMap(({ from, to }) => [...from.values(), ...to.values()]),
  ])
  const edges = edgesOf(subject, transitions, promised)
  const paths = [...domains.paths(), ...variables.orders()]
  const mattering = paths.filter((path) => variables.place(path).levels.some((level) => edges.levels.has(level)))
  const begins = new Map([[nameOf(opening.step), firstOf(diagrams, variables, mattering)]])
  return { ...survey, opening, policy, transitions, edges, begins, reached: reached(diagrams, edges.all, begins) }
}

/** How many states were reached, and how many different things can happen in them. */
export function counted({ subject: { diagrams }, edges, reached }: Explored): { states: number; transitions: number } {
  const { and, nodes } = diagrams
  const count = (of: number, more = 0) => countOf(diagrams, of, edges.levels.size + more)
  const sizeOf = (levels: number): number => (levels === all ? 0 : 1 + sizeOf(nodes.yes(levels)))
  const at = (step: string) => reached.get(step) ?? none
  return {
    states: [...reached.values()].reduce((so, set) => so + count(set), 0),
    transitions: edges.all.reduce(
      (so, { from, where, decided, next }) => so + count(and(at(from), where), decided === null ? sizeOf(next) : 0),
      0,
    ),
  }
}
