import { type Instant, isBefore } from '../references.ts'

/**
 * Whether something said of an instant counts over what is remembered: what is later does; of two things said of the same
 * instant the one that protects more. So the same is remembered in whatever order they are told, and however often.
 */
export function overrules(
  said: unknown,
  at: Instant,
  before: () => unknown,
  since: Instant | undefined,
  order: readonly unknown[],
): boolean {
  if (since === undefined || isBefore(since, at)) return true
  return !isBefore(at, since) && order.indexOf(said) < order.indexOf(before())
}

/** The later of two instants. */
export const later = (before: Instant | null | undefined, at: Instant): Instant =>
  before && !isBefore(before, at) ? before : at

/** Whether an instant is not older than another, should there be another. */
export const notBefore = (at: Instant, other: Instant | null | undefined): boolean => !other || !isBefore(at, other)
