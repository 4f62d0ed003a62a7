import type { Schedule } from '#src/screening/schedule.ts'
import type { ToBeGiven } from '#src/vocabulary/policy.ts'
import type { clauses } from './clauses.ts'
import type { readings } from './readings.ts'

type Open<S> = { readonly [K in keyof S]: S[K] | ToBeGiven }

interface LaidDown {
  readonly is: Open<Schedule>
  readonly cites: readonly (keyof typeof clauses | keyof typeof readings)[]
}

/** When the plan offers its self-test: with the survey of the year, whose day it does not give, and on some leave. */
export const screeningSchedule = {
  survey: { is: { yearly: 'toBeGiven', day: 'toBeGiven' }, cites: ['四.三.1.5', '解讀.48'] },
  leave: { is: { onLeave: ['maternity', 'bereavement'] }, cites: ['四.三.3.5.B', '解讀.48'] },
} as const satisfies Record<string, LaidDown>

/** Leave on which the plan names its resources; of a self-test it says nothing there. */
export const leavePrompt = {
  is: { onLeave: ['bereavement', 'extendedSick', 'onDutyInjury'] },
  cites: ['四.三.3.5.A', '解讀.48'],
} as const satisfies LaidDown
