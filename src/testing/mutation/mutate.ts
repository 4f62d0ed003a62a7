import type { AnyStateMachine } from 'xstate'
import type { Story } from '../story/story.ts'
import { tell, tellStory } from '../story/tell.ts'
import { conditionMutants } from './conditions.ts'
import { dangerMutants } from './danger.ts'
import { dutyMutants } from './duties.ts'
import { type Mutant, type MutantKind, mutantKinds } from './mutant.ts'
import type { MutantFate, Mutation, MutationOptions } from './mutation.ts'
import { roleMutants } from './roles.ts'

const makers: Readonly<Record<MutantKind, (flow: AnyStateMachine) => readonly Mutant[]>> = {
  conditions: conditionMutants,
  duties: dutyMutants,
  roles: roleMutants,
  danger: dangerMutants,
}

/**
 * Every mutant of a flow: the flow with one thing broken.
 *
 * @example
 * const [mutant] = mutantsOf(flow, ['danger'])
 * tellStory(mutant.flow(), story).passed // false: the story notices
 */
export const mutantsOf = (flow: AnyStateMachine, of: readonly MutantKind[] = mutantKinds): readonly Mutant[] =>
  of.flatMap((kind) => makers[kind](flow))

/**
 * Breaks a flow in every way it knows, one at a time, and tells each mutant the stories: what does a suite not notice?
 *
 * @example
 * const { score, survivors } = mutate(flow, stories)
 */
export function mutate(flow: AnyStateMachine, stories: readonly Story[], options: MutationOptions = {}): Mutation {
  const { kinds, except = {} } = options
  const failing = stories.map((story) => tellStory(flow, story)).filter(({ passed }) => !passed)
  if (failing.length) return { flow: flow.id, failing, fates: [], survivors: [], idleExceptions: [], score: 0 }
  const keen = new Map(stories.map((story) => [story, 0]))
  const fates = mutantsOf(flow, kinds).map((mutant): MutantFate => {
    const noticedBy = noticing(mutant, keen)
    if (noticedBy) keen.set(noticedBy, (keen.get(noticedBy) ?? 0) + 1)
    return { mutant, noticedBy, excepted: except[mutant.id] ?? null }
  })
  const noticed = fates.filter(({ noticedBy }) => noticedBy)
  const unnoticed = fates.filter(({ noticedBy }) => !noticedBy)
  const survivors = unnoticed.filter(({ excepted }) => !excepted).map(({ mutant }) => mutant)
  const justified = new Set(unnoticed.map(({ mutant }) => mutant.id))
  return {
    ...{ flow: flow.id, failing, fates },
    survivors,
    idleExceptions: Object.keys(except).filter((id) => !justified.has(id)),
    score: noticed.length + survivors.length === 0 ? 100 : (noticed.length / (noticed.length + survivors.length)) * 100,
  }
}

/** The first story that goes otherwise; those that tell what is broken come first, then those that noticed most so far. */
function noticing({ facts, flow }: Mutant, keen: ReadonlyMap<Story, number>): Story | null {
  const mutant = flow()
  const tells = ({ rows }: Story) => rows.filter(([type]) => facts.includes(type)).length / (rows.length + 1)
  const ranked = [...keen].map(([story, caught]) => ({ story, caught, tells: tells(story) }))
  ranked.sort((a, b) => b.tells - a.tells || b.caught - a.caught)
  return ranked.find(({ story }) => tell(mutant, story).deviation)?.story ?? null
}
