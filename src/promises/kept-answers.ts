import { type Worlds, worlds } from './answers/world.ts'

/** What proofs were answered, kept for the next ones. It belongs to whoever made it, and is gone with it. */
export interface KeptAnswers {
  /** How often a condition, a fact, a duty or a promise was asked, and how often a kept answer stood for that. */
  readonly counts: () => { readonly asked: number; readonly recalled: number }
}

const worldsOf = new WeakMap<KeptAnswers, Worlds>()

/**
 * Keeps what conditions, facts, duties and promises answer in a proof, for the proofs after it: a variant with one
 * condition changed asks only what that changes. Verdicts and stories are those of a proof alone. Each flow is still
 * searched anew, with answers that are kept only where the very same function looks at a memory with the same places and
 * values, under the same policy.
 *
 * What a function looks at beside the memory and the fact must not change meanwhile: a limit kept in a variable, say.
 *
 * A function that was loaded a second time is another function: nothing is kept across processes, or modules loaded anew.
 * What is used least is let go: some 100 MB stay.
 *
 * @example
 * const kept = keepAnswers()
 * verify(flow, { kept })
 * verify(variant, { kept }) // asks only what differs
 */
export function keepAnswers(): KeptAnswers {
  const made = worlds({ keeping: true })
  const kept: KeptAnswers = { counts: made.counts }
  worldsOf.set(kept, made)
  return kept
}

/** Where a proof finds what is kept, and keeps its own. */
export function worldsKept(kept: KeptAnswers): Worlds {
  const made = worldsOf.get(kept)
  if (!made) throw new TypeError('`kept` is not what keepAnswers() made')
  return made
}
