import { type Diagrams, diagrams } from './diagram/diagrams.ts'
import type { Domains } from './memory/domains.ts'
import { type Variables, variables } from './memory/variables.ts'

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
  readonly together: (instants: readonly string[]) => void
}

/** Something that was told then, to be told again where the answer is recalled. */
type Deed = (on: Witness) => void

interface Entry {
  readonly looked: ReadonlyMap<string, unknown>
  readonly value: unknown
  readonly deeds: readonly Deed[]
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

/** Diagrams, variables, and all that was answered in them. */
export interface World {
  readonly diagrams: Diagrams
  readonly variables: Variables
  readonly recall: Recall
  /** Names things for {@link Recall}: objects and functions by themselves, anything else by what it is. */
  readonly named: (...things: readonly unknown[]) => string
  /** The survey is done: what comes now belongs to one proof, and is dropped with it. */
  readonly seal: () => void
  /** Gives it back for other proofs; only when nothing uses it any more, and no part of a search is held. */
  readonly release: () => void
}

export interface Worlds {
  /** A world for a memory with these places, under these rules; in use by one proof at a time. */
  readonly enter: (
    rules: readonly unknown[],
    found: Domains,
    pairs: readonly (readonly [string, string])[],
    most: number,
  ) => World
  readonly counts: KeptAnswers['counts']
}

/** So many are kept, and of so many nodes together; a survey goes through a few of them. */
const [mostWorlds, mostNodes] = [24, 1 << 21] as const

/** A world that is not in use, and how many nodes it has. */
interface Idle {
  readonly world: World
  readonly nodes: number
}

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
  const idle = new Map<string, Idle>()
  let [asked, recalled] = [0, 0]

  const made = (key: string, found: Domains, pairs: readonly (readonly [string, string])[], most: number): World => {
    const manager = diagrams(most)
    const spelt = variables(manager, found, pairs)
    const entries = new Map<string, Entry[]>()
    const states = new Map<string, number>()
    /** What every look would find; within one proof it is enough to know that nothing was found between. */
    const stateOf = ({ domains }: Witness): number => {
      if (!keeping) return domains.times()
      const state = domains.state()
      const number = states.get(state) ?? states.size
      states.set(state, number)
      return number
    }
    let sealed: { readonly nodes: number; readonly spelt: ReturnType<Variables['mark']> } | null = null

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
      const deeds: Deed[] = []
      const looked = new Map<string, unknown>()
      const value = work(Object.assign({}, on, witnessing(on, deeds)), (at) => looked.set(at, aspect(at)))
      const entry: Entry = { looked, value, deeds }
      const others = entries.get(name)
      if (sealed) return value
      if (others) others.push(entry)
      else entries.set(name, [entry])
      return value
    }
    const world: World = {
      diagrams: manager,
      variables: spelt,
      recall,
      named,
      seal: () => {
        sealed = { nodes: manager.nodes.count(), spelt: spelt.mark() }
      },
      release: () => {
        if (!keeping) return
        if (sealed) {
          spelt.drop(sealed.spelt)
          manager.nodes.drop(sealed.nodes)
          manager.nodes.shrink()
        }
        sealed = null
        idle.delete(key)
        idle.set(key, { world, nodes: manager.nodes.count() })
        let left = [...idle.values()].reduce((sum, { nodes }) => sum + nodes, 0)
        for (const [oldest, { nodes }] of idle) {
          if (idle.size <= mostWorlds && left <= mostNodes) break
          idle.delete(oldest)
          left -= nodes
        }
      },
    }
    return world
  }

  return {
    enter: (rules, found, pairs, most) => {
      if (!keeping) return made('', found, pairs, most)
      const key = [JSON.stringify(rules), found.state(), JSON.stringify(pairs)].join('\n')
      const known = idle.get(key)?.world
      idle.delete(key)
      known?.diagrams.nodes.allow(most)
      return known ?? made(key, found, pairs, most)
    },
    counts: () => ({ asked, recalled }),
  }
}

/** The same places and instants, noting what is told of them. */
const witnessing = ({ domains, together }: Witness, deeds: Deed[]): Witness => {
  const noted = (deed: Deed) => {
    deeds.push(deed)
    deed({ domains, together })
  }
  return {
    domains: {
      ...domains,
      find: (path, value) => noted(({ domains }) => domains.find(path, value)),
      shape: (path, fields) => noted(({ domains }) => domains.shape(path, fields)),
    },
    together: (instants) => noted(({ together }) => together(instants)),
  }
}
