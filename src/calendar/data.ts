import * as z from 'zod'
import type { Formed } from '../vocabulary/formed.ts'

const dates = () => z.array(z.string())

export const yearForm = () =>
  z.strictObject({
    /** Days off that are no weekend; weekend days may be listed too and change nothing. */
    holidays: dates(),
    /** Make-up working days (補行上班): days of the weekend on which the agency works. */
    workdays: dates(),
    /** Set when the list is known not to be whole, e.g. without make-up days: due dates in it stay provisional. */
    provisional: z.boolean().optional(),
  })

/** What one year's list of office days says beyond the weekend. Days are ISO dates, e.g. `2026-02-16`. */
export interface CalendarYear extends Formed<ReturnType<typeof yearForm>['shape']> {}

const saturdayForm = () => z.enum(['mondayMorning', 'wholeMonday'])

/**
 * How a last day on a Saturday gives way. `mondayMorning`, the default: until Monday noon, as 行政程序法 §48 第4項後段
 * is written. `wholeMonday`: until Monday's end, as 法務部 92.4.8 法律字第0920011784號函 reads it, because Saturday is a
 * day off like any other since 2001.
 */
export type SaturdayRule = z.output<ReturnType<typeof saturdayForm>>

/** The form of a calendar as JSON. */
export const calendarForm = () => {
  const years: z.ZodType<Readonly<Record<string, CalendarYear>>> = z.record(z.string(), yearForm())
  return z.strictObject({
    /** IANA zone whose days are counted. */
    timeZone: z.string(),
    weekend: z.array(z.literal([0, 1, 2, 3, 4, 5, 6])),
    saturday: saturdayForm().optional(),
    /** By year, e.g. `2026`. A year not listed is counted by weekends alone, and said to be provisional. */
    years,
  })
}

/** An agency's office days, as JSON: the weekend and, year by year, what differs from it. */
export interface CalendarData extends Formed<ReturnType<typeof calendarForm>['shape']> {}
