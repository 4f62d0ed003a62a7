import type { Together } from '../answers/answer.ts'
import { type Diagram, none } from '../diagram/diagrams.ts'
import type { AtCheck, PossibleCheck, Promised, ToldCheck } from '../promise.ts'
import { type Place, placeOf } from '../standing.ts'
import { Undecidable } from '../undecidable.ts'
import { type Checks, checks, type Found } from './checks.ts'
import { consistency } from './consistency.ts'
import type { LookedAt } from './relevance.ts'
import { nameOf, type Step, type Way, waysFrom } from './steps.ts'
import type { Subject } from './subject.ts'
import type { Tables } from './table.ts'

/** Where a promise would be broken: at a step, or by a fact on some way from it. */
export interface Breach {
  readonly step: string
  readonly where: Diagram
  readonly way: Way | null
  /** What is asked there, and the answer that breaks the promise. */
  readonly asks: AtCheck | ToldCheck
  readonly breaking: boolean
}

/** What must stay possible: from where, and what. */
export interface Possible {
  readonly from: ReadonlyMap<string, Diagram>
  readonly to: ReadonlyMap<string, Diagram>
  readonly without: readonly string[]
}

/** What a promise comes to in a flow, before it is known what can be reached. */
export interface Asked {
  readonly promise: Promised
  readonly breaches: readonly Breach[]
  readonly possible: readonly Possible[]
  readonly lookedAt: readonly LookedAt[]
  /** Why it cannot be asked. */
  readonly fault: Undecidable | null
}

const listed = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T]

/** Asks a promise everything it wants to know. */
export function asking(subject: Subject, tables: Tables, steps: ReadonlyMap<string, Step>) {
  const places = new Map([...steps.values()].map((step) => [step.name, placeOf(subject.flow, step.value, step.ended)]))
  return (promise: Promised): Asked => {
    const compared = new Map<string, readonly string[]>()
    const together: Together = (names, passing) => passing ?? compared.set(names.join(), names)
    const apart: Subject = { ...subject, together }
    const asked = askedOf(apart, tables, checks(apart, tables), [...steps.values()], places, promise)
    const found = asked.fault ? [] : [...compared.values()]
    if (Math.max(0, ...found.map(({ length }) => length)) > mostCompared)
      return { ...asked, fault: new Undecidable('tooManyWays', `promise ${promise.name}`), breaches: [], possible: [] }
    for (const names of found) subject.together(names)
    return asked
  }
}

/** So many instants may be compared with one another at once; the order of more is more than can be told apart. */
const mostCompared = 6

function askedOf(
  subject: Subject,
  tables: Tables,
  ask: Checks,
  steps: readonly Step[],
  places: ReadonlyMap<string, Place>,
  promise: Promised,
): Asked {
  const about = `promise ${promise.name}`
  const consistent = consistency(subject)
  const lookedAt: LookedAt[] = []
  const look = (found: Found, type: string | null = null): Found => {
    lookedAt.push({ reads: found.reads, type })
    return found
  }
  const at = (test: AtCheck['at'], wanted: 'yes' | 'no') =>
    new Map(steps.map(({ name }) => [name, look(ask.at(about, test, places.get(name) as Place))[wanted]]))

  const ofStates = (asks: AtCheck, wanted: 'yes' | 'no'): readonly Breach[] =>
    [...at(asks.at, wanted)].map(([step, where]) => ({ step, where, way: null, asks, breaking: wanted === 'yes' }))

  const ofFacts = (check: ToldCheck, wanted: 'yes' | 'no'): readonly Breach[] =>
    steps.flatMap((step) => {
      if (step.ended) return []
      const types = check.of ?? [...new Set(step.ways.map(({ type }) => type))]
      return types.flatMap((type) => {
        const known = step.ways.filter((way) => way.type === type)
        const ways = known.length ? known : waysFrom(subject.flow, step.value, type)
        return ways.map((way) => {
          const to = way.move && (places.get(nameOf(way.move.to)) as Place)
          const found = look(ask.told(about, check, way, places.get(step.name) as Place, to), type)[wanted]
          const where = found === none ? none : subject.diagrams.and(found, tables.region(type, way.asked))
          return {
            step: step.name,
            where: subject.diagrams.and(where, consistent(where)),
            way,
            asks: check,
            breaking: wanted === 'yes',
          }
        })
      })
    })

  const ofAll = (given: Promised['always'], wanted: 'yes' | 'no') =>
    listed(given).flatMap((check) => ('at' in check ? ofStates(check, wanted) : ofFacts(check as ToldCheck, wanted)))

  try {
    const breaches = [...ofAll(promise.always, 'no'), ...ofAll(promise.never, 'yes')]
    const possible = listed(promise.eventually).map(({ from, to, without = [] }: PossibleCheck) => ({
      from: at(from, 'yes'),
      to: at(to, 'yes'),
      without,
    }))
    return { promise, breaches: breaches.filter(({ where }) => where !== none), possible, lookedAt, fault: null }
  } catch (error) {
    if (!(error instanceof Undecidable)) throw error
    return { promise, breaches: [], possible: [], lookedAt: [], fault: error }
  }
}
