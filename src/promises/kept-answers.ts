import { type Diagrams, diagrams, renumber } from './diagram/diagrams.ts'
import type { Domains } from './memory/domains.ts'
import { nextOf, type Spelt, type Variables, variables } from './memory/variables.ts'

/** What proofs were answered, kept for the next ones. It belongs to whoever made it, and is gone with it. */
export interface KeptAnswers {
  /** How often a condition, a fact, a duty or a promise was asked, and how often a kept answer stood for that. */
  readonly counts: () => { readonly asked: number; readonly recalled: number }
}

const worldsOf = new WeakMap<KeptAnswers, Worlds>()

/**
 * Keeps what conditions, facts, duties and promises answer in a proof, for the proofs after it: a variant with one
 * condition changed asks only what that changes. Verdicts and stories are those of a proof alone. Each flow is still
 * searched anew, with answers that are kept only where the very same function looks at a memory with the same places and
 * values, under the same policy.
 *
 * What a function looks at beside the memory and the fact must not change meanwhile: a limit kept in a variable, say.
 *
 * A function that was loaded a second time is another function: nothing is kept across processes, or modules loaded anew.
 * What is used least is let go: some 100 MB stay.
 *
 * @example
 * const kept = keepAnswers()
 * verify(flow, { kept })
 * verify(variant, { kept }) // asks only what differs
 */
export function keepAnswers(): KeptAnswers {
  const made = worlds({ keeping: true })
  const kept: KeptAnswers = { counts: made.counts }
  worldsOf.set(kept, made)
  return kept
}

/** Where a proof finds what is kept, and keeps its own. */
export function worldsKept(kept: KeptAnswers): Worlds {
  const made = worldsOf.get(kept)
  if (!made) throw new TypeError('`kept` is not what keepAnswers() made')
  return made
}

/** What is told of places and instants while something is worked out. */
interface Witness {
  readonly domains: Domains
  readonly together: Together
}

/** Notes that these instants were looked at together; in `passing` where their order is not to be remembered for that. */
export type Together = (instants: readonly string[], passing?: 'passing') => void

/** Something that was told then, to be told again where the answer is recalled. */
type Deed = (on: Witness) => void

interface Entry {
  readonly looked: ReadonlyMap<string, unknown>
  readonly value: unknown
  readonly deeds: readonly Deed[]
  /** The places that were written. */
  readonly written: ReadonlySet<string>
  /** Instants that were looked at together. */
  readonly instants: readonly (readonly string[])[]
}

/**
 * Recalls what was worked out of the same things, or works it out. `of` names all that it is worked out of; what else it
 * may look at are aspects, and an answer counts wherever those it looked at are the same.
 */
export type Recall = <T, W extends Witness>(
  on: W,
  of: string,
  work: (on: W, look: (aspect: string) => void) => T,
  aspect?: (name: string) => unknown,
) => T

type Pair = readonly [one: string, other: string]

/** Diagrams, variables, and all that was answered in them. */
export interface World {
  readonly diagrams: Diagrams
  readonly variables: Variables
  readonly recall: Recall
  /** Names things for {@link Recall}: objects and functions by themselves, anything else by what it is. */
  readonly named: (...things: readonly unknown[]) => string
  /** The survey is done: what comes now belongs to one proof, and is never recalled. */
  readonly seal: () => void
  /** What was spelt and answered until it was sealed. */
  readonly sealed: () => Sealed
}

/** What a world was when it was sealed, for others to begin with. */
interface Sealed {
  readonly nodes: () => Int32Array
  readonly count: number
  readonly variables: Variables
  readonly spelt: Spelt
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  readonly states: ReadonlyMap<string, number>
}

export interface Worlds {
  /**
   * A world for a memory with these places, under these rules, in which the orders of these pairs of instants are
   * remembered; it begins with what was answered `before` about a memory with the same places.
   */
  readonly enter: (
    rules: readonly unknown[],
    found: Domains,
    pairs: readonly Pair[],
    most: number,
    before?: World,
  ) => World
  readonly counts: KeptAnswers['counts']
}

/** So many are kept, and of so many nodes together; a survey goes through a few of them. */
const [mostWorlds, mostNodes] = [24, 1 << 21] as const

