import { isTimeZone } from '../calendar/zone.ts'
import type { FlowDefinition } from '../flow/definition.ts'
import { policyFormOf } from '../flow/policy-form.ts'
import { toBeGiven } from '../vocabulary/policy.ts'
import { formReasons, within } from './form-issues.ts'
import { oncePer } from './once-per.ts'
import { type Reason, reason } from './reason.ts'

/** The form of a policy, with the periods and settings a flow's own words know. */
export const policyForm = oncePer((of: FlowDefinition) => policyFormOf(of))

/** What is wrong with a policy, by path under `policy`; `needed` are the paths the flow cannot do without. */
export function policyReasons(policy: unknown, of: FlowDefinition, needed: readonly string[]): readonly Reason[] {
  const read = policyForm(of).safeParse(policy, { reportInput: true })
  if (!read.success) return formReasons(read.error.issues).map((each) => within('policy', each))
  if (!isTimeZone(read.data.timeZone)) return [reason('badPolicy', { path: 'policy.timeZone' })]
  return needed
    .filter((path) => valueAt(read.data, path) === toBeGiven)
    .map((path) => reason('toBeGiven', { path: `policy.${path}` }))
}

const valueAt = (policy: object, path: string): unknown =>
  path.split('.').reduce((at: unknown, name) => (at as Record<string, unknown>)[name], policy)
