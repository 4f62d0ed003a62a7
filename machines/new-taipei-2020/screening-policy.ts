import { policy } from './policy.ts'

const withThresholdsToBeGiven = ({ values, cites }: typeof policy): typeof policy => ({
  values: { ...values, own: { screening: 'toBeGiven' } },
  cites: { ...cites, own: ['四.三.3.5.B', '解讀.45'] },
})

/** The plan's policy, and the thresholds of its self-test, which it names without giving any. */
export const screeningPolicy = withThresholdsToBeGiven(policy)
