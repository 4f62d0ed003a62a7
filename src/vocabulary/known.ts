import type { Capacity, ContactPerson, Danger } from './choices.ts'
import type { Consent, ConsentScope } from './consents.ts'
import type { Owed } from './duties.ts'
import type { Policy } from './policy.ts'
import type { Instant } from './references.ts'
import type { Role } from './roles.ts'

/** A person in a role, by an opaque reference. */
export interface Reporter<R extends string = Role> {
  readonly role: R
  readonly id: string
}

/** The case this one continues or stands beside. */
export interface Origin {
  readonly relation: 'handedOver' | 'reopened' | 'beside'
  readonly caseId: string
  readonly flow: string
  readonly revision: number
}

/**
 * What a case remembers: the decisive halves of its facts, as far as a condition asks for them. It is the context of
 * every flow's machine; no personal data and no free text can enter it. Instants are ISO 8601 with offset.
 */
export interface Known {
  readonly caseId: string
  readonly openedAt: Instant
  /** The earliest instant at which anybody knew of the matter. */
  readonly knownSince: Instant
  /** The instant of the fact last taken in. */
  readonly notedAt: Instant
  readonly policy: Policy
  readonly origin: Origin | null
  readonly rightsExplained: boolean
  readonly minor: boolean
  readonly need: 'unknown' | 'needed' | 'notNeeded'
  readonly willingness: 'unknown' | 'willing' | 'declined'
  readonly consents: Readonly<Partial<Record<ConsentScope, Consent>>>
  readonly danger: Danger | 'notAssessed'
  readonly dangerAt: Instant | null
  /** The instant of the latest outcome of an emergency. */
  readonly emergencyAt: Instant | null
  /** A danger has been met and no care-team resolution has followed yet. */
  readonly dangerUnresolved: boolean
  readonly person: Capacity | 'unknown'
  readonly suspects: readonly ContactPerson[]
  readonly conflicted: readonly Reporter<string>[]
  readonly notified: readonly Role[]
  readonly casualties: 'unknown' | 'yes' | 'no'
  /** When casualties became known after there were said to be none. */
  readonly casualtiesNewsAt: Instant | null
  readonly support: 'notOffered' | 'offered' | 'accepted' | 'declined'
  readonly medicalHelp: boolean
  readonly committee: 'notDecided' | 'necessary' | 'notNecessary' | 'held'
  readonly appointment: 'none' | 'made'
  readonly sessions: number
  /** Sessions granted beyond the policy's cap. */
  readonly extension: number
  readonly nextReviewAt: Instant | null
  readonly sealed: boolean
  /** Something was told or somebody contacted for danger to life, and no care-team meeting has looked at it since. */
  readonly overridden: boolean
  /** Duties open now; a settled one leaves the list. */
  readonly duties: readonly Owed[]
  /** What the document's own words make a case remember: finite choices by name. */
  readonly own: Readonly<Record<string, string>>
}
