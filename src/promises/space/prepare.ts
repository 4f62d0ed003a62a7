import type { AnyStateMachine } from 'xstate'
import type { Case } from '../../case/case.ts'
import { openCase } from '../../case/open.ts'
import { outlineOf } from '../../flow/outline.ts'
import type { Policy } from '../../vocabulary/policy.ts'
import { type Worlds, worlds } from '../answers/world.ts'
import { type Diagram, type Diagrams, none } from '../diagram/diagrams.ts'
import { now } from '../memory/timeline.ts'
import type { Promised } from '../promise.ts'
import type { Region } from '../search/backward.ts'
import type { Asked } from './asked.ts'
import { owedBefore } from './earlier-flows.ts'
import { type Edges, edgesOf } from './edges.ts'
import { firstOf } from './opening.ts'
import { givenFor } from './policy.ts'
import { relationOf, toldLevels } from './relation.ts'
import { relevantPlaces } from './relevance.ts'
import { nameOf } from './steps.ts'
import { alsoAsked, type Survey, surveyed } from './survey.ts'

/** What a flow's facts, questions, duties and promises come to, and a case to begin with. */
export interface Surveyed extends Survey {
  readonly opening: Case
  readonly policy: Partial<Policy>
}

/** What is looked for: states, or facts told at a step, and what else is looked at. */
export type Sought = Pick<Asked, 'lookedAt' | 'possible'> & {
  readonly breaches: readonly Pick<Asked['breaches'][number], 'step' | 'where'>[]
}

/** Everything that can happen, as far as it makes a difference to some promises, and where cases begin. */
export interface Prepared extends Omit<Surveyed, 'asked'> {
  readonly edges: Edges
  readonly begins: Region
  /** The places that are told apart. */
  readonly relevant: ReadonlySet<string>
}

export interface SurveyOptions {
  readonly policy?: Partial<Policy> | undefined
  readonly most: number
  /** The flows whose cases can go on in this one, also through one another. */
  readonly from?: readonly AnyStateMachine[] | undefined
  /** Where answers of earlier proofs are kept, and those of this one. */
  readonly kept?: Worlds | undefined
  /** Surveys without promises of flows under this policy and from these flows, to begin with and to add to. */
  readonly surveys?: Map<AnyStateMachine, Survey> | undefined
}

/** Surveys a flow under its policy, for promises that concern it; pauses after every fact and every promise. */
export function* surveyOf(
  flow: AnyStateMachine,
  promises: readonly Promised[],
  { policy: wanted, most, from = [], kept = worlds(), surveys = new Map() }: SurveyOptions,
): Generator<number, Surveyed> {
  const { policy, open } = givenFor(flow, wanted)
  const by = { role: 'eapWindow', id: 'u-eapWindow' } as const
  const opening = openCase(flow, { caseId: 'c-1', at: now, recordedAt: now, by, policy })
  const bounds = { most, kept }
  const survey =
    surveys.get(flow) ?? (yield* surveyed(flow, opening, open, outlineOf(flow).facts, owedBefore(flow, from), bounds))
  surveys.set(flow, survey)
  return { ...(promises.length ? yield* alsoAsked(survey, promises, bounds) : survey), opening, policy }
}

/** Works out what can happen, as far as these promises and what leads to them can tell it apart. */
export function prepared(found: Surveyed, asked: readonly Sought[]): Prepared {
  const { subject, tables, steps, opening } = found
  const { diagrams, variables, domains } = subject
  const lookedAt = asked.flatMap((each) => each.lookedAt)
  const relevant = relevantPlaces(subject, tables, steps.values(), lookedAt)
  const before = diagrams.nodes.count()
  const edges = collected(
    diagrams,
    before,
    edgesOf(subject, relationOf(subject, tables, steps, relevant), promisedBy(found, asked)),
  )
  const paths = [...domains.paths(), ...variables.orders()]
  const mattering = paths.filter((path) => variables.place(path).levels.some((level) => edges.levels.has(level)))
  const begins = new Map([[nameOf(opening.step), firstOf(diagrams, variables, mattering)]])
  return { ...found, edges, begins, relevant }
}

/** The same edges, with all dropped that was worked out on the way: they are few, and a search goes faster among few. */
function collected({ nodes }: Diagrams, before: number, { all, levels }: Edges): Edges {
  const sets = all.flatMap(({ where, decided, decides, next }) => [where, decided ?? none, decides, next])
  const moved = nodes.collect(before, sets)
  return {
    all: all.map(({ where, decided, decides, next, ...edge }) => ({
      ...edge,
      where: moved(where),
      decided: decided === null ? null : moved(decided),
      decides: moved(decides),
      next: moved(next),
    })),
    levels,
  }
}

/** What promises tell apart of the memory. */
const promisedBy = ({ subject }: Surveyed, asked: readonly Sought[]): readonly Diagram[] => {
  const told = toldLevels(subject)
  return asked.flatMap(({ breaches, possible }) => [
    ...breaches.map(({ where }) => subject.diagrams.without(where, told)),
    ...possible.flatMap(({ from, to }) => [...from.values(), ...to.values()]),
  ])
}
