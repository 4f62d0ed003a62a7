import type { Elsewhere } from './elsewhere.ts'
import { linkedCases } from './linked-cases.ts'
import { recordAndTime } from './record-and-time.ts'
import { secrecy } from './secrecy.ts'

const numberOf = ({ id }: Elsewhere): number => Number(id.slice(2))

/** What no flow can decide by itself of the promises from I-22 on, and what keeps it instead, in the order of their numbers. */
export const secondHalf: readonly Elsewhere[] = [...linkedCases, ...secrecy, ...recordAndTime].sort(
  (a, b) => numberOf(a) - numberOf(b),
)
