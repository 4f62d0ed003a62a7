import type { Case, Sealed } from './case.ts'
import { canonical } from './same-json.ts'

/**
 * SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. The host gives it: no hash function is part of this
 * package.
 *
 * @example
 * import { createHash } from 'node:crypto'
 * const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
 */
export type Sha256 = (text: string) => string

/** What links an entry to the one before, and to the words sealed with it. */
export interface Chain {
  readonly sha256: Sha256
  /**
   * A random text that no other fact has, e.g. `randomUUID()`; without it the digest of short words could be guessed. Make
   * it with the fact's key, before the fact is delivered, and give the same with each delivery. It is kept in the sealed half
   * alone: with that erased, the digest says nothing any more.
   */
  readonly salt: string
}

const hexadecimal = /^[\da-f]{64}$/

/** Whether a text can be a print: 64 lower-case hexadecimal digits. */
export const isPrint = (text: unknown): boolean => typeof text === 'string' && hexadecimal.test(text)

/** The print of an opening, an entry or a stored case: SHA-256 of its canonical JSON (RFC 8785). */
export function printOf(value: object, sha256: Sha256): string {
  const made: unknown = sha256(canonical(value))
  if (!isPrint(made)) throw new TypeError('sha256 must give 64 lower-case hexadecimal digits')
  return made as string
}

/** The digest that an entry holds of the words sealed with it. */
export const sealedDigestOf = ({ details, salt }: Pick<Sealed, 'details' | 'salt'>, sha256: Sha256): string =>
  printOf([salt ?? '', details], sha256)

/** Whether a case was opened with a chain: each of its entries is to hold the print of the one before. */
export const isChained = ({ opening }: Case): boolean => opening.previous !== undefined
