import type { Label } from '../../vocabulary/label.ts'
import type { StoryResult } from '../story/result.ts'
import type { Story } from '../story/story.ts'
import type { Mutant, MutantKind } from './mutant.ts'

export interface MutationOptions {
  readonly kinds?: readonly MutantKind[]
  /** Mutants nobody could notice, by id, and why: what they break makes no difference in this flow. */
  readonly except?: Readonly<Record<string, Label>>
}

/** What became of a mutant: the story that noticed it, the reason why none can, or neither. */
export interface MutantFate {
  readonly mutant: Mutant
  readonly noticedBy: Story | null
  readonly excepted: Label | null
}

export interface Mutation {
  readonly flow: string
  /** Stories that fail on the flow as it is: a suite with any proves nothing, and no mutant was told it. */
  readonly failing: readonly StoryResult[]
  readonly fates: readonly MutantFate[]
  /** Mutants that no story noticed. */
  readonly survivors: readonly Mutant[]
  /** Exceptions that name no mutant, or one that was noticed after all. */
  readonly idleExceptions: readonly string[]
  /** The share of mutants that were noticed, in percent, those excepted aside. */
  readonly score: number
}
