import { type Diagrams, diagrams, renumber } from '../diagram/diagrams.ts'
import type { Domains } from '../memory/domains.ts'
import type { Done, Fixed } from '../memory/memory.ts'
import { nextOf, type Spelt, type Variables, variables } from '../memory/variables.ts'
import {
  type Answered,
  areStill,
  type Entry,
  heedsAny,
  type Look,
  type Pair,
  respelt,
  type SameThing,
  type Witness,
  witnessing,
} from './answer.ts'
import { respelling } from './respelling.ts'

/**
 * Recalls what was worked out of the same things, or works it out. `of` names all that it is worked out of; what else it
 * may look at are places of the memory, what the fact in hand has done to them, what never differs in a case, and aspects:
 * an answer counts wherever all of them that were looked at are the same.
 */
export type Recall = <T, W extends Witness>(
  on: W,
  of: string,
  done: Done,
  work: (on: W, done: Done, look: Look) => Answered<T>,
  aspect?: (name: string) => unknown,
) => Answered<T>

/** Diagrams, variables, and all that was answered in them. */
export interface World {
  readonly diagrams: Diagrams
  readonly variables: Variables
  readonly recall: Recall
  /** Names things for {@link Recall}: objects and functions by themselves, anything else by what it is. */
  readonly named: (...things: readonly unknown[]) => string
  /** The first of the things that go by a name: what was done counts as the same where it is the very same. */
  readonly same: SameThing
  /** A round is done: what comes now is not answered for others. */
  readonly seal: () => void
  /** What was spelt and answered until it was sealed. */
  readonly sealed: () => Sealed
  /** Gives what was answered until it was sealed to surveys of other flows. */
  readonly share: () => void
}

/** What a world was when it was sealed, for others to begin with. */
interface Sealed {
  readonly nodes: () => Int32Array
  readonly count: number
  /** The same sets, as they were then. */
  readonly diagrams: Diagrams
  readonly variables: Variables
  readonly spelt: Spelt
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  readonly things: ReadonlyMap<string, unknown>
  /** What could be found at each place when its variables were spelt. */
  readonly found: Domains
  readonly rules: Rules
}

/** What answers count under. */
export interface Rules {
  readonly fixed: Fixed
  /** Lengths of time that instants are tried at. */
  readonly lengths: readonly number[]
  /** The duties that facts can name. */
  readonly duties: readonly string[]
}

export interface Worlds {
  /**
   * A world for a memory with these places, under these rules, in which the orders of these pairs of instants are
   * remembered; it begins with what was answered `before` of places that are as they were.
   */
  readonly enter: (rules: Rules, found: Domains, pairs: readonly Pair[], most: number, before?: World) => World
  /** How often something was asked, and how often an answer was recalled. */
  readonly counts: () => { readonly asked: number; readonly recalled: number }
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
  const shared = new Set<Sealed>()
  let [asked, recalled] = [0, 0]

  const made = (
    manager: Diagrams,
    spelt: Variables,
    { rules, found, key, before, entries = new Map(), things = new Map() }: Beginning,
  ): World => {
    let sealed: Sealed | undefined
    const same: SameThing = (name, thing) => {
      // A name stands for things of one type.
      const known = (things.get(name) ?? thing) as typeof thing
      things.set(name, known)
      return known
    }
    // Nothing here may hold `before` itself: it holds all the worlds before it.
    const others = neighbours(shared, before, { diagrams: manager, variables: spelt, same, rules })

    const recall: Recall = <T, W extends Witness>(
      on: W,
      of: string,
      done: Done,
      work: (on: W, done: Done, look: Look) => Answered<T>,
      aspect: (name: string) => unknown = () => undefined,
    ): Answered<T> => {
      const counts = ({ looked, places }: Entry) => areStill(looked, aspect) && areStill(places, on.domains.stateOf)
      const hasDone = ({ changes, gone }: Entry) =>
        areStill(changes, (path) => done.changes.get(path)) && areStill(gone, (path) => done.gone.get(path))
      const add = (entry: Entry): Entry => {
        const known = entries.get(of)
        if (sealed) return entry
        if (known) known.push(entry)
        else entries.set(of, [entry])
        return entry
      }
      /** What was answered of the same places in the survey of another flow. */
      const elsewhere = (): Entry | undefined => {
        for (const other of others)
          for (const entry of other.entries(of)) {
            if (
              !counts(entry) ||
              !areStill(entry.places, found.stateOf) ||
              !areStill(entry.places, other.found.stateOf)
            )
              continue
            const told = other.told(entry)
            if (told && hasDone(told)) return add(told)
          }
        return undefined
      }
      const known = entries.get(of)?.find((entry) => hasDone(entry) && counts(entry)) ?? elsewhere()
      if (known) {
        recalled++
        for (const deed of known.deeds) deed(on)
        // A name stands for one kind of work, so what came of it is of its type.
        return known.answered as Answered<T>
      }
      asked++
      const looked = new Map<string, unknown>()
      const { witness, done: looking, noted } = witnessing(on, done)
      const answered = work(Object.assign({}, on, witness), looking, (at) => {
        if (!looked.has(at)) looked.set(at, aspect(at))
      })
      add(Object.assign({ looked, answered }, noted))
      return answered
    }

    const sealedNow = (): Sealed => {
      if (!sealed) throw new TypeError('a world that is not sealed is not gone on from')
      return sealed
    }
    return {
      diagrams: manager,
      variables: spelt,
      recall,
      named,
      same,
      seal: () => {
        const count = manager.nodes.count()
        // What is kept must not keep all that a search works out beside it.
        const first = keeping ? manager.nodes.table(count) : undefined
        const nodes = () => first?.slice() ?? manager.nodes.table(count)
        sealed = {
          nodes,
          count,
          diagrams: manager,
          variables: spelt,
          spelt: spelt.spelt(),
          entries,
          things,
          found,
          rules,
        }
        if (keeping) keep(key, sealed)
      },
      sealed: sealedNow,
      share: () => shared.add(sealedNow()),
    }
  }

