import * as z from 'zod'
import { longestPeriod, type Period } from '../vocabulary/period.ts'
import { type Read, refused } from './fault.ts'
import { shapeFaults } from './shape.ts'

/** A period on a form: exactly one unit, above zero, at most ten years, whole except in hours. */
export const periodForm: z.ZodType<Period> = /* @__PURE__ */ (() => {
  const { hours, days, workingDays, months, years } = longestPeriod
  const upTo = (longest: number) => z.int().positive().max(longest).optional()
  return z
    .strictObject({
      hours: z.number().positive().max(hours).optional(),
      days: upTo(days),
      workingDays: upTo(workingDays),
      months: upTo(months),
      years: upTo(years),
    })
    .superRefine((period, { issues }) => {
      const [unit, ...others] = Object.keys(period)
      if (!unit) issues.push({ code: 'invalid_type', expected: 'nonoptional', input: undefined, path: ['days'] })
      if (others.length > 0) issues.push({ code: 'unrecognized_keys', keys: others, input: period })
    }) as unknown as z.ZodType<Period>
})()

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
