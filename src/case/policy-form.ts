import * as z from 'zod'
import { periodForm } from '../calendar/read-period.ts'
import { isTimeZone } from '../calendar/zone.ts'
import {
  contactPersonNames,
  crisisTriggerNames,
  personnelBodyNames,
  personnelCategoryNames,
} from '../vocabulary/choices.ts'
import { duties } from '../vocabulary/duties.ts'
import { mostAttendees } from '../vocabulary/facts/care.ts'
import { roleNames } from '../vocabulary/roles.ts'
import { formReasons } from './form-issues.ts'
import { type Reason, reason } from './reason.ts'

export const policyForm = /* @__PURE__ */ (() => {
  const count = z.int().min(1).max(1000).nullable()
  const label = z.strictObject({ zh: z.string(), en: z.string() })
  return z.strictObject({
    timeZone: z.string(),
    sessionCap: count,
    careTeam: z.strictObject({ name: label, quorum: z.int().min(1).max(mostAttendees).nullable() }),
    personnelBodies: z.strictObject(
      Object.fromEntries(personnelCategoryNames.map((name) => [name, z.enum(personnelBodyNames)])),
    ),
    crisisRecipients: z.array(z.enum(roleNames)).min(1),
    crisisTriggers: z.array(z.enum(crisisTriggerNames)).min(1),
    refusalBranch: z.enum(['casualty', 'noCasualty', 'both']),
    keyRelatedPersons: z.array(z.enum(contactPersonNames)),
    closure: z.enum(['byDecision', 'literalChart']),
    periods: z.strictObject(Object.fromEntries(Object.keys(duties).map((name) => [name, periodForm.optional()]))),
  })
})()

/** What is wrong with a policy, by path under `policy`. */
export function policyReasons(policy: unknown): readonly Reason[] {
  const read = policyForm.safeParse(policy, { reportInput: true })
  if (!read.success)
    return formReasons(read.error.issues).map((each) => ({
      ...each,
      path: each.path ? `policy.${each.path}` : 'policy',
    }))
  return isTimeZone(read.data.timeZone) ? [] : [reason('badPolicy', { path: 'policy.timeZone' })]
}
