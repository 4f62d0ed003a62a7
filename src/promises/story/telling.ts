import { shownAt } from '../../calendar/zone.ts'
import type { Case } from '../../case/case.ts'
import type { Known } from '../../vocabulary/known.ts'
import { type Instant, timeOf } from '../../vocabulary/references.ts'
import { levelsOf } from '../diagram/asking.ts'
import { all, type Diagram, none } from '../diagram/diagrams.ts'
import { anInstant } from '../memory/domains.ts'
import { toldAs } from '../space/fact.ts'
import type { Subject } from '../space/subject.ts'
import { isInstant, oneSpelling, type Spelling, signOf, spelledValue, standsAt } from './spelt.ts'

/** A fact of a story, as it can be handed to a case. */
export type StoryFact = Readonly<Record<string, unknown>> & {
  readonly type: string
  readonly at: Instant
  readonly by: { readonly role: string; readonly id: string }
  /** When it was recorded, where that is later than it happened. */
  readonly recordedAt?: Instant
}

const minute = 60_000
export const aWhile = 10 * minute

/** Every fact of a type that says something of a set, at each instant that can make a difference; the plainest first. */
export function* factsSaying(
  subject: Subject,
  kase: Pick<Case, 'known' | 'recordedAt'>,
  type: string,
  set: Diagram,
): Generator<StoryFact> {
  const { known, recordedAt } = kase
  const moments = instantsIn(known)
  const soon = Math.max(timeOf(recordedAt), ...moments.filter((each) => each <= timeOf(recordedAt))) + aWhile
  for (const now of [soon, ...around(moments)]) {
    const left = subject.diagrams.given(set, standingTo(subject, known, set, now))
    if (left !== none) yield* factsAt(subject, kase, type, oneSpelling(subject, left), now, soon)
  }
}

/** How what a case remembers stands to now, as far as a set asks for it. */
function standingTo({ diagrams, variables }: Subject, known: Known, set: Diagram, now: number): Diagram {
  const orders = new Set([...levelsOf(diagrams, set)].map((level) => variables.at(level)))
  return [...orders].reduce<Diagram>((so, order) => {
    const instant = order && /^order of (.*)$/.exec(order.name)?.[1]
    const at = instant === undefined ? undefined : standsAt(known, instant)
    if (!order || !isInstant(at)) return so
    const sign = signOf(at, shownAt(now, known.policy.timeZone))
    return diagrams.and(so, order.as[order.values.indexOf(sign)] as Diagram)
  }, all)
}

/** The facts told now, or of now but told soon, that say what is decided. */
function* factsAt(
  { fields, variables }: Subject,
  { known, recordedAt }: Pick<Case, 'known' | 'recordedAt'>,
  type: string,
  said: Spelling,
  now: number,
  soon: number,
): Generator<StoryFact> {
  const names = Object.entries(fields(type))
  const choices = names.map(
    ([name, values]) =>
      [name, values.length === 1 ? values[0] : spelledValue(variables.told(toldAs(type, name), values), said)] as const,
  )
  const moments = instantsIn(known)
  const show = (time: number) => shownAt(time, known.policy.timeZone)
  const fits = (name: string, instant: number, now: number): boolean => {
    const order = variables.toNow(name)
    const open = order.levels.every((level) => !said.has(level))
    return open || signOf(show(instant), show(now)) === spelledValue(order, said)
  }

  const dates = choices.filter(([, value]) => value === anInstant).map(([name]) => name)
  for (const given of combined(dates.map(() => [now + 7 * 24 * 60 * minute, now, now - aWhile, ...moments]))) {
    const instants = new Map(dates.map((name, n) => [name, given[n] as number]))
    if (![...instants].every(([name, instant]) => fits(toldAs(type, name), instant, now))) continue
    const decisive = choices.flatMap(([name, value]) => {
      const instant = instants.get(name)
      if (name.startsWith('by.') || value === undefined) return []
      return [[name, instant === undefined ? value : show(instant)]]
    })
    const [role, id] = ['by.role', 'by.id'].map((name) => choices.find(([each]) => each === name)?.[1])
    const late = now < timeOf(recordedAt) ? { recordedAt: show(soon) } : {}
    yield {
      type,
      at: show(now),
      by: { role: String(role), id: String(id) },
      ...Object.fromEntries(decisive),
      ...late,
    }
  }
}

/** Every instant a case remembers, the latest first. */
function instantsIn(value: unknown): readonly number[] {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? [timeOf(value)] : []
  if (typeof value !== 'object' || value === null) return []
  return [...new Set(Object.values(value).flatMap(instantsIn))].sort((a, b) => b - a)
}

/** At each moment, just before it, and just after it. */
const around = (moments: readonly number[]): readonly number[] =>
  moments.flatMap((each) => [each, each - minute, each + minute])

/** Every choice of one of each. */
export const combined = <T>([first, ...rest]: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  first === undefined ? [[]] : first.flatMap((each) => combined(rest).map((others) => [each, ...others]))
