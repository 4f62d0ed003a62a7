import type { Label } from '../vocabulary/label.ts'
import type { Policy } from '../vocabulary/policy.ts'
import type { Instant } from '../vocabulary/references.ts'
import type { StoryFact } from './story/telling.ts'

/** A fact of a story, told for people. */
export interface StoryLine extends Label {
  readonly fact: StoryFact
  /** Whether the kernel takes the fact in. */
  readonly accepted: boolean
  /** The steps the case stands in afterwards, by their paths. */
  readonly steps: readonly string[]
  readonly clauses: readonly string[]
}

/** The shortest way to break a promise: every fact of it was told to the kernel itself. */
export interface Story {
  /** The opening of the case, and what its policy says otherwise than the flow's own. */
  readonly opening: {
    readonly caseId: string
    readonly at: Instant
    readonly by: { readonly role: string; readonly id: string }
    readonly policy?: Partial<Policy>
  }
  readonly lines: readonly StoryLine[]
}

export type UndecidedCode =
  /** More had to be told apart than the bounds allow. */
  | 'tooLarge'
  | 'tooManyWays'
  /** A condition, a fact's fold or a duty does something with the memory that cannot be followed. */
  | 'unfollowed'
  /** A promise or a fact's fold threw. */
  | 'threw'
  /** A condition or a promise looks at how much time lies between instants, or at the clock, and not at their order. */
  | 'measuresTime'
  /** A condition answered the same question twice differently. */
  | 'fickle'
  /** The proof found a breach that the kernel does not confirm. */
  | 'unconfirmed'
  /** No case can be opened under this policy. */
  | 'cannotOpen'

/** Why a promise could not be decided, where, and what would make it decidable. Never a silent pass. */
export interface Undecided extends Label {
  readonly code: UndecidedCode
  /** The condition, fact, duty, promise or policy path it is about. */
  readonly place: string
  /** What was explored before it could not go on. */
  readonly explored: { readonly states: number; readonly transitions: number } | null
  readonly remedy: Label
}

/** What became of one promise. */
export type Verdict = Label & {
  /** Its number in the catalogue, e.g. `I-8`. */
  readonly id: string
  readonly name: string
  readonly laws: readonly string[]
} & (
    | { readonly holds: true }
    | { readonly holds: false; readonly story: Story }
    | { readonly holds: null; readonly undecided: Undecided }
  )

/** What was proved of a flow. */
export interface Verification {
  readonly flow: string
  readonly version: string
  /** States told apart: steps with all that a case can know there, as far as it can make a difference. */
  readonly states: number
  /** Different things that can happen in them. */
  readonly transitions: number
  /** A verdict on each promise that concerns the flow. */
  readonly promises: readonly Verdict[]
  /** Promises that say nothing of such a flow, by name. */
  readonly unconcerned: readonly string[]
}
