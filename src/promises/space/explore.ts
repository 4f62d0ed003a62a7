import type { AnyStateMachine } from 'xstate'
import type { Case } from '../../case/case.ts'
import { openCase } from '../../case/open.ts'
import type { Policy } from '../../vocabulary/policy.ts'
import { countOf, levelsOf } from '../diagram/asking.ts'
import { all, type Diagram, none } from '../diagram/nodes.ts'
import { now } from '../memory/timeline.ts'
import type { Promised } from '../promise.ts'
import type { Asked } from './asked.ts'
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

interface Bounds {
  readonly policy?: Partial<Policy>
  readonly most: number
}

/** Explores a flow under its policy, as far as all these promises and its own questions can tell its states apart. */
export function explored(flow: AnyStateMachine, promises: readonly Promised[], bounds: Bounds): Explored {
  const found = begun(flow, promises, bounds)
  return reaching(found, found.asked, distinguishing(found, found.asked))
}

/**
 * Explores a flow once for all promises that look at no more than its own questions do, and once for each group of those
 * that look at the same besides. What a promise does not look at need not be told apart to prove it.
 */
export function exploredApart(
  flow: AnyStateMachine,
  promises: readonly Promised[],
  bounds: Bounds,
): readonly Explored[] {
  const found = begun(flow, promises, bounds)
  const { diagrams } = found.subject
  const own = distinguishing(found, [])
  const plain = reaching(found, [], own)
  const isPlain = (each: Asked): boolean => {
    const seen = promisedBy(found, [each]).flatMap((where) => [...levelsOf(diagrams, where)])
    if (seen.every((level) => own.levels.has(level))) return true
    // What is not told apart can be anything there: a breach that is nowhere even so is nowhere at all.
    return (
      each.possible.length === 0 &&
      each.breaches.every(({ step, where }) => !diagrams.meets(where, plain.reached.get(step) ?? none))
    )
  }
  const groups = new Map<string, { readonly asked: Asked[]; readonly edges: Distinguished }>()
  for (const each of found.asked.filter((one) => !isPlain(one))) {
    const edges = distinguishing(found, [each])
    const group = groups.get(nameOfLevels(edges)) ?? { asked: [], edges }
    group.asked.push(each)
    groups.set(nameOfLevels(edges), group)
  }
  return [
    { ...plain, asked: found.asked.filter(isPlain) },
    ...[...groups.values()].map(({ asked, edges }) => reaching(found, asked, edges)),
  ]
}

const nameOfLevels = ({ levels }: Edges): string => [...levels].sort((a, b) => a - b).join()

type Begun = Survey & Pick<Explored, 'opening' | 'policy'>
type Distinguished = Edges & Pick<Explored, 'transitions'>

function begun(flow: AnyStateMachine, promises: readonly Promised[], { policy: wanted, most }: Bounds): Begun {
  const { policy, open } = givenFor(flow, wanted)
  const by = { role: 'eapWindow', id: 'u-eapWindow' } as const
  const opening = openCase(flow, { caseId: 'c-1', at: now, by, policy } as never) as Case
  const types = (flow.events as readonly string[]).filter((type) => !type.startsWith('xstate.'))
  return { ...surveyed(flow, opening, open, types, promises, most), opening, policy }
}

/** Everything that can happen, as far as it makes a difference to these promises. */
function distinguishing(found: Begun, asked: readonly Asked[]): Distinguished {
  const { subject, tables, steps } = found
  const lookedAt = asked.flatMap((each) => each.lookedAt)
  const transitions = relationOf(subject, tables, steps, relevantPlaces(subject, tables, steps.values(), lookedAt))
  return { ...edgesOf(subject, transitions, promisedBy(found, asked)), transitions }
}

/** What promises tell apart of the memory. */
const promisedBy = ({ subject }: Begun, asked: readonly Asked[]): readonly Diagram[] => {
  const told = toldLevels(subject)
  return asked.flatMap(({ breaches, possible }) => [
    ...breaches.map(({ where }) => subject.diagrams.without(where, told)),
    ...possible.flatMap(({ from, to }) => [...from.values(), ...to.values()]),
  ])
}

function reaching(found: Begun, asked: readonly Asked[], { transitions, ...edges }: Distinguished): Explored {
  const { subject, opening } = found
  const { diagrams, variables, domains } = subject
  const paths = [...domains.paths(), ...variables.orders()]
  const mattering = paths.filter((path) => variables.place(path).levels.some((level) => edges.levels.has(level)))
  const begins = new Map([[nameOf(opening.step), firstOf(diagrams, variables, mattering)]])
  return { ...found, asked, transitions, edges, begins, reached: reached(diagrams, edges.all, begins) }
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
