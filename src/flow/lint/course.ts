import type { Report } from '../lint.ts'
import { type Step, type Way, within } from './steps.ts'
import { completion, endingFrom, isFinal, isLeaf, isParallel, isStuck, open, reachedFrom } from './ways.ts'

/** Nobody is stranded, nobody's danger waits, and what runs side by side does not disturb each other. */
export function lintCourse(steps: readonly [Step, ...Step[]], report: Report): void {
  const [flow] = steps
  const leaves = steps.filter(isLeaf)
  const reached = reachedFrom(flow)
  const ending = endingFrom(leaves)
  const ends = leaves.some((leaf) => isFinal(leaf) && ending.has(leaf) && reached.has(leaf))
  if (!ends) report(flow.place, 'deadEnd')

  for (const step of steps) {
    const { place, parent } = step
    if (parent && !reached.has(step) && reached.has(parent)) report(place, 'unreachable')
    if (parent && !isFinal(step) && !isParallel(parent) && completable(step) && !goesOn(step)) report(place, 'done')
    if (isParallel(step)) for (const type of sharedIn(step)) report(place, 'twice', type)
    for (const way of step.ways) if (way.to.some((target) => resets(way, target))) report(way.place, 'resets')
  }

  for (const leaf of leaves) {
    if (isFinal(leaf)) continue
    if (isStuck(leaf) || (ends && !ending.has(leaf))) report(leaf.place, 'deadEnd')
    for (const type of ['danger.reported', 'danger.assessed'])
      if (!preempts(leaf, type)) report(leaf.place, 'danger', type)
  }
}

const completable = (step: Step): boolean => {
  const inner = Object.values(step.inner)
  return isFinal(step) || (isParallel(step) ? inner.every(completable) : inner.some(isFinal))
}

const goesOn = (step: Step) => completion(step).some(({ guard, to }) => guard === undefined && to.length)

/** Whether immediate danger leads from a step to an urgent one before anything else can take the fact. */
function preempts(leaf: Step, type: string): boolean {
  const first = open(leaf).find((way) => way.type === type && (!way.guard || way.guard === 'immediateDanger'))
  return !!first && (!!first.guard || type === 'danger.reported') && first.to.some(isUrgent)
}

const isUrgent = ({ raw, parent }: Step): boolean =>
  [raw.tags].flat().includes('urgent') || (parent !== undefined && isUrgent(parent))

/** Facts that two regions of a parallel step both take: each would take them in once. */
function sharedIn(parallel: Step): readonly string[] {
  const all = Object.values(parallel.inner).flatMap((region) => [
    ...new Set([region, ...within(region)].flatMap(({ ways }) => ways.map(({ type }) => type))),
  ])
  return [...new Set(all.filter((type, n) => type !== 'onDone' && all.indexOf(type) < n))]
}

/** Whether a way enters a region of a parallel step other than by the whole step, by every region, or from inside it. */
function resets({ from, to }: Way, target: Step): boolean {
  for (let region = target; region.parent; region = region.parent) {
    const around: Step = region.parent
    if (!isParallel(around) || isIn(region, from)) continue
    if (isBelow(around, from) || !Object.values(around.inner).every((each) => to.some((one) => isIn(each, one))))
      return true
  }
  return false
}

const isIn = (outer: Step, step: Step | undefined): boolean =>
  step !== undefined && (step === outer || isIn(outer, step.parent))
const isBelow = (outer: Step, step: Step) => isIn(outer, step.parent)
