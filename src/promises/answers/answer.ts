import { type Diagram, type Diagrams, none } from '../diagram/diagrams.ts'
import { type Domains, partsOf, type Shallow } from '../memory/domains.ts'
import { type Change, type Done, type Fixed, sameChange } from '../memory/memory.ts'
import type { Outcome } from '../memory/runs.ts'
import type { Variables } from '../memory/variables.ts'

/** What came of running a function in every way it can tell apart, and the places it looked at. */
export interface Answered<T> {
  readonly outcomes: readonly Outcome<T>[]
  readonly reads: ReadonlySet<string>
}

/** Where it came to one of these. */
export const whereIs = <T>({ or }: Diagrams, { outcomes }: Answered<T>, is: (result: T) => boolean): Diagram =>
  outcomes.reduce((so, { where, result }) => (is(result) ? or(so, where) : so), none)

/** The same outcomes, each result once. */
export function byResult<T>({ or }: Diagrams, outcomes: readonly Outcome<T>[]): readonly Outcome<T>[] {
  const found = new Map<T, Diagram>()
  for (const { where, result } of outcomes) found.set(result, or(found.get(result) ?? none, where))
  return [...found].map(([result, where]) => ({ where, result }))
}

/** Notes that these instants were looked at together; in `passing` where their order is not to be remembered for that. */
export type Together = (instants: readonly string[], passing?: 'passing') => void

/** Notes that something was looked at. */
export type Look = (aspect: string) => void

/** What a function looks at while it is run, and what is told of places and instants then. */
export interface Witness {
  readonly domains: Domains
  readonly variables: Variables
  readonly fixed: Fixed
  readonly together: Together
}

/** Something that was told then, to be told again where the answer is recalled. */
type Deed = (on: Witness) => void

/** An answer, and all that it depends on. */
export interface Entry {
  readonly answered: Answered<unknown>
  /** The places that were looked at, and what could be found there then. */
  readonly places: ReadonlyMap<string, string>
  /** What was looked at of what never differs in a case. */
  readonly fixed: ReadonlySet<keyof Fixed>
  /** What the fact in hand had done to the places that were looked at. */
  readonly changes: ReadonlyMap<string, Change | undefined>
  readonly gone: ReadonlyMap<string, Diagram | undefined>
  /** Whatever else was looked at. */
  readonly looked: ReadonlyMap<string, unknown>
  readonly deeds: readonly Deed[]
  /** The places that were written. */
  readonly written: ReadonlySet<string>
  /** Instants that were looked at together. */
  readonly instants: readonly (readonly string[])[]
}

export type Pair = readonly [one: string, other: string]

/** Whether an answer could be another one where the order of some of these instants is remembered, or is not. */
export const heedsAny = ({ written, instants }: Entry, pairs: readonly Pair[]): boolean =>
  pairs.some(
    ([one, other]) =>
      written.has(one) || written.has(other) || instants.some((each) => each.includes(one) && each.includes(other)),
  )

/** Whether everything that was looked at is the same. */
export function areStill<T>(looked: ReadonlyMap<string, T>, now: (name: string) => T): boolean {
  for (const [name, was] of looked) if (now(name) !== was) return false
  return true
}

/** What never differs in a case, noting what is looked at. */
class Noting implements Fixed {
  readonly #fixed: Fixed
  readonly #notes: Set<keyof Fixed>
  constructor(fixed: Fixed, notes: Set<keyof Fixed>) {
    this.#fixed = fixed
    this.#notes = notes
  }
  get caseId() {
    this.#notes.add('caseId')
    return this.#fixed.caseId
  }
  get origin() {
    this.#notes.add('origin')
    return this.#fixed.origin
  }
  get policy() {
    this.#notes.add('policy')
    return this.#fixed.policy
  }
}

/** The same things to look at, noting what is looked at and told of them. */
export function witnessing({ domains, variables, fixed, together }: Witness, { changes, gone }: Done) {
  const deeds: Deed[] = []
  const written = new Set<string>()
  const instants: (readonly string[])[] = []
  const [places, ofFixed] = [new Map<string, string>(), new Set<keyof Fixed>()]
  const [ofChanges, ofGone] = [new Map<string, Change | undefined>(), new Map<string, Diagram | undefined>()]
  const noted = (deed: Deed) => {
    deeds.push(deed)
    deed({ domains, variables, fixed, together })
  }
  const looked =
    <T>(look: (path: string) => T, as: (path: string) => string = (path) => path) =>
    (path: string): T => {
      const place = as(path)
      if (!places.has(place)) places.set(place, domains.stateOf(place))
      return look(path)
    }
  const noting = <V>(of: { readonly get: (path: string) => V }, notes: Map<string, V>) => ({
    get: (path: string): V => {
      const found = of.get(path)
      notes.set(path, found)
      return found
    },
  })
  const witness: Witness = {
    domains: Object.assign({}, domains, {
      values: looked(domains.values),
      parts: looked(domains.parts, partsOf),
      isList: looked(domains.isList),
      isRequired: looked(domains.isRequired),
      manyFrom: looked(domains.manyFrom),
      find: (path: string, value: Shallow) => {
        written.add(path)
        noted(({ domains }) => domains.find(path, value))
      },
      shape: (path: string, fields: readonly string[]) => noted(({ domains }) => domains.shape(path, fields)),
    }),
    variables: Object.assign({}, variables, { place: looked(variables.place) }),
    fixed: new Noting(fixed, ofFixed),
    together: (names, passing) => {
      instants.push(names)
      noted(({ together }) => together(names, passing))
    },
  }
  const done: Done = { changes: noting(changes, ofChanges), gone: noting(gone, ofGone) }
  return {
    witness,
    done,
    noted: { places, fixed: ofFixed, changes: ofChanges, gone: ofGone, deeds, written, instants },
  }
}

/** The same answer where every set is told in other variables; null where one of them cannot be. */
export function respelt(entry: Entry, spell: (set: Diagram) => Diagram | null, same: SameThing): Entry | null {
  let faithful = true
  const set = (of: Diagram): Diagram => {
    const made = spell(of)
    faithful &&= made !== null
    return made ?? of
  }
  const changes = new Map(
    [...entry.changes].map(([path, change]) => [
      path,
      change &&
        sameChange(
          same,
          change.map(({ where, written }) => ({ where: set(where), written })),
        ),
    ]),
  )
  const gone = new Map([...entry.gone].map(([path, where]) => [path, where === undefined ? where : set(where)]))
  const outcomes = entry.answered.outcomes.map(({ where, result }) => ({ where: set(where), result }))
  return faithful ? { ...entry, changes, gone, answered: { ...entry.answered, outcomes } } : null
}

/** The first of the things that go by a name. */
export type SameThing = <T>(name: string, thing: T) => T
