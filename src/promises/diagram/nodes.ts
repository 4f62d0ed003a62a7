import { TooManyNodes } from './too-many-nodes.ts'

/** A set of assignments to yes-or-no variables, as a decision diagram; equal sets are the same number. */
export type Diagram = number

export const none: Diagram = 0
export const all: Diagram = 1

const beyond = 0x3fffffff
const begin = 1 << 12

/** The nodes of all diagrams of one proof, each kept once: a variable by its level, and what follows from no and yes. */
export function nodes(most: number) {
  // Four numbers a node, side by side: its level, what follows from no, what follows from yes, the next node of its slot.
  let kept = new Int32Array(begin * 4)
  let slots = new Int32Array(begin)
  let count = 2
  kept[0] = beyond
  kept[4] = beyond

  const slotOf = (level: number, ifNo: Diagram, ifYes: Diagram): number => {
    const mixed = Math.imul(level, 0x9e3779b1) ^ Math.imul(ifNo, 0x85ebca6b) ^ Math.imul(ifYes, 0xc2b2ae35)
    return (mixed ^ (mixed >>> 15)) & (slots.length - 1)
  }
  const put = (node: number): void => {
    const at = node << 2
    const slot = slotOf(kept[at] as number, kept[at + 1] as number, kept[at + 2] as number)
    kept[at + 3] = slots[slot] as number
    slots[slot] = node
  }
  const grow = (): void => {
    const wider = new Int32Array(kept.length * 2)
    wider.set(kept)
    kept = wider
    slots = new Int32Array(slots.length * 2)
    for (let node = 2; node < count; node++) put(node)
  }

  const make = (level: number, ifNo: Diagram, ifYes: Diagram): Diagram => {
    if (ifNo === ifYes) return ifNo
    for (let node = slots[slotOf(level, ifNo, ifYes)] as number; node !== 0; node = kept[(node << 2) + 3] as number) {
      const at = node << 2
      if (kept[at] === level && kept[at + 1] === ifNo && kept[at + 2] === ifYes) return node
    }
    if (count >= most) throw new TooManyNodes(most)
    if (count === slots.length) grow()
    const node = count++
    const at = node << 2
    kept[at] = level
    kept[at + 1] = ifNo
    kept[at + 2] = ifYes
    put(node)
    return node
  }

  return {
    make,
    /** The level of the variable a diagram asks first; beyond all levels when it asks none. */
    level: (of: Diagram) => kept[of << 2] as number,
    no: (of: Diagram) => kept[(of << 2) + 1] as Diagram,
    yes: (of: Diagram) => kept[(of << 2) + 2] as Diagram,
    count: () => count,
  }
}

export type Nodes = ReturnType<typeof nodes>
