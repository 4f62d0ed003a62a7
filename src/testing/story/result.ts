import type { Case } from '../../case/case.ts'
import type { Reason } from '../../case/reason.ts'
import type { Outcome } from '../../case/record.ts'
import type { Actual } from './actual.ts'
import type { Expected } from './expected.ts'
import type { StoryFault } from './fault.ts'
import type { Story } from './story.ts'

/** Looks on while stories are told: at every opening, and at every fact with what came of it. */
export interface Watch {
  readonly opened?: (kase: Case) => void
  readonly told?: (before: Case, fact: object, outcome: Outcome) => void
}

/** Where a story went otherwise than expected. */
export interface Deviation {
  /** The row, counted from 1; 0 for the opening. */
  readonly row: number
  readonly fact: string
  readonly role: string
  readonly expected: Expected
  readonly actual: Actual
  readonly reasons: readonly Reason[]
}

export interface StoryResult {
  readonly story: Story
  /** It went as expected, row by row, and has no faults. */
  readonly passed: boolean
  readonly deviation: Deviation | null
  /** Mistakes in the story itself: words that the flow does not have, what can never hold, nothing told. */
  readonly faults: readonly StoryFault[]
  /** The case as the story left it; null when it did not even open. */
  readonly case: Case | null
}
