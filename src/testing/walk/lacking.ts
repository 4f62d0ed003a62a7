import type { AnyStateMachine } from 'xstate'
import type { Case } from '../../case/case.ts'
import { failing, holds } from '../../conditions/answer.ts'
import type { Condition, InHand, Params } from '../../conditions/condition.ts'
import { definition } from '../../flow/definition.ts'
import { type Noted, note } from '../../flow/note.ts'
import type { Way } from '../../flow/outline.ts'
import type { FactDefinition } from '../../vocabulary/fact.ts'
import type { Known } from '../../vocabulary/known.ts'
import { partsOf } from '../flow/asked.ts'
import { type Field, lookAt } from '../flow/reads.ts'
import { paramsOf, waysOf } from '../flow/ways.ts'
import { tenMinutesAfter } from '../story/opening.ts'
import { asFact, type Tellable } from './telling.ts'

/**
 * How many answers a case still lacks to take a way, by the fact that lacks fewest: questions of the way that do not
 * hold, and questions of the ways asked before it that do.
 */
export function lackingFor(way: Way): (kase: Case, tellables: readonly Tellable[]) => number {
  return (kase, tellables) => {
    const { facts, duties } = definition(kase.flow)
    const before = waysOf(kase.flow).filter(({ on, from, n }) => on === way.on && from === way.from && n < way.n)
    const now = tenMinutesAfter(kase)
    const lacks = tellables.flatMap((tellable) => {
      if (tellable.type !== way.on) return []
      const fact = asFact(kase, tellable, now)
      const known = note(kase.known, fact as Noted, facts[fact.type] as FactDefinition, duties)
      const open = before.filter((each) => holdsOn(kase.flow, each, known, fact)).length
      return open + failingOn(kase.flow, way, known, fact)
    })
    return Math.min(...lacks, Number.MAX_SAFE_INTEGER)
  }
}

/** Whether a way stays shut whatever is told: every fact that could take it fails on the policy alone. */
export function isShut(way: Way, kase: Case, tellables: readonly Tellable[]): boolean {
  const condition = conditionOf(kase.flow, way)
  const now = tenMinutesAfter(kase)
  const facts = tellables.flatMap((tellable) => (tellable.type === way.on ? asFact(kase, tellable, now) : []))
  return (
    !!condition &&
    facts.length > 0 &&
    facts.every((fact) => failsOnPolicy(condition, kase.known, fact, paramsOf(way.asks)))
  )
}

function failsOnPolicy(condition: Condition<never>, known: Known, fact: InHand, params: Params): boolean {
  const stuck = partsOf(condition, params, fact).map((part) => failsOnPolicy(part.condition, known, fact, part.params))
  if (!condition.ask) return condition.every ? stuck.includes(true) : !stuck.includes(false)
  const read = new Set<Field>()
  lookAt(condition, known, fact, params, read)
  return read.size === 1 && read.has('policy') && !holds(condition, known, fact, params)
}

const conditionOf = (flow: AnyStateMachine, { asks }: Way): Condition<never> | undefined =>
  asks ? definition(flow).conditions[asks.condition] : undefined

function holdsOn(flow: AnyStateMachine, way: Way, known: Known, fact: InHand): boolean {
  const condition = conditionOf(flow, way)
  return !condition || holds(condition, known, fact, paramsOf(way.asks))
}

function failingOn(flow: AnyStateMachine, way: Way, known: Known, fact: InHand): number {
  const condition = conditionOf(flow, way)
  return condition ? failing(condition, known, fact, paramsOf(way.asks)).length : 0
}
