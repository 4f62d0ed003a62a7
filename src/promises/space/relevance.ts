import type { Step } from './steps.ts'
import type { Subject } from './subject.ts'
import type { Tables } from './table.ts'

/** What a promise looks at: always, or in facts of some type. */
export interface LookedAt {
  readonly reads: ReadonlySet<string>
  readonly type: string | null
}

/**
 * The places of the memory that can make a difference: to a promise, or to a question that decides where a case goes or
 * what becomes of such a place. Whatever nobody looks at is not told apart; nothing can depend on it.
 */
export function relevantPlaces(
  { domains, variables }: Subject,
  tables: Tables,
  steps: Iterable<Step>,
  promised: readonly LookedAt[],
): ReadonlySet<string> {
  const relevant = new Set<string>()
  const left: string[] = []
  const add = (paths: Iterable<string>) => {
    for (const path of paths)
      if (!relevant.has(path)) {
        relevant.add(path)
        left.push(path)
      }
  }
  const ways = [...steps].flatMap(({ name, ways }) => ways.map((way) => ({ from: name, ...way })))
  const under = (path: string): readonly string[] => [
    path,
    ...domains.parts(path).flatMap((part) => under(`${path}/${part}`)),
  ]

  /** What a fact writes, and what decides it. */
  const writing = (type: string, owes: readonly string[]) => {
    const { changes, gone } = tables.tell(type)
    const settled = [...gone.keys()].map((path) => ({
      paths: under(path),
      reads: tables.readsOfSettling(type, path.slice('duties/'.length)),
    }))
    const owed = tables
      .namedBy(type, owes)
      .flatMap(({ result }) =>
        result.map((duty) => ({ paths: under(`duties/${duty}`), reads: tables.readsOfOwing(type, duty) })),
      )
    return [{ paths: [...changes.keys()], reads: tables.tell(type).reads }, ...settled, ...owed]
  }
  const touches = (paths: readonly string[]) =>
    paths.some((path) => relevant.has(path) && variables.place(path).levels.length > 0)

  for (const { reads } of promised) add(reads)
  const types = new Set(promised.map(({ type }) => type))
  for (let before = -1; before !== relevant.size; ) {
    before = relevant.size
    for (const { from, type, asked, move } of ways) {
      const written = move ? writing(type, move.owes) : []
      const moves = move !== null && (move.ended || JSON.stringify(move.to) !== from)
      const matters = types.has(type) || moves || written.some(({ paths }) => touches(paths))
      if (!matters) continue
      for (const each of asked) add(tables.ask(type, each).reads)
      for (const { paths, reads } of written) if (touches(paths)) add(reads)
    }
  }
  return relevant
}
