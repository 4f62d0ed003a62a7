import { expect } from 'vitest'

/** All of these, of which there must be some: a test that loops over nothing shows nothing. */
export function notEmpty<T>(items: Iterable<T>): readonly T[] {
  const all = [...items]
  expect(all.length, 'there is nothing to look at').toBeGreaterThan(0)
  return all
}
