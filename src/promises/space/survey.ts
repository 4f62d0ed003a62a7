import type { AnyStateMachine } from 'xstate'
import type { Case } from '../../case/case.ts'
import { definition } from '../../flow/definition.ts'
import type { Worlds } from '../kept-answers.ts'
import { anInstant, domains } from '../memory/domains.ts'
import type { Promised } from '../promise.ts'
import { Undecidable } from '../undecidable.ts'
import { type Asked, asking } from './asked.ts'
import { carriable } from './carriable.ts'
import { consistency } from './consistency.ts'
import type { OwedBefore } from './earlier-flows.ts'
import { firstMoves, owingAtOpening } from './entering.ts'
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
}

/**
 * Finds out what the memory of a case can hold: tells it every fact it can tell apart until nothing new comes of any.
 * Pauses after each of them, saying which share of a round is done.
 */
export function* surveyed(
  flow: AnyStateMachine,
  opening: Case,
  open: Given['open'],
  types: readonly string[],
  promised: readonly Promised[],
  most: number,
  owed: OwedBefore,
  kept: Worlds,
): Generator<number, Survey> {
  const of = definition(flow)
  const cap = opening.known.policy.sessionCap
  const found = domains((path) => (path === 'sessions' && typeof cap === 'number' ? cap + 2 : 2))
  const pairs = new Map<string, readonly [string, string]>()
  const steps = stepsOf(flow)
  const dutyNames = [...new Set([...owable(steps.values(), opening.opening.opened, of), ...owed.duties])]
  const firsts = Object.values(firstMoves(flow))
  begun(found, opening.known, open)
  const lengths = lengthsOf(opening.known.policy, steps.values())
  for (const duty of dutyNames) expected(found, duty, opening.known, of)
  carriable(found, of, owed)

  const apart = <T>(work: () => T): T =>
    apartFromOutside((what) => {
      throw new Undecidable('looksOutside', `${flow.id} (${what})`)
    }, work)

  const known = new Map<string, Fields>()
  const fields = (type: string): Fields => {
    const made = known.get(type) ?? fieldsOf(of, [...dutyNames, 'nothingOwed'], type)
    known.set(type, made)
    return made
  }

  const fixed = fixedOf(opening.known)
  const rules = [fixed, lengths, dutyNames]

  for (;;) {
    found.grown()
    const before = pairs.size
    const world = kept.enter(rules, found, [...pairs.values()], most)
    const manager = world.diagrams
    const subject: Subject = {
      flow,
      of,
      fields,
      diagrams: manager,
      variables: world.variables,
      domains: found,
      fixed,
      lengths,
      together,
      world,
    }
    const made = tables(subject)
    const all = types.length + steps.size + promised.length
    let done = 0
    for (const type of types) {
      apart(() => made.tell(type))
      yield ++done / all
    }
    apart(() => firsts.map((move) => owingAtOpening(subject, move)))
    if (found.grown()) {
      world.release()
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
    const asked: Asked[] = []
    const ask = asking(subject, made, steps)
    for (const each of promised) {
      manager.nodes.allow(most)
      asked.push(apart(() => ask(each)))
      yield ++done / all
    }
    if (!found.grown() && pairs.size === before) {
      world.seal()
      return { subject, tables: made, steps, asked }
    }
    world.release()
  }

  function together(names: readonly string[]): void {
    const remembered = names.filter((name) => found.values(name).includes(anInstant)).sort()
    for (const [n, one] of remembered.entries())
      for (const other of remembered.slice(n + 1)) pairs.set(`${one} ${other}`, [one, other])
  }
}
