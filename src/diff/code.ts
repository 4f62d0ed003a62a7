import { conditions } from '../conditions/index.ts'
import { duties } from '../vocabulary/duties.ts'
import { facts } from '../vocabulary/facts.ts'

/** How the code of a word compares: the very same, not to be told apart but made twice, or another. */
export type CodeMatch = 'same' | 'onTrust' | 'other'

const shared = [facts, conditions, duties]

/**
 * Compares the pieces of code behind a word. Made twice and reading alike they are taken on trust: what they close over
 * cannot be seen. So are the shared words of two copies of this library, which bundlers write each in its own way.
 */
export function codeMatch(id: string, was: readonly unknown[], is: readonly unknown[]): CodeMatch {
  const asMany = was.length === is.length
  if (asMany && was.every((piece, n) => piece === is[n])) return 'same'
  const alike = asMany && was.every((piece, n) => typeof piece === typeof is[n] && String(piece) === String(is[n]))
  return alike || shared.some((words) => Object.hasOwn(words, id)) ? 'onTrust' : 'other'
}
