import type { Draft, DraftStep as Step, DraftWay as Way } from '../outline/draft.ts'
import { type Taken, takenAt } from '../outline/taken.ts'
import { entered, innerOf, parentOf, stepAt, upwards } from '../outline/walk.ts'

export const isFinal = ({ kind }: Step) => kind === 'final'
export const isParallel = (step: Step | undefined) => step?.kind === 'parallel'
export const isLeaf = ({ inner }: Step) => !inner.length
export const completion = ({ ways }: Step) => ways.filter(({ kind }) => kind === 'done')

/** Every step within a step. */
export const within = (flow: Draft, step: Step): readonly Step[] =>
  innerOf(flow, step).flatMap((each) => [each, ...within(flow, each)])

/** The steps a way leads to. */
export const targets = (flow: Draft, { to }: Pick<Way, 'to'>): readonly Step[] =>
  to.map((path) => stepAt(flow, path) as Step)

/** What a final step completes: the step around it, and every parallel step that one is a region of. */
function completed(flow: Draft, step: Step): readonly Step[] {
  const around = parentOf(flow, step)
  if (!around) return []
  return isParallel(parentOf(flow, around)) ? [around, ...completed(flow, around)] : [around]
}

const isEnding = (flow: Draft, leaf: Step) =>
  isFinal(leaf) && completed(flow, leaf).some(({ parent }) => parent === null)

/** All that can lead on from an innermost step. */
const onward = (flow: Draft, leaf: Step): readonly (Taken | Way)[] => [
  ...takenAt(flow, leaf),
  ...(isFinal(leaf) ? completed(flow, leaf).flatMap(completion) : []),
]

const isDanger = ({ on, asks }: Pick<Way, 'on' | 'asks'>) =>
  on === 'danger.reported' || asks?.condition === 'immediateDanger'

/** Nobody's fact leads on from here: danger apart, and what leads on from every step of the flow alike. */
export const isStuck = (flow: Draft, leaf: Step) =>
  !takenAt(flow, leaf).some((way) => !isDanger(way) && way.to.length && way.from)

export function reachedFrom(flow: Draft, start: Step): ReadonlySet<Step> {
  const reached = new Set<Step>()
  const visit = (leaf: Step): void => {
    if (reached.has(leaf)) return
    for (const step of upwards(flow, leaf)) reached.add(step)
    for (const way of onward(flow, leaf))
      targets(flow, way)
        .flatMap((to) => entered(flow, to))
        .forEach(visit)
  }
  entered(flow, start).forEach(visit)
  return reached
}

/** The innermost steps from which a case can come to an ending without having to meet danger. */
export function endingFrom(flow: Draft, leaves: readonly Step[]): ReadonlySet<Step> {
  const ending = new Set(leaves.filter((leaf) => isEnding(flow, leaf)))
  const leads = (leaf: Step) =>
    onward(flow, leaf).some(
      (way) => !isDanger(way) && targets(flow, way).some((to) => entered(flow, to).some((next) => ending.has(next))),
    )
  for (let before = -1; before !== ending.size; ) {
    before = ending.size
    for (const leaf of leaves) if (!ending.has(leaf) && leads(leaf)) ending.add(leaf)
  }
  return ending
}
