import type { Label } from '#src/index.ts'
import type { CoverageExceptions, Story, Thresholds } from '#src/testing/index.ts'

/** What a document's own suite says of one of its flows. */
export interface OwnSuite {
  readonly stories: readonly Story[]
  /** Mutants that nobody can notice, by id, and why. */
  readonly unnoticed?: Readonly<Record<string, Label>>
  /** What nobody can reach, and why. */
  readonly unreached?: CoverageExceptions
  /** The least that is to be reached, where it is more than of every flow. */
  readonly least?: Thresholds
}
