import type { AnyStateMachine, StateValue } from 'xstate'
import { sameJson } from '../case/same-json.ts'
import { stepName } from '../case/standing.ts'
import { type Ask, completionOf, type Move, topologyOf } from '../case/topology.ts'
import { canStand, stepsIn } from '../flow/outline/walk.ts'
import { outlineOf } from '../flow/outline.ts'
import { configurationsOf } from './configurations.ts'
import { placeOf } from './place.ts'

/**
 * What a change of ways does to a fact: nothing at all, takes it where it was refused, takes it and owes other duties
 * (of which nothing more follows, if the case ends with it), takes it and leads elsewhere, or refuses it where it was taken.
 */
export type Effect = 'same' | 'more' | 'endingDuties' | 'duties' | 'elsewhere' | 'refused'
const gravestFirst: readonly Effect[] = ['refused', 'elsewhere', 'duties', 'endingDuties', 'more', 'same']

/** Every effect a change has somewhere, the gravest first, and the steps at which that one is met. */
export interface Met {
  readonly effects: readonly Effect[]
  readonly steps: readonly string[]
}

/** More combinations of answers than anybody can have meant; what cannot be compared counts as changed. */
const mostAnswers = 4096

/**
 * Tells both versions a fact at every step in a place, under every combination of answers to the questions asked on the
 * way. A condition is taken to answer freely, and the same question alike in both versions.
 */
export function effectOf(before: AnyStateMachine, after: AnyStateMachine, place: string, fact: string): Met {
  const here = configurationsOf(before).filter((at) =>
    stepsIn(outlineOf(before), at).some((step) => step && placeOf(step.path) === place),
  )
  const both = here.filter((at) => canStand(outlineOf(after), at))
  if (fact === 'always' || (here.length > 0 && both.length === 0))
    return { effects: ['elsewhere', 'duties'], steps: here.map(stepName) }
  const type = fact === 'onDone' ? completionOf(before, place === '*' ? '' : place) : fact
  const met = both.map((at) => ({ at, effects: atStep(before, after, at, type) }))
  const found = gravestFirst.filter((each) => met.some((one) => one.effects.has(each)))
  const steps = met.filter((one) => one.effects.has(found[0] as Effect)).map(({ at }) => stepName(at))
  return { effects: found, steps }
}

function atStep(before: AnyStateMachine, after: AnyStateMachine, at: StateValue, type: string): ReadonlySet<Effect> {
  const [was, is] = [topologyOf(before), topologyOf(after)]
  const found = new Set<Effect>()
  let tried = 0
  for (const ask of answers()) {
    if (tried++ === mostAnswers) return new Set<Effect>(['elsewhere', 'duties'])
    found.add(between(was.move(at, type, ask), is.move(at, type, ask)))
  }
  return found
}

function between(was: Move | null, is: Move | null): Effect {
  if (!was) return is ? 'more' : 'same'
  if (!is) return 'refused'
  if (was.ended !== is.ended || !sameJson(was.to, is.to)) return 'elsewhere'
  if (sameJson([...was.owes].sort(), [...is.owes].sort())) return 'same'
  return is.ended ? 'endingDuties' : 'duties'
}

/** Every way to answer the questions that come up, first all of them with no. */
function* answers(): Generator<Ask> {
  const path: [question: string, answer: boolean][] = []
  do {
    const given = new Map(path)
    yield (condition, params) => {
      const question = JSON.stringify([condition, params ?? null])
      const answer = given.get(question)
      if (answer !== undefined) return answer
      given.set(question, false)
      path.push([question, false])
      return false
    }
    while (path.at(-1)?.[1]) path.pop()
    const open = path.at(-1)
    if (open) open[1] = true
  } while (path.length)
}
