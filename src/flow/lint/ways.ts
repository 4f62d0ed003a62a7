import type { Step, Way } from './steps.ts'

export const isFinal = ({ raw }: Step) => raw.type === 'final'
export const isParallel = (step: Step | undefined) => step?.raw.type === 'parallel'
export const isLeaf = ({ inner }: Step) => !Object.keys(inner).length
export const completion = ({ ways }: Step) => ways.filter(({ type }) => type === 'onDone')

/** The innermost steps a case stands in once it has entered a step. */
export function entered(step: Step): readonly Step[] {
  const inner = Object.values(step.inner)
  if (isParallel(step)) return inner.flatMap(entered)
  const first = step.inner[String(step.raw.initial)] ?? inner[0]
  return first ? entered(first) : [step]
}

/** What facts can do at an innermost step, nearest first: whatever asks nothing hides what stands behind it. */
export function open(leaf: Step): readonly Way[] {
  const hidden = new Set<string>()
  const ways: Way[] = []
  for (let at: Step | undefined = leaf; at; at = at.parent) {
    for (const way of at.ways) {
      if (way.type === 'onDone' || hidden.has(way.type)) continue
      ways.push(way)
      if (way.guard === undefined) hidden.add(way.type)
    }
  }
  return ways
}

/** What a final step completes: the step around it, and every parallel step that one is a region of. */
function completed({ parent }: Step): readonly Step[] {
  if (!parent) return []
  return isParallel(parent.parent) ? [parent, ...completed(parent)] : [parent]
}

export const isEnding = (leaf: Step) => isFinal(leaf) && completed(leaf).some(({ parent }) => !parent)

/** All that can lead on from an innermost step. */
const onward = (leaf: Step): readonly Way[] => [
  ...open(leaf),
  ...(isFinal(leaf) ? completed(leaf).flatMap(completion) : []),
]

const isDanger = ({ type, guard }: Way) => type === 'danger.reported' || guard === 'immediateDanger'

/** Nobody's fact leads on from here: danger apart, and what leads on from every step of the flow alike. */
export const isStuck = (leaf: Step) =>
  !open(leaf).some((way) => !isDanger(way) && way.to.length && way.from.parent !== undefined)

export function reachedFrom(start: Step): ReadonlySet<Step> {
  const reached = new Set<Step>()
  const visit = (leaf: Step): void => {
    if (reached.has(leaf)) return
    for (let at: Step | undefined = leaf; at; at = at.parent) reached.add(at)
    for (const { to } of onward(leaf)) to.flatMap(entered).forEach(visit)
  }
  entered(start).forEach(visit)
  return reached
}

/** The innermost steps from which a case can come to an ending without having to meet danger. */
export function endingFrom(leaves: readonly Step[]): ReadonlySet<Step> {
  const ending = new Set(leaves.filter(isEnding))
  const leads = (leaf: Step) =>
    onward(leaf).some((way) => !isDanger(way) && way.to.flatMap(entered).some((next) => ending.has(next)))
  for (let before = -1; before !== ending.size; ) {
    before = ending.size
    for (const leaf of leaves) if (!ending.has(leaf) && leads(leaf)) ending.add(leaf)
  }
  return ending
}
