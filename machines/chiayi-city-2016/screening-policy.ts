import { policy } from './policy.ts'

const withThresholdsToBeGiven = ({ values, cites }: typeof policy): typeof policy => ({
  values: { ...values, own: { screening: 'toBeGiven' } },
  cites: { ...cites, own: ['伍.三.三.2.2.C', '解讀.34'] },
})

/** The plan's policy, and the thresholds of its self-test: it speaks of greater stress without saying how great. */
export const screeningPolicy = withThresholdsToBeGiven(policy)
