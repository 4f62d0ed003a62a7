import type { AnyStateMachine } from 'xstate'
import { definition } from '../../flow/definition.ts'
import { citesOf } from '../../flow/document.ts'
import { stepAt } from '../../flow/outline/walk.ts'
import { type Outline, outlineOf, type Step, type Way } from '../../flow/outline.ts'
import type { Label } from '../../vocabulary/label.ts'
import { askedBy } from '../flow/asked.ts'
import { dutiesIn, standingFor } from '../flow/duties.ts'
import { conditionLabel, dutyLabel, stepLabel } from '../flow/names.ts'
import { waysOf } from '../flow/ways.ts'
import type { CitedIn, Citing } from './coverage.ts'
import { wayLabel } from './universe.ts'

/** Something that cites a clause, the steps it is reached by standing in, and the ways it is reached by taking. */
interface Cited {
  readonly citing: Citing
  readonly steps: readonly Step[]
  readonly ways: readonly Way[]
}

/** Everything in a flow that cites a clause, and the nearest way to any of it. `reached`: paths of steps a case stood in. */
export function citedIn(flow: AnyStateMachine, clause: string, reached: ReadonlySet<string>): CitedIn {
  const cited = [stepsCiting, waysCiting, conditionsCiting, dutiesCiting].flatMap((find) => find(flow, clause))
  return { citing: cited.map(({ citing }) => citing), nearest: nearestWay(flow, cited, reached) }
}

const citing = (kind: Citing['kind'], id: string, { zh, en }: Label, ways: readonly Way[]): Citing => ({
  ...{ kind, id, zh, en },
  facts: [...new Set(ways.flatMap(({ kind, on }) => (kind === 'fact' ? on : [])))],
})

const stepsCiting = (flow: AnyStateMachine, clause: string): readonly Cited[] =>
  outlineOf(flow).steps.flatMap((step) => {
    if (!step.cites.includes(clause)) return []
    const ways = waysOf(flow).filter(({ to }) => to.includes(step.path))
    return { citing: citing('states', step.path || '*', stepLabel(flow, step.path), ways), steps: [step], ways: [] }
  })

const waysCiting = (flow: AnyStateMachine, clause: string): readonly Cited[] =>
  waysOf(flow).flatMap((way) =>
    way.cites.includes(clause)
      ? { citing: citing('transitions', way.id, wayLabel(flow, way), [way]), steps: [], ways: [way] }
      : [],
  )

function conditionsCiting(flow: AnyStateMachine, clause: string): readonly Cited[] {
  const { conditions, parts } = askedBy(flow)
  const wholesOf = (id: string): readonly string[] => [
    id,
    ...parts.flatMap(({ whole, part }) => (part === id && whole !== id ? wholesOf(whole) : [])),
  ]
  return [...conditions.keys()].flatMap((id) => {
    if (!citesOf(definition(flow).document.conditions[id]).includes(clause)) return []
    const asking = wholesOf(id)
    const ways = waysOf(flow).filter(({ asks }) => asks && asking.includes(asks.condition))
    return { citing: citing('conditions', id, conditionLabel(flow, id), ways), steps: [], ways }
  })
}

function dutiesCiting(flow: AnyStateMachine, clause: string): readonly Cited[] {
  const owes = (named: readonly string[], id: string) => named.some((duty) => standingFor(flow, duty).includes(id))
  return dutiesIn(flow).flatMap((id) => {
    if (!citesOf(definition(flow).document.duties[id]).includes(clause)) return []
    const ways = waysOf(flow).filter((way) => owes(way.owes, id))
    const steps = outlineOf(flow).steps.filter((step) => owes(step.owes, id))
    const into = waysOf(flow).filter(({ to }) => to.some((path) => steps.some((step) => step.path === path)))
    return { citing: citing('duties', id, dutyLabel(flow, id), [...ways, ...into]), steps, ways }
  })
}

const isWithin = (path: string, around: string): boolean =>
  around === '' || path === around || path.startsWith(`${around}.`)

/** Every step a case stands in that enters a step, from that one to the innermost. */
const enteredWith = (outline: Outline, path: string): readonly string[] => [
  path,
  ...(stepAt(outline, path)?.first.flatMap((first) => enteredWith(outline, first)) ?? []),
]

/** The steps around a step, without the whole flow. */
const around = (outline: Outline, path: string): readonly string[] => {
  const parent = stepAt(outline, path)?.parent
  return parent ? [parent, ...around(outline, parent)] : []
}

/** The fewest transitions from where a case stood to a step or along a transition, whatever the transitions ask. */
function nearestWay(
  flow: AnyStateMachine,
  cited: readonly Cited[],
  reached: ReadonlySet<string>,
): readonly string[] | null {
  const outline = outlineOf(flow)
  const steps = new Set(cited.flatMap(({ steps: each }) => each.map(({ path }) => path)))
  const ways = new Set(cited.flatMap(({ ways: each }) => each))
  const begin = reached.size ? [...reached] : enteredWith(outline, '')
  const seen = new Set(begin)
  let open = begin.map((path) => ({ path, taken: [] as readonly string[] }))
  if (begin.some((path) => steps.has(path))) return []
  while (open.length) {
    const next: typeof open = []
    for (const { path, taken } of open)
      for (const way of waysOf(flow)) {
        if (!isWithin(path, way.from)) continue
        const longer = [...taken, way.id]
        const places = way.to.flatMap((to) => [...around(outline, to), ...enteredWith(outline, to)])
        if (ways.has(way) || places.some((place) => steps.has(place))) return longer
        for (const place of places) if (seen.size !== seen.add(place).size) next.push({ path: place, taken: longer })
      }
    open = next
  }
  return null
}
