import { policy } from './policy.ts'

const withThresholdsToBeGiven = ({ values, cites }: typeof policy): typeof policy => ({
  values: { ...values, own: { screening: 'toBeGiven' } },
  cites: { ...cites, own: ['陸.三', '解讀.5', '解讀.36'] },
})

/** The plan's policy, and the thresholds of its screening: it speaks of scores over the mark without giving the mark. */
export const screeningPolicy = withThresholdsToBeGiven(policy)
