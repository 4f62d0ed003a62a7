import * as z from 'zod'
import {
  contactPersonNames,
  crisisTriggerNames,
  type PersonnelBody,
  type PersonnelCategory,
  personnelBodyNames,
  personnelCategoryNames,
} from './choices.ts'
import { mostAttendees } from './facts/care.ts'
import type { Formed } from './formed.ts'
import type { Label } from './label.ts'
import { type Period, periodForm } from './period.ts'
import { type Role, roleNames } from './roles.ts'

export const toBeGiven = 'toBeGiven'

/** A value the document demands but does not name: whoever opens a case must give it. */
export type ToBeGiven = typeof toBeGiven

/** Fields of the same kind under each of these names. */
export const eachOf = <K extends string, V>(names: readonly K[], make: (name: K) => V): Record<K, V> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<K, V>

/** What a body may be called: no digit and no sign that could make it a number or an address. */
const bodyName = () => z.string().regex(/^[^\p{Nd}\p{C}@＠]{1,80}$/u)

const careTeamForm = () => {
  const name: z.ZodType<Label> = z.strictObject({ zh: bodyName(), en: bodyName() })
  return z.strictObject({
    name,
    /** Members who must attend; null where the agency sets no number and the meeting attests its own quorum. */
    quorum: z.int().min(1).max(mostAttendees).nullable(),
  })
}

/** What the agency calls its care team, and how many must attend. */
export interface CareTeam extends Formed<ReturnType<typeof careTeamForm>['shape']> {}

/** What every policy decides, whatever duties and settings its document has. */
export const sharedPolicy = () => {
  const careTeam: z.ZodType<CareTeam> = careTeamForm()
  const within: z.ZodType<Period> = periodForm
  const bodies: z.ZodType<Readonly<Record<PersonnelCategory, PersonnelBody>>> = z.strictObject(
    eachOf(personnelCategoryNames, () => z.enum(personnelBodyNames)),
  )
  const substitutes: z.ZodType<Readonly<Partial<Record<Role, readonly Role[]>>>> = z.partialRecord(
    z.enum(roleNames),
    z.array(z.enum(roleNames)).min(1),
  )
  return {
    /** IANA zone in which days are counted and instants are shown. */
    timeZone: z.string().max(64),
    /** By how many seconds the instant of a fact may lie after its recording, as clocks differ; none when left out. */
    clockSkewSeconds: z.int().min(0).max(900).optional(),
    /** After how long something to be done at once is late, e.g. `{ hours: 1 }`; never when left out. */
    atOnceWithin: within.optional(),
    /** Sessions an employee may have in one case; null for no cap. */
    sessionCap: z.int().min(1).max(1000).nullable(),
    careTeam,
    /** Which body hears a matter of personnel, by the law that binds the person's category. */
    personnelBodies: bodies,
    /** Who takes the place of a role of which somebody is in conflict of interest, first to last; the superior agency comes last of all. */
    substitutes: substitutes.optional(),
    /** Who must be told of a crisis. */
    crisisRecipients: z.array(z.enum(roleNames)).min(1).max(roleNames.length),
    crisisTriggers: z.array(z.enum(crisisTriggerNames)).min(1).max(crisisTriggerNames.length),
    /** In which branch of the crisis chart a refusal of support is answered by outreach. */
    refusalBranch: z.enum(['casualty', 'noCasualty', 'both']),
    /** Who counts as a key related person. */
    keyRelatedPersons: z.array(z.enum(contactPersonNames)).max(contactPersonNames.length),
    /** `literalChart`: the charts know no closing, follow-up never ends. */
    closure: z.enum(['byDecision', 'literalChart']),
    /** Flows the plan does not lay down which the agency adopts all the same, by the last part of their ids. */
    adopts: z.array(z.string().regex(/^[a-z][A-Za-z]{0,39}$/)).max(20),
  }
}

interface SharedPolicy extends Formed<ReturnType<typeof sharedPolicy>> {}

/**
 * An agency's own numbers and names. Null says that the agency sets none; nothing here has a hidden default.
 * `D`: its duties, `O`: its own settings.
 */
export interface Policy<D extends string = string, O extends object = Readonly<Record<string, unknown>>>
  extends SharedPolicy {
  /** Periods the agency sets for its duties; a duty without one is owed at once and has no due instant. */
  readonly periods: Readonly<Partial<Record<D, Period | ToBeGiven>>>
  /** Values of the document's own settings. */
  readonly own: O
}
