import type { AnyStateMachine } from 'xstate'
import { compareClauses, type Documents } from './clauses.ts'
import { compareConditions } from './conditions.ts'
import { compareDanger } from './danger.ts'
import { type Difference, gravest, named } from './difference.ts'
import { compareDocuments } from './document.ts'
import { compareDuties } from './duties.ts'
import { compareFacts } from './facts.ts'
import type { FlowDifference } from './flow-difference.ts'
import { documentOf, markOf } from './mark.ts'
import { comparePolicy } from './policy.ts'
import { compareSteps } from './steps.ts'
import { suggestRenames } from './suggest.ts'
import { compareTransitions } from './transitions.ts'
import { onTrust } from './trust.ts'
import { twoOf } from './two.ts'
import { compareWords } from './words.ts'

/**
 * Compares two flows: two versions of one (the earlier first), or the flows of two agencies. Steps are the same when
 * they have the same name. A flow does not carry its document's words; give the documents to compare those too.
 *
 * @throws {TypeError} for a machine that was not made with `eap(…).createMachine`.
 * @example
 * const { steps, policy } = compareFlows(general, another)
 */
export function compareFlows(
  before: AnyStateMachine,
  after: AnyStateMachine,
  documents: Documents = {},
): FlowDifference {
  const two = twoOf(before, after)
  const written: Documents = {
    before: documents.before ?? documentOf(two.before),
    after: documents.after ?? documentOf(two.after),
  }
  const transitions = compareTransitions(two)
  const subjects = {
    danger: compareDanger(two),
    document: compareDocuments(two, written),
    steps: compareSteps(two),
    transitions,
    facts: compareFacts(two),
    duties: compareDuties(two, transitions),
    conditions: compareConditions(two, transitions),
    policy: comparePolicy(two),
    words: compareWords(two),
    clauses: compareClauses(two, written),
  }
  const all: readonly Difference[] = Object.values(subjects).flat()
  const touches = [...new Set(all.flatMap((each) => each.touches ?? []))].sort()
  return {
    relation: two.relation,
    before: markOf(two.before, written.before),
    after: markOf(two.after, written.after),
    ...(two.relation === 'versions' && { class: gravest(all.flatMap((each) => each.class ?? [])), touches }),
    ...subjects,
    aligned: [...two.before.shape.values()]
      .filter(({ place }) => place !== '*' && two.after.shape.has(place))
      .map(({ place, step }) => named(place, step)),
    suggestions: suggestRenames(two),
    onTrust: onTrust(two),
  }
}
