import { all, type Diagram, type Nodes, nodes, none } from './nodes.ts'
import { remembered } from './remembered.ts'

const [AND, OR, MINUS, WITHOUT, GIVEN, SHIFT] = [0, 1, 2, 3, 4, 6] as const

/** What can be done with sets of assignments. */
export interface Diagrams {
  readonly nodes: Nodes
  readonly and: (a: Diagram, b: Diagram) => Diagram
  readonly or: (a: Diagram, b: Diagram) => Diagram
  readonly minus: (a: Diagram, b: Diagram) => Diagram
  /** Whatever the variables of these levels may be; the levels as a conjunction. */
  readonly without: (of: Diagram, levels: Diagram) => Diagram
  /** What is left to ask once these variables are decided; the decisions as a conjunction. */
  readonly given: (of: Diagram, decided: Diagram) => Diagram
  /** The same set, told of the level above in place of each of these; no set may ask both. */
  readonly raised: (of: Diagram, levels: Diagram) => Diagram
  /** The same set, told of the level below in place of each of these; no set may ask both. */
  readonly lowered: (of: Diagram, levels: Diagram) => Diagram
  readonly meets: (a: Diagram, b: Diagram) => boolean
}

export function diagrams(most: number): Diagrams {
  const known = nodes(most)
  const { make, level, no, yes } = known
  const cache = remembered()

  /** Both sides at one level, asked apart and put together again. */
  const apart = (op: number, a: Diagram, b: Diagram, each: (a: Diagram, b: Diagram) => Diagram): Diagram => {
    const slot = cache.slot(op, a, b)
    const before = cache.at(slot, op, a, b)
    if (before >= 0) return before
    const [la, lb] = [level(a), level(b)]
    const top = Math.min(la, lb)
    const ifNo = each(la === top ? no(a) : a, lb === top ? no(b) : b)
    const ifYes = each(la === top ? yes(a) : a, lb === top ? yes(b) : b)
    return cache.put(slot, op, a, b, make(top, ifNo, ifYes))
  }

  const and = (a: Diagram, b: Diagram): Diagram => {
    if (a === b || b === all) return a
    if (a === all) return b
    if (a === none || b === none) return none
    return a < b ? apart(AND, a, b, and) : apart(AND, b, a, and)
  }
  const or = (a: Diagram, b: Diagram): Diagram => {
    if (a === b || b === none) return a
    if (a === none) return b
    if (a === all || b === all) return all
    return a < b ? apart(OR, a, b, or) : apart(OR, b, a, or)
  }
  const minus = (a: Diagram, b: Diagram): Diagram => {
    if (a === b || a === none || b === all) return none
    if (b === none) return a
    return apart(MINUS, a, b, minus)
  }
  const without = (of: Diagram, levels: Diagram): Diagram => {
    let from = levels
    while (level(from) < level(of)) from = yes(from)
    if (from === all || of <= all) return of
    const slot = cache.slot(WITHOUT, of, from)
    const before = cache.at(slot, WITHOUT, of, from)
    if (before >= 0) return before
    const top = level(of)
    const asked = level(from) === top
    const ifNo = without(no(of), from)
    const ifYes = asked && ifNo === all ? all : without(yes(of), from)
    return cache.put(slot, WITHOUT, of, from, asked ? or(ifNo, ifYes) : make(top, ifNo, ifYes))
  }
  const given = (of: Diagram, decided: Diagram): Diagram => {
    let by = decided
    while (level(by) < level(of)) by = yes(by) === none ? no(by) : yes(by)
    if (by === all || of <= all) return of
    const slot = cache.slot(GIVEN, of, by)
    const before = cache.at(slot, GIVEN, of, by)
    if (before >= 0) return before
    const top = level(of)
    const made =
      level(by) === top
        ? yes(by) === none
          ? given(no(of), no(by))
          : given(yes(of), yes(by))
        : make(top, given(no(of), by), given(yes(of), by))
    return cache.put(slot, GIVEN, of, by, made)
  }

  const shifted = (of: Diagram, levels: Diagram, by: 1 | -1): Diagram => {
    let from = levels
    while (level(from) < level(of)) from = yes(from)
    if (from === all || of <= all) return of
    const op = SHIFT + by
    const slot = cache.slot(op, of, from)
    const before = cache.at(slot, op, of, from)
    if (before >= 0) return before
    const top = level(of)
    const at = level(from) === top ? top + by : top
    return cache.put(slot, op, of, from, make(at, shifted(no(of), from, by), shifted(yes(of), from, by)))
  }
  const raised = (of: Diagram, levels: Diagram) => shifted(of, levels, 1)
  const lowered = (of: Diagram, levels: Diagram) => shifted(of, levels, -1)

  return { nodes: known, and, or, minus, without, given, raised, lowered, meets: (a, b) => and(a, b) !== none }
}
