import type { IsoDate, Weekday } from './day.ts'

/** What one year's list of office days says beyond the weekend. */
export interface CalendarYear {
  /** Days off that are no weekend; weekend days may be listed too and change nothing. */
  readonly holidays: readonly IsoDate[]
  /** Make-up working days (補行上班): days of the weekend on which the agency works. */
  readonly workdays: readonly IsoDate[]
  /** Set when the list is known not to be whole, e.g. without make-up days: due dates in it stay provisional. */
  readonly provisional?: boolean | undefined
}

/**
 * How a last day on a Saturday gives way. `mondayMorning`, the default: until Monday noon, as 行政程序法 §48 第4項後段
 * is written. `wholeMonday`: until Monday's end, as 法務部 92.4.8 法律字第0920011784號函 reads it, because Saturday is a
 * day off like any other since 2001.
 */
export type SaturdayRule = 'mondayMorning' | 'wholeMonday'

/** An agency's office days, as JSON: the weekend and, year by year, what differs from it. */
export interface CalendarData {
  /** IANA zone whose days are counted. */
  readonly timeZone: string
  readonly weekend: readonly Weekday[]
  /** By year, e.g. `2026`. A year not listed is counted by weekends alone, and said to be provisional. */
  readonly years: Readonly<Record<string, CalendarYear>>
  readonly saturday?: SaturdayRule | undefined
}
