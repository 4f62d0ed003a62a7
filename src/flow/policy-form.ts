import * as z from 'zod'
import { periodForm } from '../calendar/read-period.ts'
import {
  contactPersonNames,
  crisisTriggerNames,
  personnelBodyNames,
  personnelCategoryNames,
} from '../vocabulary/choices.ts'
import { mostAttendees } from '../vocabulary/facts/care.ts'
import { roleNames } from '../vocabulary/roles.ts'
import type { Vocabulary } from './vocabulary.ts'

export const toBeGiven = 'toBeGiven'

const eachOf = <T>(names: readonly string[], form: (name: string) => T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, form(name)]))

/** The form of a policy, with the periods and settings a flow's own words know. */
export function policyFormOf({ duties, settings }: Pick<Vocabulary, 'duties' | 'settings'>) {
  const orNotYet = (form: z.ZodType) => z.union([form, z.literal(toBeGiven)])
  const count = z.int().min(1).max(1000).nullable()
  const label = z.strictObject({ zh: z.string(), en: z.string() })
  return z.strictObject({
    timeZone: z.string(),
    sessionCap: count,
    careTeam: z.strictObject({ name: label, quorum: z.int().min(1).max(mostAttendees).nullable() }),
    personnelBodies: z.strictObject(eachOf(personnelCategoryNames, () => z.enum(personnelBodyNames))),
    crisisRecipients: z.array(z.enum(roleNames)).min(1),
    crisisTriggers: z.array(z.enum(crisisTriggerNames)).min(1),
    refusalBranch: z.enum(['casualty', 'noCasualty', 'both']),
    keyRelatedPersons: z.array(z.enum(contactPersonNames)),
    closure: z.enum(['byDecision', 'literalChart']),
    adopts: z.array(z.string()),
    periods: z.strictObject(eachOf(Object.keys(duties), () => orNotYet(periodForm).optional())),
    own: z.strictObject(eachOf(Object.keys(settings), (name) => orNotYet(settings[name] as z.ZodType))),
  })
}
