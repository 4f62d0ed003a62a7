import type { AnyStateMachine } from 'xstate'
import type { Case } from '../../case/case.ts'
import { definition } from '../../flow/definition.ts'
import type { Together } from '../answers/answer.ts'
import type { Rules, Worlds } from '../answers/world.ts'
import { anInstant, domains } from '../memory/domains.ts'
import type { Promised } from '../promise.ts'
import { Undecidable } from '../undecidable.ts'
import { type Asked, asking } from './asked.ts'
import { carriable } from './carriable.ts'
import { consistency } from './consistency.ts'
import type { OwedBefore } from './earlier-flows.ts'
import { entrances, firstMoves, owingAtOpening } from './entering.ts'
import { type Fields, fieldsOf } from './fact.ts'
import { lengthsOf } from './lengths.ts'
import { begun, expected, fixedOf, owable } from './opening.ts'
import { apartFromOutside } from './outside.ts'
import type { Given } from './policy.ts'
import { type Step, stepsOf } from './steps.ts'
import type { Subject } from './subject.ts'
import { type Tables, tables } from './table.ts'

export interface Survey {
  readonly subject: Subject
  readonly tables: Tables
  readonly steps: ReadonlyMap<string, Step>
  readonly asked: readonly Asked[]
  /** What its answers count under. */
  readonly rules: Rules
  readonly types: readonly string[]
}

interface Bounds {
  readonly most: number
  readonly kept: Worlds
}

/**
 * Finds out what the memory of a case can hold: tells it every fact it can tell apart until nothing new comes of any, and
 * asks every question of the flow. Pauses after each of them, saying which share of a round is done.
 */
export function* surveyed(
  flow: AnyStateMachine,
  opening: Case,
  open: Given['open'],
  types: readonly string[],
  owed: OwedBefore,
  bounds: Bounds,
): Generator<number, Survey> {
  const of = definition(flow)
  const cap = opening.known.policy.sessionCap
  const found = domains((path) => (path === 'sessions' && typeof cap === 'number' ? cap + 2 : 2))
  const steps = stepsOf(flow)
  const dutyNames = [...new Set([...owable(steps.values(), opening.opening.opened, of), ...owed.duties])]
  begun(found, opening.known, open)
  const lengths = lengthsOf(opening.known.policy, steps.values())
  for (const duty of dutyNames) expected(found, duty, opening.known, of)
  carriable(found, of, owed)

  const known = new Map<string, Fields>()
  const fields = (type: string): Fields => {
    const made = known.get(type) ?? fieldsOf(of, [...dutyNames, 'nothingOwed'], type)
    known.set(type, made)
    return made
  }
  const fixed = fixedOf(opening.known)
  const about = { flow, of, fields, fixed, lengths, domains: found }
  return yield* inRounds({ about, steps, types, rules: { fixed, lengths, duties: dutyNames } }, [], bounds)
}

/** The same survey, with every question of these promises: what they compare of the memory is told apart, too. */
export function* alsoAsked(survey: Survey, promised: readonly Promised[], bounds: Bounds): Generator<number, Survey> {
  const { subject, steps, types, rules } = survey
  const { flow, of, fields, fixed, lengths, domains } = subject
  const about = { flow, of, fields, fixed, lengths, domains: domains.copy() }
  return yield* inRounds({ about, steps, types, rules }, promised, bounds, subject)
}

type About = Pick<Survey, 'steps' | 'types' | 'rules'> & {
  readonly about: Pick<Subject, 'flow' | 'of' | 'fields' | 'fixed' | 'lengths' | 'domains'>
}

/** Tells and asks everything, until neither anything new to remember nor any order of instants is found. */
function* inRounds(
  { about, steps, types, rules }: About,
  promised: readonly Promised[],
  { most, kept }: Bounds,
  before?: Subject,
): Generator<number, Survey> {
  const { flow, domains: found } = about
  const pairs = new Map(before?.variables.pairs().map(([one, other]) => [`${one} ${other}`, [one, other] as const]))
  const firsts = Object.values(firstMoves(flow))
  let last = before?.world

  const apart = <T>(work: () => T): T =>
    apartFromOutside((what) => {
      throw new Undecidable('looksOutside', `${flow.id} (${what})`)
    }, work)
  const together: Together = (names, passing) => {
    if (passing) return
    const remembered = names.filter((name) => found.values(name).includes(anInstant)).sort()
    for (const [n, one] of remembered.entries())
      for (const other of remembered.slice(n + 1)) pairs.set(`${one} ${other}`, [one, other])
  }

  for (;;) {
    found.grown()
    const before = pairs.size
    const inOrder = [...pairs].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, pair]) => pair)
    const world = kept.enter(rules, found, inOrder, most, last)
    const { diagrams, variables } = world
    const subject: Subject = { ...about, diagrams, variables, together, world }
    const made = tables(subject)
    const all = types.length + steps.size + promised.length
    let done = 0
    for (const type of types) {
      apart(() => made.tell(type))
      yield ++done / all
    }
    apart(() => firsts.map((move) => owingAtOpening(subject, move)))
    if (found.grown()) {
      world.seal()
      last = world
      continue
    }
    for (const { ways } of steps.values()) {
      apart(() => {
        for (const { type, asked, move } of ways) {
          for (const each of asked) made.ask(type, each)
          for (const { result } of move ? made.namedBy(type, move.owes) : [])
            for (const duty of result) made.owe(type, duty)
        }
      })
      yield ++done / all
    }
    // Whatever is spelt and kept is spelt here: what a search works out may be dropped afterwards.
    consistency(subject)
    entrances(subject)
    const asked: Asked[] = []
    const ask = asking(subject, made, steps)
    for (const each of promised) {
      diagrams.nodes.allow(most)
      asked.push(apart(() => ask(each)))
      yield ++done / all
    }
    world.seal()
    if (!found.grown() && pairs.size === before) {
      if (promised.length === 0) world.share()
      return { subject, tables: made, steps, asked, rules, types }
    }
    // Whatever looks at nothing that has grown, and heeds none of the orders that are new, stays answered.
    last = world
  }
}
