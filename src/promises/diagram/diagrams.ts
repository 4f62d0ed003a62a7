import { Undecidable } from '../undecidable.ts'

/** A set of assignments to yes-or-no variables, as a decision diagram; equal sets are the same number. */
export type Diagram = number

export const none: Diagram = 0
export const all: Diagram = 1

/** The table of nodes: each kept once, a variable by its level, and what follows from no and yes. */
export interface Nodes {
  readonly make: (level: number, ifNo: Diagram, ifYes: Diagram) => Diagram
  /** The level of the variable a diagram asks first; beyond all levels when it asks none. */
  readonly level: (of: Diagram) => number
  readonly no: (of: Diagram) => Diagram
  readonly yes: (of: Diagram) => Diagram
  readonly count: () => number
  /** Allows so many nodes more than there are now. */
  readonly allow: (more: number) => void
  /** Drops every node made since there were so many; nobody may hold one of them any more. */
  readonly drop: (since: number) => void
  /** A copy of the first so many nodes, for {@link diagrams} to begin with. */
  readonly table: (count: number) => Int32Array
  /**
   * Drops every node made since there were so many, apart from those that these sets are told in, and gives back what is
   * only needed for work: room for more nodes, and results. Gives by which number each of the others goes then; nobody may
   * hold one that was dropped.
   */
  readonly collect: (since: number, sets: Iterable<Diagram>) => (before: Diagram) => Diagram
}

/** What can be done with sets of assignments. */
export interface Diagrams {
  readonly nodes: Nodes
  readonly and: (a: Diagram, b: Diagram) => Diagram
  readonly or: (a: Diagram, b: Diagram) => Diagram
  readonly minus: (a: Diagram, b: Diagram) => Diagram
  /** Whatever the variables of these levels may be; the levels as a conjunction. */
  readonly without: (of: Diagram, levels: Diagram) => Diagram
  /** What is in both, whatever the variables of these levels may be, without working out what is in both first. */
  readonly bothWithout: (a: Diagram, b: Diagram, levels: Diagram) => Diagram
  /** What is left to ask once these variables are decided; the decisions as a conjunction. */
  readonly given: (of: Diagram, decided: Diagram) => Diagram
  /** The same set, told of the level above in place of each of these; no set may ask both. */
  readonly raised: (of: Diagram, levels: Diagram) => Diagram
  /** The same set, told of the level below in place of each of these; no set may ask both. */
  readonly lowered: (of: Diagram, levels: Diagram) => Diagram
  readonly meets: (a: Diagram, b: Diagram) => boolean
}

/** More nodes were needed than allowed: the sets cannot be told within these bounds. */
export class TooManyNodes extends Undecidable {
  constructor(most: number) {
    super('tooLarge', `most: ${most}`)
    this.name = 'TooManyNodes'
  }
}

const [AND, OR, MINUS, WITHOUT, GIVEN, SHIFT] = [0, 1, 2, 3, 4, 6] as const
/** Of three sides the third is told with the operation: eight times its number, and this one. */
const BOTH_WITHOUT = 1
const beyond = 0x3fffffff
const [least, soon, mostResults] = [1 << 13, 1 << 17, 1 << 20] as const

const mix = (a: number, b: number, c: number): number => {
  const sum = Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + Math.imul(c, 0xc2b2ae35)
  const spread = Math.imul(sum ^ (sum >>> 16), 0x7feb352d)
  return spread ^ (spread >>> 15)
}

/** Gives every level of a table another number, in the same order. */
export function renumber(table: Int32Array, levels: ReadonlyMap<number, number>): void {
  for (let at = 8; at < table.length; at += 4) table[at] = levels.get(table[at] as number) ?? (table[at] as number)
}

/**
 * Sets of assignments over one table of nodes, which begins with those of another, if any. Tables of numbers are read
 * directly: these few functions are where a proof spends its time.
 */
