import type { AnyStateMachine } from 'xstate'
import { outlineOf } from '../../flow/outline.ts'
import type { Label } from '../../vocabulary/label.ts'
import { wayLabel } from '../cover/universe.ts'
import { saying, stepLabel } from '../flow/names.ts'
import { flowCites, waysOf } from '../flow/ways.ts'
import { tenMinutesAfter } from '../story/opening.ts'
import { recordStory, type Unexpected } from '../story/record.ts'
import type { Story } from '../story/story.ts'
import { tellRows } from '../story/tell.ts'
import { walk } from './walk.ts'
import type { Path, Walked, WalkOptions } from './walked.ts'

/**
 * A short story along every transition and to every step of a flow that a walk finds, each expecting what comes of it
 * today. Record them of the flow you trust; told to a variant, they say what the variant changed.
 *
 * @example
 * const stories = pathStories(published)
 * runStories(variant, stories)
 */
export function pathStories(
  flow: AnyStateMachine,
  options: WalkOptions = {},
  walked: Walked = walk(flow, options),
): readonly Story[] {
  const { policy } = options
  const told = new Set<string>()
  const storyOf = (path: Path | undefined, label: Label, cites: readonly string[]): readonly Story[] => {
    const key = JSON.stringify(path)
    if (!path || told.size === told.add(key).size) return []
    const clauses = (cites.length ? cites : flowCites(flow)) as [string, ...string[]]
    const rows = rowsOf(walked, path)
    return [recordStory(flow, { clauses, ...label, ...(policy && { policy }), rows })]
  }
  const along = waysOf(flow).flatMap((way) => storyOf(walked.transitions.get(way.id), wayLabel(flow, way), way.cites))
  const to = outlineOf(flow).steps.flatMap(({ path, cites }) =>
    storyOf(walked.states.get(path), saying('到達「◯」', 'To “◯”', stepLabel(flow, path)), cites),
  )
  return [...along, ...to]
}

/** What a case was told on a way, as the rows of a table; what was told late says when it was recorded. */
export function rowsOf({ opened }: Walked, path: Path): readonly Unexpected[] {
  let kase = opened
  return path.map(({ type, role, saying, late }): Unexpected => {
    const says = late ? { at: kase.opening.at, recordedAt: tenMinutesAfter(kase), ...saying } : saying
    kase = tellRows(kase, [[type, role, says, {}]]).case ?? kase
    return [type, role, says]
  })
}