/** Worlds of one proof, or kept for the proofs after it. */
export function worlds({ keeping = false } = {}): Worlds {
  const marks = new WeakMap<object, string>()
  let marked = 0
  const markOf = (thing: unknown): string => {
    if ((typeof thing !== 'object' || thing === null) && typeof thing !== 'function')
      return `${typeof thing} ${JSON.stringify(thing)}`
    const known = marks.get(thing)
    if (known !== undefined) return known
    const made = `#${marked++}`
    marks.set(thing, made)
    return made
  }
  const named = (...things: readonly unknown[]): string => things.map(markOf).join('\n')
  const kept = new Map<string, Sealed>()
  let [asked, recalled] = [0, 0]

  const made = (
    manager: Diagrams,
    spelt: Variables,
    keep: (sealed: Sealed) => void,
    entries = new Map<string, Entry[]>(),
    states = new Map<string, number>(),
  ): World => {
    /** What every look would find; within one proof it is enough to know that nothing was found between. */
    const stateOf = ({ domains }: Witness): number => {
      if (!keeping) return domains.times()
      const state = domains.state()
      const number = states.get(state) ?? states.size
      states.set(state, number)
      return number
    }
    let sealed: Sealed | undefined

    const recall: Recall = <T, W extends Witness>(
      on: W,
      of: string,
      work: (on: W, look: (aspect: string) => void) => T,
      aspect: (name: string) => unknown = () => undefined,
    ): T => {
      const name = `${stateOf(on)}\n${of}`
      const before = entries.get(name)?.find(({ looked }) => [...looked].every(([at, is]) => aspect(at) === is))
      if (before) {
        recalled++
        for (const deed of before.deeds) deed(on)
        // A name stands for one kind of work, so what came of it is of its type.
        return before.value as T
      }
      asked++
      const looked = new Map<string, unknown>()
      const { deeds, written, instants, witness } = witnessing(on)
      const value = work(Object.assign({}, on, witness), (at) => looked.set(at, aspect(at)))
      const entry: Entry = { looked, value, deeds, written, instants }
      const others = entries.get(name)
      if (sealed) return value
      if (others) others.push(entry)
      else entries.set(name, [entry])
      return value
    }
    return {
      diagrams: manager,
      variables: spelt,
      recall,
      named,
      seal: () => {
        const count = manager.nodes.count()
        // What is kept must not keep all that a search works out beside it.
        const first = keeping ? manager.nodes.table(count) : undefined
        const nodes = () => first?.slice() ?? manager.nodes.table(count)
        sealed = { nodes, count, variables: spelt, spelt: spelt.spelt(), entries, states }
        keep(sealed)
      },
      sealed: () => {
        if (!sealed) throw new TypeError('a world that is not sealed is not gone on from')
        return sealed
      },
    }
  }

  /** Goes on from a world about the same places, which may remember fewer orders of instants. */
  const goneOnFrom = (before: Sealed, found: Domains, pairs: readonly Pair[], most: number, key: string): World => {
    const fewer = before.variables.pairs()
    const more = pairs.filter(([one, other]) => !fewer.some(([a, b]) => a === one && b === other))
    const nodes = before.nodes()
    if (more.length) renumber(nodes, levelsAfter(before.variables, found, pairs))
    const manager = diagrams(most, nodes)
    const spelt = variables(manager, found, pairs, before.spelt)
    const entries = [...before.entries].flatMap(([name, each]) => {
      const left = each.filter((entry) => !heedsAny(entry, more))
      return left.length ? [[name, left] as const] : []
    })
    return made(manager, spelt, keeper(key), new Map(entries), new Map(before.states))
  }

  const keeper =
    (key: string) =>
    (sealed: Sealed): void => {
      if (!keeping) return
      kept.delete(key)
      kept.set(key, sealed)
      let left = [...kept.values()].reduce((sum, { count }) => sum + count, 0)
      for (const [oldest, { count }] of kept) {
        if (kept.size <= mostWorlds && left <= mostNodes) break
        kept.delete(oldest)
        left -= count
      }
    }

  return {
    enter: (rules, found, pairs, most, before) => {
      const key = keeping ? [JSON.stringify(rules), found.state(), JSON.stringify(pairs)].join('\n') : ''
      const known = kept.get(key) ?? before?.sealed()
      if (known) return goneOnFrom(known, found, pairs, most, key)
      const manager = diagrams(most)
      return made(manager, variables(manager, found, pairs), keeper(key))
    },
    counts: () => ({ asked, recalled }),
  }
}

/** Whether an answer could be another one once the order of some of these instants is remembered. */
const heedsAny = ({ written, instants }: Entry, pairs: readonly Pair[]): boolean =>
  pairs.some(
    ([one, other]) =>
      written.has(one) || written.has(other) || instants.some((each) => each.includes(one) && each.includes(other)),
  )

/** By which number each level of what is remembered goes once more orders are. */
function levelsAfter({ remembered }: Variables, found: Domains, pairs: readonly Pair[]): ReadonlyMap<number, number> {
  const after = new Map(
    variables(diagrams(mostNodes), found, pairs)
      .remembered()
      .map((each) => [each.name, each]),
  )
  return new Map(
    remembered().flatMap(({ name, levels }) =>
      levels.flatMap((level, n) => {
        const there = after.get(name)?.levels[n] as number
        return [
          [level, there],
          [nextOf(level), nextOf(there)],
        ] as const
      }),
    ),
  )
}

/** The same places and instants, noting what is told of them. */
function witnessing({ domains, together }: Witness) {
  const deeds: Deed[] = []
  const written = new Set<string>()
  const instants: (readonly string[])[] = []
  const noted = (deed: Deed) => {
    deeds.push(deed)
    deed({ domains, together })
  }
  const witness: Witness = {
    domains: {
      ...domains,
      find: (path, value) => {
        written.add(path)
        noted(({ domains }) => domains.find(path, value))
      },
      shape: (path, fields) => noted(({ domains }) => domains.shape(path, fields)),
    },
    together: (names, passing) => {
      instants.push(names)
      noted(({ together }) => together(names, passing))
    },
  }
  return { deeds, written, instants, witness }
}
