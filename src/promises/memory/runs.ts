import { type Diagram, type Diagrams, none } from '../diagram/diagrams.ts'
import { Undecidable } from '../undecidable.ts'

/** One run of a function whose subject is decided only where the function looks. */
export interface Run {
  /** What is decided so far. */
  readonly where: () => Diagram
  /**
   * Decides between possibilities, of which at least one must be open; the function will be run again for the others. They
   * are worked out once: when it is run again, what it decided on the way to the last decision is known.
   */
  readonly choose: (options: () => readonly Diagram[]) => number
  /** Keeps what was looked at once, for this run. */
  readonly once: <T>(name: string, look: () => T) => T
  /** Notes that the function did what cannot be followed; it may catch errors, but not this. */
  readonly refuse: (reason: Undecidable) => never
}

export interface Outcome<T> {
  readonly where: Diagram
  readonly result: T
}

/** A decision of a run: what was open, what is decided with each of it, and which was taken. */
interface Fork {
  readonly open: readonly number[]
  readonly so: readonly Diagram[]
  taken: number
}
const isSpent = ({ open, taken }: Fork): boolean => taken + 1 >= open.length

const mostRuns = 12_000

/** Runs a function in every way it can tell apart, given what is decided beforehand. */
export function outcomes<T>(
  { and }: Diagrams,
  start: Diagram,
  about: string,
  body: (run: Run) => T,
): readonly Outcome<T>[] {
  const found: Outcome<T>[] = []
  const trail: Fork[] = []
  if (start === none) return found
  const forkAt = (at: Diagram, options: readonly Diagram[]): Fork => {
    const [open, so]: [number[], Diagram[]] = [[], []]
    for (const [n, option] of options.entries()) {
      const both = and(at, option)
      if (both === none) continue
      open.push(n)
      so.push(both)
    }
    return { open, so, taken: 0 }
  }
  for (let runs = 0; ; runs++) {
    if (runs > mostRuns) throw new Undecidable('tooManyWays', about)
    let at = start
    let asked = 0
    let refused: Undecidable | undefined
    const seen = new Map<string, unknown>()
    const run: Run = {
      where: () => at,
      choose: (options) => {
        try {
          if (asked === trail.length) trail.push(forkAt(at, options()))
          const { open, so, taken } = trail[asked++] as Fork
          const choice = open[taken]
          if (choice === undefined) throw new Undecidable('unfollowed', about)
          at = so[taken] as Diagram
          return choice
        } catch (error) {
          throw error instanceof Undecidable ? run.refuse(error) : error
        }
      },
      once: (name, look) => {
        // A name stands for one look, so what it saw is of its type.
        if (seen.has(name)) return seen.get(name) as never
        const value = look()
        seen.set(name, value)
        return value
      },
      refuse: (reason) => {
        refused ??= reason
        throw reason
      },
    }
    const result = body(run)
    if (refused) throw refused
    found.push({ where: at, result })
    while (trail.length && isSpent(trail.at(-1) as Fork)) trail.pop()
    const last = trail.at(-1)
    if (!last) return found
    last.taken++
  }
}
