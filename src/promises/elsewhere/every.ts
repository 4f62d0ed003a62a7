import { frozen } from '../../vocabulary/frozen.ts'
import type { Elsewhere } from './elsewhere.ts'
import { firstHalf } from './first-half.ts'
import { secondHalf } from './second-half.ts'

/** What no flow can decide by itself, and what keeps it instead, in the order of the promises' numbers. */
export const everyElsewhere: readonly Elsewhere[] = frozen([...firstHalf, ...secondHalf])
