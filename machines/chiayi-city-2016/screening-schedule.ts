import type { Schedule } from '#src/screening/schedule.ts'
import type { ToBeGiven } from '#src/vocabulary/policy.ts'
import type { clauses } from './clauses.ts'

type Open<S> = { readonly [K in keyof S]: S[K] | ToBeGiven }

interface LaidDown {
  readonly is: Open<Schedule>
  readonly cites: readonly (keyof typeof clauses)[]
}

/** When the plan holds its self-test: every three months. From which month on, and on which day, it does not say. */
export const screeningSchedule = {
  is: { everyMonths: 3, from: 'toBeGiven', day: 'toBeGiven' },
  cites: ['伍.三.三.2.2.C'],
} as const satisfies LaidDown
