import type { Difference, FlowDifference } from '#src/diff/index.ts'

const subjects = [
  ...(['danger', 'document', 'steps', 'transitions', 'facts'] as const),
  ...(['duties', 'conditions', 'policy', 'words', 'clauses'] as const),
]

/** Every difference of a comparison, subject by subject in the order they are told. */
export const differencesIn = (compared: FlowDifference): readonly Difference[] =>
  subjects.flatMap((subject) => [...compared[subject]])
