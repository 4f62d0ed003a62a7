import type { Schedule } from '#src/screening/schedule.ts'
import type { ToBeGiven } from '#src/vocabulary/policy.ts'
import type { clauses } from './clauses.ts'
import type { readings } from './readings.ts'

type Open<S> = { readonly [K in keyof S]: S[K] | ToBeGiven }

interface LaidDown {
  readonly is: Open<Schedule>
  readonly cites: readonly (keyof typeof clauses | keyof typeof readings)[]
}

/** When the plan holds its screening: in four months of the year. On which day of them it does not say. */
export const screeningSchedule = {
  is: { months: [3, 6, 9, 12], day: 'toBeGiven' },
  cites: ['陸.三', '解讀.39'],
} as const satisfies LaidDown
