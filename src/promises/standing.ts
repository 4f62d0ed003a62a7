import type { AnyStateMachine, StateValue } from 'xstate'
import { innermostIn, stepsIn, tagsIn } from '../flow/outline/walk.ts'
import { outlineOf } from '../flow/outline.ts'
import type { Standing } from './promise.ts'

/** What a step says of a case that stands there; the memory apart. */
export type Place = Omit<Standing, 'known'>

export function placeOf(flow: AnyStateMachine, value: StateValue, ended: boolean): Place {
  const outline = outlineOf(flow)
  const [handsOverTo = null] = stepsIn(outline, value).flatMap((step) => step?.meta.handsOverTo ?? [])
  return {
    steps: innermostIn(outline, value).map(({ path }) => path),
    tags: tagsIn(outline, value),
    ended,
    handsOverTo: ended ? handsOverTo : null,
  }
}
