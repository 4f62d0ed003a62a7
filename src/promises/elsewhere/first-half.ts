import { committee } from './committee.ts'
import { dangerAndForce } from './danger-and-force.ts'
import type { Elsewhere } from './elsewhere.ts'
import { recordsAndReports } from './records-and-reports.ts'

const numberOf = ({ id }: Elsewhere): number => Number(id.slice(2))

/** What no flow can decide by itself of the promises up to I-21, and what keeps it instead, in the order of their numbers. */
export const firstHalf: readonly Elsewhere[] = [...recordsAndReports, ...dangerAndForce, ...committee].sort(
  (a, b) => numberOf(a) - numberOf(b),
)
