import type { FlowDifference } from '#src/diff/index.ts'
import { type Subject, subjects } from './words.ts'

/** A comparison as a program reads it: one object for the whole, then one for each difference. */
export function* comparisonRows(compared: FlowDifference): Generator<object> {
  const { relation, before, after, class: of, touches, aligned, suggestions, onTrust } = compared
  const named = Object.keys(subjects) as Subject[]
  const counts = Object.fromEntries(named.map((subject) => [subject, compared[subject].length]))
  yield { kind: 'comparison', relation, ...(of && { class: of, touches }), before, after, aligned, counts, onTrust }
  for (const subject of named)
    for (const { kind, ...difference } of compared[subject])
      yield { kind: 'difference', subject, difference: kind, ...difference }
  for (const suggestion of suggestions) yield { kind: 'suggestion', ...suggestion }
}
