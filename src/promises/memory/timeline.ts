import type { Instant } from '../../vocabulary/references.ts'
import { statutoryPack } from '../../vocabulary/statutory-pack.ts'
import type { Diagram, Diagrams } from '../diagram/diagrams.ts'
import type { Run } from './runs.ts'
import type { Sign, Variables } from './variables.ts'

/** The instant of the fact in hand; any day will do, as long as the laws of that day are those in force. */
export const now: Instant = `${statutoryPack.asOf}T04:00:00.000Z`
const start = Date.parse(now)
const far = 2 ** 20
const second = 1_000

const texts = new Map<number, Instant>([[0, now]])
const text = (milliseconds: number): Instant => {
  const known = texts.get(milliseconds) ?? new Date(start + milliseconds).toISOString()
  texts.set(milliseconds, known)
  return known
}
const signOf = (a: number, b: number): Sign => (a < b ? '<' : a > b ? '>' : '=')

/** Where instants stand, in milliseconds from the first one looked at, by their places in order. */
type Arrangement = (place: number) => number
const asFound: Arrangement = (place) => place * second

/** The same order of instants within minutes, and over months; at another time of day. */
const elsewhere: readonly Arrangement[] = [
  (place) => place * second * 2 ** -13,
  (place) => place * second * 7 + 4_321 * second,
]

/** The same order with neighbours, or the outermost of a few, exactly so far apart. */
function* measured(places: readonly number[], lengths: readonly number[]): Generator<Arrangement> {
  const steps = places.length - 1
  for (const length of steps > 0 ? lengths : [])
    for (const apart of steps > 1 && steps < 4 ? [length, length / steps] : [length])
      yield (place) => Math.round((places.indexOf(place) - places.indexOf(0)) * apart)
}

export interface Timeline {
  /** Looks again with every instant moved, their order kept: what is answered otherwise then has measured time. */
  readonly moved: <T>(look: () => T) => readonly T[]
  /** An instant the case remembers or the fact names, at every place it can have among those looked at before. */
  readonly at: (name: string) => Instant
  readonly names: () => readonly string[]
  /** The name of an instant that was looked at; undefined when code has made it itself. */
  readonly nameOf: (instant: Instant) => string | undefined
}

/** The instants one run looks at: only their order is decided, and only when a second one is looked at. */
export function timeline(
  run: Run,
  { and }: Diagrams,
  variables: Variables,
  reads: Set<string>,
  lengths: readonly number[],
): Timeline {
  const seen = new Map<string, number>([['now', 0]])
  let arrangement = asFound
  let looked = false
  const shown = (place: number): Instant => {
    looked = true
    return text(arrangement(place))
  }

  /** Every place among the instants seen so far, the nearest before now first. */
  const places = (): readonly number[] => {
    const known = [...new Set(seen.values())].sort((a, b) => a - b)
    const between = known.slice(1).map((each, n) => ((known[n] as number) + each) / 2)
    const [first, last] = [known[0] as number, known.at(-1) as number]
    return [...known, ...between, first - far, last + far].sort((a, b) => Number(a >= 0) - Number(b >= 0) || b - a)
  }

  const order = (one: string, other: string, sign: Sign): Diagram | undefined => {
    const straight = variables.between(one, other)
    const pair = straight ?? variables.between(other, one)
    if (!pair) return undefined
    reads.add(pair.name)
    return pair.is[pair.values.indexOf(straight ? sign : sign === '<' ? '>' : sign === '>' ? '<' : '=')]
  }

  const at = (name: string): Instant => {
    const known = seen.get(name)
    if (known !== undefined) return shown(known)
    const open = places()
    const options = () => {
      const toNow = variables.toNow(name)
      return open.map((place) =>
        [...seen].reduce<Diagram>(
          (so, [other, there]) => and(so, order(name, other, signOf(place, there)) ?? so),
          toNow.is[toNow.values.indexOf(signOf(place, 0))] as Diagram,
        ),
      )
    }
    const place = open[run.choose(options)] as number
    seen.set(name, place)
    return shown(place)
  }
  const nameOf = (instant: Instant) => [...seen].find(([, place]) => shown(place) === instant)?.[0]
  const moved: Timeline['moved'] = (look) => {
    // What looked at no instant cannot have measured time.
    if (!looked) return []
    const places = [...new Set(seen.values())].sort((a, b) => a - b)
    try {
      return [...elsewhere, ...measured(places, lengths)].map((there) => {
        arrangement = there
        return look()
      })
    } finally {
      arrangement = asFound
    }
  }
  return { at, moved, names: () => [...seen.keys()].filter((name) => name !== 'now'), nameOf }
}