  /**
   * Goes on from a world about fewer places and values, which may remember fewer orders of instants. What looked at no place
   * that has changed since, and heeds no order that is new, stays answered; in the very same world all that is, also what
   * looked at places in the midst of changing: asked in the same order, it finds them so again.
   */
  const goneOnFrom = (
    before: Sealed,
    pairs: readonly Pair[],
    most: number,
    { rules, found, key }: Beginning,
  ): World | null => {
    const more = without(pairs, before.variables.pairs())
    const levels = levelsAfter(before.variables, found, pairs)
    if (levels === null) return null
    const nodes = before.nodes()
    renumber(nodes, levels)
    const manager = diagrams(most, nodes)
    const spelt = variables(manager, found, pairs, before.spelt)
    const isAsItWas = kept.get(key) === before
    const stays = (entry: Entry) =>
      isAsItWas ||
      (!heedsAny(entry, more) && areStill(entry.places, found.stateOf) && areStill(entry.places, before.found.stateOf))
    const entries = new Map(
      [...before.entries].flatMap(([name, each]) => {
        const left = each.filter(stays)
        return left.length ? [[name, left] as const] : []
      }),
    )
    return made(manager, spelt, { rules, found: found.copy(), key, before, entries, things: new Map(before.things) })
  }

  const drop = (key: string): void => {
    const before = kept.get(key)
    if (before) shared.delete(before)
    kept.delete(key)
  }
  const keep = (key: string, sealed: Sealed): void => {
    drop(key)
    kept.set(key, sealed)
    let left = [...kept.values()].reduce((sum, { count }) => sum + count, 0)
    for (const [oldest, { count }] of kept) {
      if (kept.size <= mostWorlds && left <= mostNodes) break
      drop(oldest)
      left -= count
    }
  }

  return {
    enter: (rules, found, pairs, most, before) => {
      const key = keeping ? [JSON.stringify(rules), found.state(), JSON.stringify(pairs)].join('\n') : ''
      const known = kept.get(key) ?? before?.sealed()
      const goneOn = known && goneOnFrom(known, pairs, most, { rules, found, key })
      if (goneOn) return goneOn
      const manager = diagrams(most)
      return made(manager, variables(manager, found, pairs), { rules, found: found.copy(), key })
    },
    counts: () => ({ asked, recalled }),
  }
}

type Speaking = Pick<World, 'diagrams' | 'variables' | 'same'> & Pick<Sealed, 'rules'>

/** What was answered in surveys of other flows, to be told in the words of this one. */
const neighbours = (shared: Iterable<Sealed>, before: Sealed | undefined, here: Speaking) =>
  [...shared]
    .filter((each) => each !== before && each.rules.lengths.join() === here.rules.lengths.join())
    .map((each) => neighbour(each, here))

function neighbour(other: Sealed, here: Speaking) {
  const spell = respelling(other, here)
  const [ours, theirs] = [here.variables.pairs(), other.variables.pairs()]
  const apart = [...without(theirs, ours), ...without(ours, theirs)]
  const isSame = (name: keyof Fixed) =>
    JSON.stringify(other.rules.fixed[name]) === JSON.stringify(here.rules.fixed[name])
  const known = new Map<Entry, Entry | null>()
  const toldHere = (entry: Entry): Entry | null =>
    heedsAny(entry, apart) || ![...entry.fixed].every(isSame) ? null : respelt(entry, spell, here.same)
  return {
    found: other.found,
    entries: (of: string): readonly Entry[] => other.entries.get(of) ?? [],
    /** The same answer here; null where it counts under other rules, or cannot be told. */
    told: (entry: Entry): Entry | null => {
      const before = known.get(entry)
      if (before !== undefined) return before
      const told = toldHere(entry)
      known.set(entry, told)
      return told
    },
  }
}

/** What a world begins with. */
interface Beginning {
  readonly rules: Rules
  readonly found: Domains
  /** By which it is kept. */
  readonly key: string
  readonly before?: Sealed
  readonly entries?: Map<string, Entry[]>
  readonly things?: Map<string, unknown>
}

/** The pairs of one list that are not in another. */
const without = (some: readonly Pair[], others: readonly Pair[]): readonly Pair[] =>
  some.filter(([one, other]) => !others.some(([a, b]) => a === one && b === other))

/**
 * By which number each level of what is remembered goes once there is more to remember; null where a level has none, or
 * they are in another order.
 */
function levelsAfter(
  { remembered }: Variables,
  found: Domains,
  pairs: readonly Pair[],
): ReadonlyMap<number, number> | null {
  const after = new Map(
    variables(diagrams(mostNodes), found, pairs)
      .remembered()
      .map((each) => [each.name, each]),
  )
  const levels = remembered().flatMap(({ name, levels }) =>
    levels.map((level, n) => [level, after.get(name)?.levels[n]] as const),
  )
  const numbers = new Map<number, number>()
  let last = -1
  for (const [level, there] of levels.sort(([a], [b]) => a - b)) {
    if (there === undefined || there <= last) return null
    last = there
    numbers.set(level, there).set(nextOf(level), nextOf(there))
  }
  return numbers
}
