import type { Difference, FlowDifference } from '#src/diff/index.ts'

/** Every difference of a comparison, subject by subject in the order they are told. */
export const differencesIn = (compared: FlowDifference): readonly Difference[] =>
  Object.values(compared)
    .filter((list): list is readonly Difference[] => Array.isArray(list))
    .flat()
    .filter((each) => typeof each === 'object' && 'kind' in each)
