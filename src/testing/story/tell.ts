import type { AnyStateMachine } from 'xstate'
import type { Case } from '../../case/case.ts'
import type { JournalEntry } from '../../case/forms.ts'
import type { OpeningOutcome } from '../../case/open.ts'
import { receive } from '../../case/record.ts'
import { actualOf, actualOpening, isMet } from './actual.ts'
import type { Expected } from './expected.ts'
import { faultsIn } from './faults.ts'
import { handedIn, opened } from './opening.ts'
import type { StoryResult, Watch } from './result.ts'
import type { Row, Story, Telling } from './story.ts'

export type Ended = Pick<StoryResult, 'deviation' | 'case'>

/**
 * Tells a flow a story, up to the first row that goes otherwise than expected.
 *
 * @example
 * const { passed, deviation } = tellStory(flow, story)
 */
export function tellStory(flow: AnyStateMachine, story: Story, watch: Watch = {}): StoryResult {
  const { deviation, case: kase } = tell(flow, story, watch)
  const faults = faultsIn(flow, story)
  return { story, passed: deviation === null && faults.length === 0, deviation, faults, case: kase }
}

/**
 * Tells a flow all stories: the same stories can be told to the flow as published, to a variant, or to a mutant.
 *
 * @example
 * runStories(variant, stories).filter(({ passed }) => !passed).map(brokenText)
 */
export const runStories = (flow: AnyStateMachine, stories: readonly Story[], watch?: Watch): readonly StoryResult[] =>
  stories.map((story) => tellStory(flow, story, watch))

export function tell(flow: AnyStateMachine, telling: Telling, watch: Watch = {}): Ended {
  const { after, opens: expected = {}, rows = [] } = telling
  const earlier = after && tell(after.flow ?? flow, after)
  if (earlier && (earlier.deviation || !earlier.case)) return earlier
  const outcome = opened(flow, telling, earlier?.case ?? null)
  if (!isMet(expected, actualOpening(outcome))) return astray(outcome, expected)
  if (!outcome.accepted) return { deviation: null, case: null }
  watch.opened?.(outcome.case)
  return tellRows(outcome.case, rows, watch)
}

const astray = (outcome: OpeningOutcome<AnyStateMachine>, expected: Expected): Ended => ({
  deviation: {
    ...{ row: 0, fact: 'case.opened', role: outcome.accepted ? outcome.case.opening.by.role : '–', expected },
    actual: actualOpening(outcome),
    reasons: outcome.accepted ? [] : outcome.reasons,
  },
  case: null,
})

/** Tells a case rows, up to the first that goes otherwise than expected. */
export function tellRows(begun: Case, rows: readonly Row[], watch: Watch = {}): Ended {
  let kase = begun
  const keyed = new Map<string, JournalEntry>()
  for (const [n, [type, role, says = {}, expected = {}]] of rows.entries()) {
    const { fact, options } = handedIn(kase, type, role, says)
    const outcome = receive(kase, fact, { ...options, earlier: (key) => keyed.get(key) })
    if (outcome.accepted && outcome.entry?.key !== undefined) keyed.set(outcome.entry.key, outcome.entry)
    watch.told?.(kase, fact, outcome)
    const actual = actualOf(outcome)
    if (!isMet(expected, actual)) {
      const reasons = outcome.accepted ? [] : outcome.reasons
      return { deviation: { row: n + 1, fact: type, role, expected, actual, reasons }, case: kase }
    }
    kase = outcome.case
  }
  return { deviation: null, case: kase }
}
