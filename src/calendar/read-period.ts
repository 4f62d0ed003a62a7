import { type Period, periodForm } from '../vocabulary/period.ts'
import { type Read, refused } from './fault.ts'
import { shapeFaults } from './shape.ts'

/**
 * Reads a period from anything, e.g. parsed JSON. Refuses one of no, several or unknown units, NaN, zero or less, over
 * ten years, or broken in another unit than hours.
 *
 * @example readPeriod({ days: -3 }, 'periods.firstReply') // notPositive at periods.firstReply.days
 */
export function readPeriod(input: unknown, path = 'period'): Read<Period> {
  const read = periodForm.safeParse(input, { reportInput: true })
  return read.success ? { accepted: true, value: read.data } : refused(shapeFaults(read.error.issues, path))
}