export function diagrams(most: number, begun: Int32Array = Int32Array.of(beyond, 0, 0, 0, beyond, 0, 0, 0)): Diagrams {
  let count = begun.length / 4
  let room = least
  while (room < count) room *= 2
  // Four numbers a node, side by side: its level, what follows from no, what follows from yes, the next node of its slot.
  let kept = new Int32Array(room * 4)
  kept.set(begun)
  let slots = new Int32Array(room)
  let allowed = most
  let limit = count + most
  // Results worth remembering, four numbers a place: operation, both sides, result. The latest wins a place.
  // They begin with few, and get more places as more is remembered: most searches are short.
  let results = new Int32Array(least * 4).fill(-1)
  let places = least - 1
  let remembered = 0

  const put = (node: number): void => {
    const at = node << 2
    const slot = mix(kept[at] as number, kept[at + 1] as number, kept[at + 2] as number) & (room - 1)
    kept[at + 3] = slots[slot] as number
    slots[slot] = node
  }
  for (let node = 2; node < count; node++) put(node)
  const grow = (): void => {
    room *= room < soon ? 4 : 2
    const wider = new Int32Array(room * 4)
    wider.set(kept)
    kept = wider
    slots = new Int32Array(room)
    for (let node = 2; node < count; node++) put(node)
  }

  const make = (level: number, ifNo: Diagram, ifYes: Diagram): Diagram => {
    if (ifNo === ifYes) return ifNo
    let slot = mix(level, ifNo, ifYes) & (room - 1)
    for (let node = slots[slot] as number; node !== 0; node = kept[(node << 2) + 3] as number) {
      const at = node << 2
      if (kept[at + 1] === ifNo && kept[at + 2] === ifYes && kept[at] === level) return node
    }
    if (count >= limit) throw new TooManyNodes(allowed)
    if (count === room) {
      grow()
      slot = mix(level, ifNo, ifYes) & (room - 1)
    }
    const node = count++
    const at = node << 2
    kept[at] = level
    kept[at + 1] = ifNo
    kept[at + 2] = ifYes
    kept[at + 3] = slots[slot] as number
    slots[slot] = node
    return node
  }
  /** Takes every node made since there were so many out of its slot, where the latest stands first. */
  const takeOut = (since: number): void => {
    for (let node = count - 1; node >= since; node--) {
      const at = node << 2
      slots[mix(kept[at] as number, kept[at + 1] as number, kept[at + 2] as number) & (room - 1)] = kept[
        at + 3
      ] as number
    }
  }
  const drop = (since: number): void => {
    takeOut(since)
    count = Math.min(count, since)
    for (let at = 0; at < results.length; at += 4)
      if (
        (results[at] as number) >> 3 >= count ||
        (results[at + 1] as number) >= count ||
        (results[at + 2] as number) >= count ||
        (results[at + 3] as number) >= count
      )
        results[at] = -1
  }
  const collect = (since: number, sets: Iterable<Diagram>): ((before: Diagram) => Diagram) => {
    const first = Math.max(since, 2)
    // What each node goes by afterwards: 0 for what nobody holds, 1 for what is held and not yet moved.
    const after = new Int32Array(count - first)
    const left: Diagram[] = []
    const hold = (node: Diagram): void => {
      if (node < first || after[node - first] !== 0) return
      after[node - first] = 1
      left.push(node)
    }
    for (const each of sets) hold(each)
    for (let node = left.pop(); node !== undefined; node = left.pop()) {
      hold(kept[(node << 2) + 1] as number)
      hold(kept[(node << 2) + 2] as number)
    }
    const moved = (node: Diagram): Diagram => (node < first ? node : (after[node - first] as number))
    takeOut(first)
    // What a node leads to was made before it, and so is moved before it.
    let next = first
    for (let node = first; node < count; node++) {
      if (after[node - first] === 0) continue
      const [from, to] = [node << 2, next << 2]
      kept[to] = kept[from] as number
      kept[to + 1] = moved(kept[from + 1] as number)
      kept[to + 2] = moved(kept[from + 2] as number)
      put(next)
      after[node - first] = next++
    }
    count = next
    if (room > least && count < room / 4) shrink()
    forget()
    return moved
  }
  const shrink = (): void => {
    while (room > least && count < room / 4) room /= 2
    kept = kept.slice(0, room * 4)
    slots = new Int32Array(room)
    for (let node = 2; node < count; node++) put(node)
  }
  const forget = (): void => {
    places = least - 1
    remembered = 0
    results = new Int32Array(least * 4).fill(-1)
  }

  const found = (op: number, a: number, b: number): number => {
    const at = (mix(a, b, op) & places) << 2
    return results[at + 1] === a && results[at + 2] === b && results[at] === op ? (results[at + 3] as number) : -1
  }
  const widen = (): void => {
    const before = results
    remembered = 0
    results = new Int32Array(before.length * 2).fill(-1)
    places = results.length / 4 - 1
    for (let n = 0; n < before.length; n += 4)
      if (before[n] !== -1)
        keep(before[n] as number, before[n + 1] as number, before[n + 2] as number, before[n + 3] as number)
  }
  const keep = (op: number, a: number, b: number, result: number): number => {
    if (remembered++ > places && places + 1 < mostResults) widen()
    const at = (mix(a, b, op) & places) << 2
    results[at] = op
    results[at + 1] = a
    results[at + 2] = b
    results[at + 3] = result
    return result
  }

  /** Both sides at one level, asked apart by the same operation and put together again. */
  const apart = (op: number, a: Diagram, b: Diagram, each: (a: Diagram, b: Diagram) => Diagram): Diagram => {
    const before = found(op, a, b)
    if (before >= 0) return before
    const i = a << 2
    const j = b << 2
    const la = kept[i] as number
    const lb = kept[j] as number
    const top = Math.min(la, lb)
    // Read before going deeper: the table may be replaced by a wider one meanwhile.
    const aYes = la === top ? (kept[i + 2] as number) : a
    const bYes = lb === top ? (kept[j + 2] as number) : b
    const ifNo = each(la === top ? (kept[i + 1] as number) : a, lb === top ? (kept[j + 1] as number) : b)
    return keep(op, a, b, make(top, ifNo, each(aYes, bYes)))
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
    const top = kept[of << 2] as number
    let from = levels
    while ((kept[from << 2] as number) < top) from = kept[(from << 2) + 2] as number
    if (from === all || of <= all) return of
    const before = found(WITHOUT, of, from)
    if (before >= 0) return before
    const asked = kept[from << 2] === top
    const ifNo = without(kept[(of << 2) + 1] as number, from)
    const ifYes = asked && ifNo === all ? all : without(kept[(of << 2) + 2] as number, from)
    return keep(WITHOUT, of, from, asked ? or(ifNo, ifYes) : make(top, ifNo, ifYes))
  }
  const bothWithout = (a: Diagram, b: Diagram, levels: Diagram): Diagram => {
    const op = (levels << 3) | BOTH_WITHOUT
    const each = (one: Diagram, other: Diagram, below: Diagram): Diagram => {
      if (one === none || other === none) return none
      if (one === all || one === other) return without(other, below)
      if (other === all) return without(one, below)
      const [a, b] = one < other ? [one, other] : [other, one]
      const i = a << 2
      const j = b << 2
      const la = kept[i] as number
      const lb = kept[j] as number
      const top = Math.min(la, lb)
      let from = below
      while ((kept[from << 2] as number) < top) from = kept[(from << 2) + 2] as number
      if (from === all) return and(a, b)
      // Which levels are left says nothing more: those above are asked by neither.
      const before = found(op, a, b)
      if (before >= 0) return before
      const asked = kept[from << 2] === top
      const aYes = la === top ? (kept[i + 2] as number) : a
      const bYes = lb === top ? (kept[j + 2] as number) : b
      const ifNo = each(la === top ? (kept[i + 1] as number) : a, lb === top ? (kept[j + 1] as number) : b, from)
      const ifYes = asked && ifNo === all ? all : each(aYes, bYes, from)
      return keep(op, a, b, asked ? or(ifNo, ifYes) : make(top, ifNo, ifYes))
    }
    return each(a, b, levels)
  }
  const given = (of: Diagram, decided: Diagram): Diagram => {
    const top = kept[of << 2] as number
    let by = decided
    while ((kept[by << 2] as number) < top) by = kept[(by << 2) + answered(by)] as number
    if (by === all || of <= all) return of
    const before = found(GIVEN, of, by)
    if (before >= 0) return before
    if (kept[by << 2] === top) {
      const answer = answered(by)
      return keep(GIVEN, of, by, given(kept[(of << 2) + answer] as number, kept[(by << 2) + answer] as number))
    }
    const ifNo = given(kept[(of << 2) + 1] as number, by)
    return keep(GIVEN, of, by, make(top, ifNo, given(kept[(of << 2) + 2] as number, by)))
  }
  /** Where a conjunction goes on: 1 for no, 2 for yes. */
  const answered = (by: Diagram): 1 | 2 => (kept[(by << 2) + 2] === none ? 1 : 2)
  const shifted = (of: Diagram, levels: Diagram, by: 1 | -1): Diagram => {
    const top = kept[of << 2] as number
    let from = levels
    while ((kept[from << 2] as number) < top) from = kept[(from << 2) + 2] as number
    if (from === all || of <= all) return of
    const op = SHIFT + by
    const before = found(op, of, from)
    if (before >= 0) return before
    const level = kept[from << 2] === top ? top + by : top
    const ifNo = shifted(kept[(of << 2) + 1] as number, from, by)
    return keep(op, of, from, make(level, ifNo, shifted(kept[(of << 2) + 2] as number, from, by)))
  }

  return {
    nodes: {
      make,
      level: (of) => kept[of << 2] as number,
      no: (of) => kept[(of << 2) + 1] as Diagram,
      yes: (of) => kept[(of << 2) + 2] as Diagram,
      count: () => count,
      allow: (more) => {
        allowed = more
        limit = count + more
      },
      table: (count) => kept.slice(0, count * 4),
      drop,
      collect,
    },
    and,
    or,
    minus,
    without,
    bothWithout,
    given,
    raised: (of, levels) => shifted(of, levels, 1),
    lowered: (of, levels) => shifted(of, levels, -1),
    meets: (a, b) => and(a, b) !== none,
  }
}
