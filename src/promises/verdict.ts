import type { Opening } from '../case/forms.ts'
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
  /**
   * The opening of the case, and what its policy says otherwise than the flow's own; where it goes on from another, the
   * whole first entry of its journal, with all it carries along.
   */
  readonly opening:
    | {
        readonly caseId: string
        readonly at: Instant
        readonly by: { readonly role: string; readonly id: string }
        readonly policy?: Partial<Policy>
      }
    | Opening
  readonly lines: readonly StoryLine[]
  /** The case it goes on from, where it does, with a story of its own. */
  readonly continues?: Story & { readonly flow: string }
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
  /** A condition, a fact's fold, a duty or a promise looks at a clock, at chance or at the network. */
  | 'looksOutside'
  /** The proof found a breach that the kernel does not confirm. */
  | 'unconfirmed'
  /** No case can be opened under this policy. */
  | 'cannotOpen'

/**
 * What was searched for a verdict: from where, and how far in the flow itself. What the flows before it were searched for is
 * not counted: what was found of them in another proof is not searched again.
 */
export interface Searched {
  /**
   * `survey`: nothing was searched, for no state and no fact can break it whatever the case knows; `backwards`: from what
   * would break it, until a beginning was met or nothing new was left; `forwards`: from the beginnings to all they lead to.
   */
  readonly how: 'survey' | 'backwards' | 'forwards'
  /** In how many places it would be broken if a case came there: steps, or facts told at a step. */
  readonly places: number
  /** Steps of the flow the search came through. */
  readonly steps: number
  /** Ways between and within steps that it followed, each as often as it did. */
  readonly ways: number
}

/** Why a promise could not be decided, where, and what would make it decidable. Never a silent pass. */
export interface Undecided extends Label {
  readonly code: UndecidedCode
  /** The condition, fact, duty, promise or policy path it is about. */
  readonly place: string
  /** What was searched before it could not go on; null where nothing was. */
  readonly searched: Searched | null
  readonly remedy: Label
}

/** What became of one promise. */
export type Verdict = Label & {
  /** Its number in the catalogue, e.g. `I-8`. */
  readonly id: string
  readonly name: string
  readonly laws: readonly string[]
} & (
    | { readonly holds: true; readonly searched: Searched }
    | { readonly holds: false; readonly searched: Searched; readonly story: Story }
    | { readonly holds: null; readonly undecided: Undecided }
  )

/** How many states a flow can reach: steps with all that a case can know there, as far as it makes a difference to where it goes. */
export interface Counted {
  readonly states: number
  /** Different things that can happen in them. */
  readonly transitions: number
}

/** What was proved of a flow. */
export interface Verification {
  readonly flow: string
  readonly version: string
  /** How many states there are, where that was asked for; null where they are more than the bounds allow to count. */
  readonly counted?: Counted | null
  /** A verdict on each promise that concerns the flow. */
  readonly promises: readonly Verdict[]
  /** Promises that say nothing of such a flow, by name. */
  readonly unconcerned: readonly string[]
}
