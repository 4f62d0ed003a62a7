import { all, type Diagram, type Diagrams, none } from '../diagram/diagrams.ts'
import type { Domains, Shallow } from './domains.ts'

/** Something with finitely many values, spelt in yes-or-no variables. */
export interface Variable<T = Shallow> {
  readonly name: string
  readonly values: readonly T[]
  /** For each value, the assignments that mean it; whatever spells no value means the last. */
  readonly is: readonly Diagram[]
  /** For each value, the one assignment that spells it. */
  readonly as: readonly Diagram[]
  readonly levels: readonly number[]
  /** The assignments that spell something: any value but undefined. */
  readonly something: Diagram
}

/** The one spelling of a value; of nothing where there is always something: what it belongs to is gone, and any will do. */
export const spells = <T>({ values, as }: Variable<T>, value: T): Diagram =>
  as[Math.max(values.indexOf(value), 0)] as Diagram

/** Spells variables, each after the one before it, with so many levels for every yes or no. */
function speller({ nodes: { make }, or, minus }: Diagrams, first: number, stride = 1) {
  let next = first
  const spell = <T>(name: string, values: readonly T[]): Variable<T> => {
    const levels: number[] = []
    for (let size = 1; size < values.length; size *= 2) {
      levels.push(next)
      next += stride
    }
    const spelt = (code: number): Diagram =>
      levels.reduceRight<Diagram>((rest, level, n) => {
        const bit = (code >> (levels.length - 1 - n)) & 1
        return bit ? make(level, none, rest) : make(level, rest, none)
      }, all)
    const as = values.map((_, code) => spelt(code))
    const last = as.slice(0, -1).reduce((so, each) => minus(so, each), all)
    const is = [...as.slice(0, -1), last]
    const something = is.reduce((so, each, n) => (values[n] === undefined ? so : or(so, each)), none)
    return { name, values, is, as, levels, something }
  }
  return { spell, next: () => next }
}

/** The place at which the order of two remembered instants is remembered. */
export const orderOf = (one: string, other: string): string => `${one} to ${other}`

/** What is told is asked first, then when: it says which places matter. */
const [firstOrder, firstPlace] = [1 << 12, 1 << 16]

/** Beside every level that is remembered, the one for what it comes to be. */
export const nextOf = (level: number): number => level + 1
/** Whether a level is for what something comes to be. */
export const isNext = (level: number): boolean => level >= firstPlace && (level & 1) === 1

export type Sign = '<' | '=' | '>'

/** What is told and left open, as far as it was spelt. */
export interface Spelt {
  readonly said: ReadonlyMap<string, Variable<unknown>>
  /** The levels that are spelt next. */
  readonly told: number
  readonly left: number
}

/** The variables of one proof: places of the memory, the order of instants, and what is said by the fact in hand. */
export interface Variables {
  readonly place: (path: string) => Variable
  /** Something told with the fact in hand. */
  readonly told: <T>(name: string, values: readonly T[]) => Variable<T>
  /** Something left open: a memory that tells less than the case would. */
  readonly left: <T>(name: string, values: readonly T[]) => Variable<T>
  /** How an instant stands to that of the fact in hand. */
  readonly toNow: (instant: string) => Variable<Sign>
  /** The variable here of the same name and values as one of another flow; spelt here, if it is told or left open. */
  readonly like: (other: Variable<unknown>) => Variable<unknown> | undefined
  /** How two remembered instants stand to each other, if that is remembered. */
  readonly between: (one: string, other: string) => Variable<Sign> | undefined
  readonly pairs: () => readonly (readonly [one: string, other: string])[]
  /** The places at which orders of instants are remembered. */
  readonly orders: () => readonly string[]
  /** The levels for what is told, as ranges. */
  readonly toldLevels: () => readonly (readonly [from: number, to: number])[]
  /** What is told or left open and was spelt so far; each is spelt when it is first looked at. */
  readonly spelt: () => Spelt
  /** Every place, and order, that is remembered. */
  readonly remembered: () => readonly Variable<unknown>[]
  /** Whose variable a level is. */
  readonly at: (level: number) => Variable<unknown> | undefined
  /** Whether a level is for what is told or left open, not for what is remembered. */
  readonly isTold: (level: number) => boolean
}

