/** A list with these members too: the same in whatever order they come, and however often. */
export const gathered = <T>(before: readonly T[], more: readonly T[]): readonly T[] => [
  ...new Set([...before, ...more]),
]

/** The same members in an order that does not tell in which order they came. */
export const inFixedOrder = <T>(members: readonly T[]): readonly T[] =>
  members.length < 2 ? members : [...members].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1))

const textOf = (member: unknown): string => (typeof member === 'string' ? member : JSON.stringify(member))
