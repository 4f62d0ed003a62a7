import { everyStep, type Step, type Way } from './steps.ts'

/** Steps around a step, innermost first, the flow itself last. */
export const around = (step: Step): readonly Step[] => (step.parent ? [step.parent, ...around(step.parent)] : [])

export const isWithin = (step: Step, whole: Step): boolean => around(step).includes(whole)

/**
 * The step whose inside a way rebuilds. XState does not leave the step a way starts from when the target is that step or
 * lies within it; else the innermost step around both is rebuilt.
 */
export function rebuilt(way: Way): Step | null {
  const { from, target } = way
  if (!target) return null
  if (target === from || isWithin(target, from)) return from
  return around(target).find((step) => isWithin(from, step)) as Step
}

/** The steps entered by going from around a step into a target, outermost first. */
export function entered(target: Step, domain: Step): readonly Step[] {
  const between = around(target).slice(0, around(target).indexOf(domain)).reverse()
  const chain = target === domain ? [] : [...between, target]
  const beside = chain.flatMap((step, at) => {
    const next = chain[at + 1]
    return step.kind === 'parallel' && next ? step.inner.filter((region) => region !== next).flatMap(startingIn) : []
  })
  return [...chain, ...beside, ...startingWithin(target)]
}

const startingIn = (step: Step): readonly Step[] => [step, ...startingWithin(step)]

/** The steps a step begins in. */
const startingWithin = ({ kind, initial, inner }: Step): readonly Step[] => {
  if (kind === 'compound' && initial) return startingIn(initial)
  return kind === 'parallel' ? inner.flatMap(startingIn) : []
}

/** Where the flow begins: every step that is active. */
export const beginning = (root: Step): readonly Step[] => startingIn(root)

/** The steps that decide where a case stands: each with the one of its inner steps that is active. */
export const deciding = (root: Step): readonly Step[] => everyStep(root).filter(({ kind }) => kind === 'compound')

/** The state value XState would show for a choice of inner steps; the steps are named by where they stand in their parent. */
export function stateValueOf(step: Step, chosen: (step: Step) => Step | undefined): unknown {
  const own = (each: Step) => each.path.slice(each.path.lastIndexOf('.') + 1)
  if (step.kind === 'parallel')
    return Object.fromEntries(step.inner.map((each) => [own(each), stateValueOf(each, chosen)]))
  const inner = chosen(step)
  if (step.kind !== 'compound' || !inner) return {}
  return inner.kind === 'atomic' || inner.kind === 'final' ? own(inner) : { [own(inner)]: stateValueOf(inner, chosen) }
}
