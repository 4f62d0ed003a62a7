import type { AnyStateMachine } from 'xstate'
import { definition } from '../../flow/definition.ts'
import { citesOf } from '../../flow/document.ts'
import { outlineOf, type Step } from '../../flow/outline.ts'
import { factLabel, roleLabel, saying, stepLabel } from '../flow/names.ts'
import { placesOf } from '../flow/places.ts'
import { reporterOf, samplesFor } from '../flow/samples.ts'
import { flowCites, waysOf } from '../flow/ways.ts'
import { recordStory, type Unexpected } from '../story/record.ts'
import type { Story } from '../story/story.ts'
import { rowsOf } from './paths.ts'
import { walk } from './walk.ts'
import type { Walked, WalkOptions } from './walked.ts'

/**
 * From every step: danger is reported, and assessed as immediate. At an urgent step help has been asked for before.
 *
 * @example
 * storyTests(flow, dangerStories(flow))
 */
export function dangerStories(
  flow: AnyStateMachine,
  options: WalkOptions = {},
  walked: Walked = walk(flow, options),
): readonly Story[] {
  const { policy } = options
  return placesOf(flow).flatMap((step) => {
    const path = walked.states.get(step.path)
    if (!path) return []
    const rows = [...rowsOf(walked, path), ...before(flow, step)]
    return dangers(flow).map((met) => dangerAt(flow, step, { rows: [...rows, met], ...(policy && { policy }) }))
  })
}

const takes = (flow: AnyStateMachine, type: string): boolean => outlineOf(flow).facts.includes(type)

const dangers = (flow: AnyStateMachine): readonly Unexpected[] =>
  [
    ['danger.reported', 'colleague', {}] as const,
    ['danger.assessed', reporterOf(flow, 'danger.assessed'), { danger: 'immediate' }] as const,
  ].filter(([type]) => takes(flow, type))

const before = (flow: AnyStateMachine, { tags }: Step): readonly Unexpected[] =>
  tags.includes('urgent') && takes(flow, 'emergency.requested')
    ? [['emergency.requested', reporterOf(flow, 'emergency.requested'), { from: 'police' }]]
    : []

type Told = Pick<Story, 'policy'> & { readonly rows: readonly Unexpected[] }

function dangerAt(flow: AnyStateMachine, { path }: Step, told: Told): Story {
  const [type = ''] = told.rows.at(-1) ?? []
  const cites = waysOf(flow).find(({ on }) => on === type)?.cites ?? []
  const label = saying('於「◯」：◯', 'At “◯”: ◯', stepLabel(flow, path), factLabel(flow, type))
  return recordStory(flow, { clauses: cited(cites, flow), ...label, ...told })
}

const cited = (cites: readonly string[], flow: AnyStateMachine) =>
  (cites.length ? cites : flowCites(flow)) as readonly [string, ...string[]]

/**
 * Of every fact that not everybody may report: a role that may not, refused as the case opens.
 *
 * @example
 * storyTests(flow, roleStories(flow))
 */
export function roleStories(flow: AnyStateMachine, { policy }: WalkOptions = {}): readonly Story[] {
  const { facts, roles, document } = definition(flow)
  return outlineOf(flow).facts.flatMap((type) => {
    const role = Object.keys(roles).find((each) => !facts[type]?.by.includes(each))
    if (!role) return []
    const cites = waysOf(flow).find(({ on }) => on === type)?.cites ?? citesOf(document.conditions[type])
    const label = saying(
      '「◯」不得由◯回報',
      '“◯” is not for this role to report: ◯',
      factLabel(flow, type),
      roleLabel(flow, role),
    )
    const rows: readonly Unexpected[] = [[type, role, samplesFor(flow, type)[0] ?? {}]]
    return recordStory(flow, { clauses: cited(cites, flow), ...label, ...(policy && { policy }), rows })
  })
}
