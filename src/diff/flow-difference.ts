import type { ClauseDifference } from './clauses.ts'
import type { ConditionDifference } from './conditions.ts'
import type { DangerDifference } from './danger.ts'
import type { ChangeClass, Named, Touched } from './difference.ts'
import type { DocumentDifference } from './document.ts'
import type { DutyDifference } from './duties.ts'
import type { FactDifference } from './facts.ts'
import type { FlowMark } from './mark.ts'
import type { PolicyDifference } from './policy.ts'
import type { Relation } from './say.ts'
import type { StepDifference } from './steps.ts'
import type { Suggestion } from './suggest.ts'
import type { TransitionDifference } from './transitions.ts'
import type { OnTrust } from './trust.ts'
import type { WordDifference } from './words.ts'

/** Everything in which two flows differ, by subject; plain JSON. */
export interface FlowDifference {
  /** `versions` of one flow, each difference with its class; or `flows` of two documents, which share no case. */
  readonly relation: Relation
  readonly before: FlowMark
  readonly after: FlowMark
  /** Between versions, the gravest class of all, and all that is touched. */
  readonly class?: ChangeClass
  readonly touches?: readonly Touched[]
  readonly danger: readonly DangerDifference[]
  readonly document: readonly DocumentDifference[]
  readonly steps: readonly StepDifference[]
  readonly transitions: readonly TransitionDifference[]
  readonly facts: readonly FactDifference[]
  readonly duties: readonly DutyDifference[]
  readonly conditions: readonly ConditionDifference[]
  readonly policy: readonly PolicyDifference[]
  readonly words: readonly WordDifference[]
  readonly clauses: readonly ClauseDifference[]
  /** The steps both flows have, by their places, called as the earlier calls them. */
  readonly aligned: readonly Named[]
  /** Steps that may be the same one under two names; only guessed, never compared. */
  readonly suggestions: readonly Suggestion[]
  readonly onTrust: OnTrust
}
