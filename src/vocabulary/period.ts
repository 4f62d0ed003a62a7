import * as z from 'zod'

/** The longest period of each unit, ten years; a longer one is a slip of the pen. Only hours may be broken. */
export const longestPeriod = {
  hours: 87_840,
  days: 3_660,
  workingDays: 2_610,
  months: 120,
  years: 10,
} as const satisfies Record<string, number>

const units = () => {
  const { hours, days, workingDays, months, years } = longestPeriod
  const upTo = (longest: number) => z.int().positive().max(longest).optional()
  return z.strictObject({
    hours: z.number().positive().max(hours).optional(),
    days: upTo(days),
    workingDays: upTo(workingDays),
    months: upTo(months),
    years: upTo(years),
  })
}

type Units = ReturnType<typeof units>['shape']
export type PeriodUnit = keyof Units

/**
 * How long something may take. Hours run at once, through nights and holidays. Days, months and years exclude the
 * first day and roll over a last day that is a day off (行政程序法 §48); working days are the agency's own.
 */
export type Period = { [U in PeriodUnit]: Readonly<Record<U, NonNullable<z.output<Units[U]>>>> }[PeriodUnit]

/** A period on a form: exactly one unit, above zero, at most ten years, whole except in hours. */
export const periodForm: z.ZodType<Period> = /* @__PURE__ */ (() =>
  // The check below is what makes it one unit of the five; zod narrows no type by a check.
  units().superRefine((period, { issues }) => {
    const [unit, ...others] = Object.keys(period)
    if (!unit) issues.push({ code: 'invalid_type', expected: 'nonoptional', input: undefined, path: ['days'] })
    if (others.length > 0) issues.push({ code: 'unrecognized_keys', keys: others, input: period })
  }) as z.ZodType<Period>)()
