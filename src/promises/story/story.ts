import type { Case } from '../../case/case.ts'
import { openCase } from '../../case/open.ts'
import { oneOf } from '../diagram/asking.ts'
import { type Diagram, none } from '../diagram/nodes.ts'
import type { Told, ToldCheck } from '../promise.ts'
import type { Explored } from '../space/explore.ts'
import type { Reached } from '../space/reach.ts'
import { toldLevels } from '../space/relation.ts'
import { nameOf } from '../space/steps.ts'
import { placeOf } from '../standing.ts'
import type { Story, StoryLine } from '../verdict.ts'
import type { Reachable } from './breach.ts'
import { stepInto, tell } from './follow.ts'
import { lineOf } from './lines.ts'
import { ringsTo } from './rings.ts'
import { asSet, spelledValue, spelt } from './spelt.ts'
import { factsSaying } from './telling.ts'

/** Tells the shortest story of a promise being broken; null when the kernel itself does not confirm any. */
export function storyOf(explored: Explored, breaches: readonly Reachable[]): Story | null {
  const { subject } = explored
  const { or, without } = subject.diagrams
  const told = toldLevels(subject)
  const goal = new Map<string, Diagram>()
  for (const { step, where } of breaches) goal.set(step, or(goal.get(step) ?? none, without(where, told)))
  const [nearest, ...nearer] = [...ringsTo(explored, goal)].reverse()
  let kase = begunIn(explored, nearest)
  const { caseId, at, by } = kase.opening
  const { policy } = kase.opening === explored.opening.opening ? explored : { policy: kase.opening.policy }
  const opening = { caseId, at, by, ...(Object.keys(policy).length > 0 && { policy }) }
  const lines: StoryLine[] = []
  for (const ring of nearer) {
    const step = stepInto(explored, kase, ring)
    if (!step) return null
    lines.push(lineOf(kase, step.fact, step.taken))
    kase = step.taken.case
  }
  for (const breach of breaches) {
    if (breach.step !== nameOf(kase.step)) continue
    const breaking = breakingOf(explored, kase, breach)
    if (breaking) return { opening, lines: breaking === 'here' ? lines : [...lines, breaking] }
  }
  return null
}

/** The opening that leads there: under a policy that gives what is left to be given so. */
function begunIn({ subject, opening, begins, policy }: Explored, nearest: Reached | undefined): Case {
  const { diagrams, domains, variables } = subject
  const open = domains.parts('settings')
  if (open.length === 0) return opening
  const step = nameOf(opening.step)
  const bits = oneOf(diagrams, diagrams.and(begins.get(step) ?? none, nearest?.get(step) ?? none))
  const given = open.map((name) => [name, JSON.parse(String(spelledValue(variables.place(`settings/${name}`), bits)))])
  const { caseId, at, by } = opening.opening
  return openCase(subject.flow, {
    caseId,
    at,
    by,
    policy: { ...policy, own: { ...policy.own, ...Object.fromEntries(given) } },
  } as never)
}

const standingOf = ({ flow, step, status, known }: Case) => ({ ...placeOf(flow, step, status === 'ended'), known })

/** The fact that breaks the promise here; or that it is broken here already; null when it is not. */
function breakingOf({ subject }: Explored, kase: Case, breach: Reachable): StoryLine | 'here' | null {
  const { diagrams } = subject
  const before = standingOf(kase)
  const said = diagrams.given(breach.where, asSet(diagrams, spelt(subject, kase.known)))
  if (said === none) return null
  if (breach.asks === null) return 'here'
  if ('at' in breach.asks) return Boolean(breach.asks.at(before)) === breach.breaking ? 'here' : null
  const { told } = breach.asks as ToldCheck
  for (const fact of factsSaying(subject, kase, breach.way?.type ?? '', oneOf(diagrams, said))) {
    const outcome = tell(kase, fact)
    const after = outcome.accepted ? standingOf(outcome.case) : null
    const moved = after !== null && after.steps.join() !== before.steps.join()
    if (Boolean(told({ fact, before, after, moved } as unknown as Told)) === breach.breaking)
      return lineOf(kase, fact, outcome)
  }
  return null
}
