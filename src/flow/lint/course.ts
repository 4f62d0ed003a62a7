import type { Report } from '../lint.ts'
import type { Draft, DraftStep as Step, DraftWay as Way } from '../outline/draft.ts'
import { takenAt } from '../outline/taken.ts'
import { innerOf, parentOf } from '../outline/walk.ts'
import { completion, endingFrom, isFinal, isLeaf, isParallel, isStuck, reachedFrom, targets, within } from './ways.ts'

/** Nobody is stranded, nobody's danger waits, and what runs side by side does not disturb each other. */
export function lintCourse(flow: Draft, report: Report): void {
  const [whole] = flow.steps
  const leaves = flow.steps.filter(isLeaf)
  const reached = reachedFrom(flow, whole)
  const ending = endingFrom(flow, leaves)
  const ends = leaves.some((leaf) => isFinal(leaf) && ending.has(leaf) && reached.has(leaf))
  if (!ends) report(whole.place, 'deadEnd')

  for (const step of flow.steps) {
    const parent = parentOf(flow, step)
    if (parent && !reached.has(step) && reached.has(parent)) report(step.place, 'unreachable')
    if (parent && !isFinal(step) && !isParallel(parent) && completable(flow, step) && !goesOn(step))
      report(step.place, 'done')
    if (isParallel(step)) for (const type of sharedIn(flow, step)) report(step.place, 'twice', type)
    for (const way of step.ways)
      if (targets(flow, way).some((target) => resets(flow, way, step, target))) report(way.place, 'resets')
  }

  for (const leaf of leaves) {
    if (isFinal(leaf)) continue
    if (isStuck(flow, leaf) || (ends && !ending.has(leaf))) report(leaf.place, 'deadEnd')
    for (const type of ['danger.reported', 'danger.assessed'])
      if (!preempts(flow, leaf, type)) report(leaf.place, 'danger', type)
  }
}

const completable = (flow: Draft, step: Step): boolean => {
  const inner = innerOf(flow, step)
  return isFinal(step) || (isParallel(step) ? inner.every((each) => completable(flow, each)) : inner.some(isFinal))
}

const goesOn = (step: Step) => completion(step).some(({ asks, to }) => asks === null && to.length)

/** Whether immediate danger leads from a step to an urgent one before anything else can take the fact. */
function preempts(flow: Draft, leaf: Step, type: string): boolean {
  const first = takenAt(flow, leaf).find(
    ({ on, asks }) => on === type && (!asks || asks.condition === 'immediateDanger'),
  )
  return (
    !!first &&
    (!!first.asks || type === 'danger.reported') &&
    targets(flow, first).some(({ allTags }) => allTags.includes('urgent'))
  )
}

/** Facts that two regions of a parallel step both take: each would take them in once. */
function sharedIn(flow: Draft, parallel: Step): readonly string[] {
  const all = innerOf(flow, parallel).flatMap((region) => [
    ...new Set(
      [region, ...within(flow, region)].flatMap(({ ways }) =>
        ways.flatMap(({ kind, on }) => (kind === 'fact' ? on : [])),
      ),
    ),
  ])
  return [...new Set(all.filter((type, n) => all.indexOf(type) < n))]
}

/** Whether a way enters a region of a parallel step other than by the whole step, by every region, or from inside it. */
function resets(flow: Draft, way: Way, from: Step, target: Step): boolean {
  const isIn = (outer: Step, step: Step | undefined): boolean =>
    step !== undefined && (step === outer || isIn(outer, parentOf(flow, step)))
  const to = targets(flow, way)
  let region = target
  for (let around = parentOf(flow, region); around; region = around, around = parentOf(flow, region)) {
    if (!isParallel(around) || isIn(region, from)) continue
    const inEveryRegion = innerOf(flow, around).every((each) => to.some((one) => isIn(each, one)))
    if (isIn(around, parentOf(flow, from)) || !inEveryRegion) return true
  }
  return false
}
