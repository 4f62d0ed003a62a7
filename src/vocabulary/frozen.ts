/**
 * Freezes plain data through and through, in place. What is frozen already is taken to be so to its last leaf; forms of
 * zod's, which note things down about themselves, are left as they are.
 */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || '_zod' in value) return value
  for (const inner of Object.values(Object.freeze(value))) if (typeof inner === 'object') frozen(inner)
  return value
}

const copies = /* @__PURE__ */ new WeakSet<object>()

/** A frozen copy of plain data, so that nobody who holds the original can change it; a copy made here is not copied again. */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null || copies.has(value)) return value
  const copy: object = Array.isArray(value)
    ? value.map((inner) => frozenCopy(inner))
    : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, frozenCopy(inner)]))
  copies.add(Object.freeze(copy))
  // The same names with copies of the same values.
  return copy as T
}