/** Spells every place, and the orders of these instants; what is told or left open goes on from what was spelt before. */
export function variables(
  diagrams: Diagrams,
  found: Domains,
  pairs: readonly (readonly [string, string])[],
  before: Spelt = { said: new Map(), told: 0, left: firstOrder },
): Variables {
  const { spell } = speller(diagrams, firstPlace, 2)
  const say = speller(diagrams, before.told)
  const compare = speller(diagrams, before.left)
  const places = new Map<string, Variable>()
  const orders = new Map<string, Variable<Sign>>()
  for (const path of arranged(found)) {
    places.set(path, spell(path, valuesAt(found, path)))
    for (const [one, other] of pairs) {
      const name = orderOf(one, other)
      if (places.has(one) && places.has(other) && !orders.has(name))
        orders.set(name, spell<Sign>(name, ['=', '<', '>']))
    }
  }
  const remembered = [...places.values(), ...orders.values()] as readonly Variable<unknown>[]
  const byLevel = new Map<number, Variable<unknown>>(
    remembered.flatMap((each) => each.levels.map((level) => [level, each])),
  )
  const said = new Map(before.said)
  for (const each of said.values()) for (const level of each.levels) byLevel.set(level, each)
  const once =
    (spell: typeof say.spell) =>
    <T>(name: string, values: readonly T[]): Variable<T> => {
      const known = said.get(name)
      if (known) return known as Variable<T>
      const made = spell(name, values)
      said.set(name, made)
      for (const level of made.levels) byLevel.set(level, made)
      return made
    }
  const left = once(compare.spell)
  const tell = once(say.spell)
  const latest = new Map<string, Variable<unknown>>()
  /** The same values mostly come as the very same list; another fact of that name has others. */
  const told = <T>(name: string, values: readonly T[]): Variable<T> => {
    const last = latest.get(name)
    if (last?.values === values) return last as Variable<T>
    const known = tell(`${name} ${valuesAsText(values)}`, values)
    const made = { ...known, name, values }
    latest.set(name, made)
    return made
  }
  const nothing = spell<Shallow>('', [undefined])

  return {
    place: (path) => places.get(path) ?? orders.get(path) ?? nothing,
    told,
    left,
    toNow: (instant) => left<Sign>(`order of ${instant}`, ['<', '=', '>']),
    like: ({ name, values, levels: [level = firstPlace] }) => {
      if (level >= firstPlace) return places.get(name) ?? (orders.get(name) as Variable<unknown> | undefined)
      return level < firstOrder ? tell(name, values) : left(name, values)
    },
    between: (one, other) => orders.get(orderOf(one, other)),
    pairs: () => pairs,
    orders: () => [...orders.keys()],
    toldLevels: () => [
      [0, say.next()],
      [firstOrder, compare.next()],
    ],
    spelt: () => ({ said: new Map(said), told: say.next(), left: compare.next() }),
    remembered: () => remembered,
    at: (level) => byLevel.get(level),
    isTold: (level) => level < firstPlace,
  }
}

/** What can be told, to be compared. */
export const valuesAsText = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value, (_, each) => (typeof each === 'symbol' ? String(each) : each))).join()

/** A field that is always there and always the same needs no variable: what it belongs to says enough. */
function valuesAt(found: Domains, path: string): readonly Shallow[] {
  const values = found.values(path)
  const something = values.filter((value) => value !== undefined)
  return found.isRequired(path) && something.length === 1 ? something : values
}

/** Places in an order in which those that depend on one another stand close together: members of lists by whom they name. */
function arranged(found: Domains): readonly string[] {
  const member = (path: string) =>
    (/^(?:conflicted|conflictReported|requestedBy|notified|suspects)\/(?:\{"role":)?"(\w+)"/.exec(
      path,
    )?.[1] as string) ?? ''
  const late = ['duties', 'danger', 'dangerAt', 'emergencyAt', 'dangerUnresolved', 'dangerFound', 'person']
  const rank = (path: string) => {
    const top = path.split('/')[0] as string
    if (member(path)) return 0
    if (['consents', 'sessions', 'extension', 'need', 'minor'].includes(top)) return 1
    return late.includes(top) ? 2 : 3
  }
  return [...found.paths()].sort((a, b) => rank(a) - rank(b) || member(a).localeCompare(member(b)))
}
