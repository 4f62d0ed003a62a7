import type { AnyStateMachine } from 'xstate'
import { noSuch } from '../story/nearest.ts'
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
  of.flatMap((kind) => {
    if (!Object.hasOwn(makers, kind)) throw new TypeError(noSuch('mutants', '變異', kind, mutantKinds))
    return makers[kind](flow)
  })

/**
 * Breaks a flow in every way it knows, one at a time, and tells each mutant the stories: what does a suite not notice?
 * A story that fails on the flow as it is notices nothing; it is named in `failing`, and the others are measured.
 *
 * @example
 * const { score, survivors, failing } = mutate(flow, stories)
 */
export function mutate(flow: AnyStateMachine, stories: readonly Story[], options: MutationOptions = {}): Mutation {
  const { kinds, except = {}, onProgress } = options
  const results = stories.map((story) => tellStory(flow, story))
  const failing = results.filter(({ passed }) => !passed)
  const keen = new Map<Story, number>(results.flatMap(({ story, passed }) => (passed ? [[story, 0]] : [])))
  const mutants = mutantsOf(flow, kinds)
  let caught = 0
  const fates = mutants.map((mutant, n): MutantFate => {
    const noticedBy = noticing(mutant, keen)
    if (noticedBy) keen.set(noticedBy, (keen.get(noticedBy) ?? 0) + 1)
    caught += noticedBy ? 1 : 0
    onProgress?.({ flow: flow.id, kind: mutant.kind, told: n + 1, noticed: caught, of: mutants.length })
    return { mutant, noticedBy, excepted: except[mutant.id] ?? null }
  })
  const unnoticed = fates.filter(({ noticedBy }) => !noticedBy)
  const survivors = unnoticed.filter(({ excepted }) => !excepted).map(({ mutant }) => mutant)
  const justified = new Set(unnoticed.map(({ mutant }) => mutant.id))
  const counted = caught + survivors.length
  return {
    ...{ flow: flow.id, failing, passing: results.length - failing.length, fates, survivors },
    idleExceptions: Object.keys(except).filter((id) => !justified.has(id)),
    score: counted === 0 ? 0 : (caught / counted) * 100,
  }
}

/** The first story that goes otherwise; those that tell what is broken come first, then those that noticed most so far. */
function noticing({ facts, flow }: Mutant, keen: ReadonlyMap<Story, number>): Story | null {
  if (keen.size === 0) return null
  const mutant = flow()
  const tells = ({ rows }: Story) => rows.filter(([type]) => facts.includes(type)).length / (rows.length + 1)
  const ranked = [...keen].map(([story, caught]) => ({ story, caught, tells: tells(story) }))
  ranked.sort((a, b) => b.tells - a.tells || b.caught - a.caught)
  return ranked.find(({ story }) => tell(mutant, story).deviation)?.story ?? null
}
