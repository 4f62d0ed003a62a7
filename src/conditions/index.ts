import * as careTeam from './care-team.ts'
import * as committee from './committee.ts'
import type { Condition } from './condition.ts'
import * as consent from './consent.ts'
import * as crisis from './crisis.ts'
import * as danger from './danger.ts'
import * as need from './need.ts'
import * as record from './record.ts'
import * as service from './service.ts'
import * as telling from './telling.ts'
import * as time from './time.ts'

/** Every question a published flow can ask, by name. */
export const conditions = {
  ...danger,
  ...consent,
  ...need,
  ...careTeam,
  ...committee,
  ...telling,
  ...crisis,
  ...service,
  ...record,
  ...time,
}

type Conditions = typeof conditions
export type ConditionId = keyof Conditions & string

/** The parameters each condition takes, as a guard of a flow names them. */
export type ConditionParams = {
  [K in ConditionId]: Conditions[K] extends Condition<infer P> ? P : never
}
