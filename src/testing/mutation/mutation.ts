import type { Label } from '../../vocabulary/label.ts'
import type { StoryResult } from '../story/result.ts'
import type { Story } from '../story/story.ts'
import type { Mutant, MutantKind } from './mutant.ts'

export interface MutationOptions {
  readonly kinds?: readonly MutantKind[]
  /** Mutants nobody could notice, by id, and why: what they break makes no difference in this flow. */
  readonly except?: Readonly<Record<string, Label>>
  /** Hears of every mutant that has been told the stories; show every so many of them, or once a second. */
  readonly onProgress?: (progress: MutationProgress) => void
}

/** How far a mutation has come: mutants told and noticed so far, of how many. */
export interface MutationProgress {
  readonly flow: string
  readonly kind: MutantKind
  readonly told: number
  readonly noticed: number
  readonly of: number
}

/** What became of a mutant: the story that noticed it, the reason why none can, or neither. */
export interface MutantFate {
  readonly mutant: Mutant
  readonly noticedBy: Story | null
  readonly excepted: Label | null
}

export interface Mutation {
  readonly flow: string
  /** Stories that fail on the flow as it is. They are left out: every number here is of the other stories. */
  readonly failing: readonly StoryResult[]
  /** How many stories pass on the flow as it is, and were told to the mutants. */
  readonly passing: number
  readonly fates: readonly MutantFate[]
  /** Mutants that no story noticed. */
  readonly survivors: readonly Mutant[]
  /** Exceptions that name no mutant, or one that was noticed after all. */
  readonly idleExceptions: readonly string[]
  /** The share of mutants that were noticed, in percent, those excepted aside; 0 when there is none to notice. */
  readonly score: number
}
