import type { ContactPerson, CrisisTrigger, PersonnelBody, PersonnelCategory } from './choices.ts'
import type { Label } from './label.ts'
import type { Period } from './period.ts'
import type { Role } from './roles.ts'

/** A value the document demands but does not name: whoever opens a case must give it. */
export type ToBeGiven = 'toBeGiven'

/**
 * An agency's own numbers and names. Null says that the agency sets none; nothing here has a hidden default.
 * `D`: its duties, `O`: its own settings.
 */
export interface Policy<D extends string = string, O extends object = Readonly<Record<string, unknown>>> {
  /** IANA zone in which days are counted and instants are shown. */
  readonly timeZone: string
  /** Sessions an employee may have in one case; null for no cap. */
  readonly sessionCap: number | null
  readonly careTeam: {
    readonly name: Label
    /** Members who must attend; null where the agency sets no number and the meeting attests its own quorum. */
    readonly quorum: number | null
  }
  /** Which body hears a matter of personnel, by the law that binds the person's category. */
  readonly personnelBodies: Readonly<Record<PersonnelCategory, PersonnelBody>>
  /** Who must be told of a crisis. */
  readonly crisisRecipients: readonly Role[]
  readonly crisisTriggers: readonly CrisisTrigger[]
  /** In which branch of the crisis chart a refusal of support is answered by outreach. */
  readonly refusalBranch: 'casualty' | 'noCasualty' | 'both'
  /** Who counts as a key related person. */
  readonly keyRelatedPersons: readonly ContactPerson[]
  /** `literalChart`: the charts know no closing, follow-up never ends. */
  readonly closure: 'byDecision' | 'literalChart'
  /** Flows the plan does not lay down which the agency adopts all the same. */
  readonly adopts: readonly string[]
  /** Periods the agency sets for its duties; a duty without one is owed at once and has no due instant. */
  readonly periods: Readonly<Partial<Record<D, Period | ToBeGiven>>>
  /** Values of the document's own settings. */
  readonly own: O
}
