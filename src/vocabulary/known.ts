import * as z from 'zod'
import { capacityNames, contactPersonNames, dangerNames } from './choices.ts'
import { type Consent, type ConsentScope, consentForm, scopeNames } from './consents.ts'
import { type Owed, owedForm } from './duties.ts'
import type { Formed } from './formed.ts'
import type { Policy } from './policy.ts'
import { type Instant, instant, opaqueReference } from './references.ts'
import { asOfNames } from './registers/table.ts'
import { askingByLaw, type Role, roleNames } from './roles.ts'

/** A person in a role, by an opaque reference. */
export interface Reporter<R extends string = Role> {
  readonly role: R
  readonly id: string
}

/** The form of a person in one of these roles. */
const reporterForm = <R extends string>(roles: readonly R[]): z.ZodType<Reporter<R>> =>
  z.strictObject({ role: z.literal(roles), id: opaqueReference })

export const originForm = () =>
  z.strictObject({
    relation: z.enum(['handedOver', 'reopened', 'beside']),
    caseId: opaqueReference,
    flow: z.string(),
    revision: z.int().min(0),
  })

/** The case this one continues or stands beside. */
export interface Origin extends Formed<ReturnType<typeof originForm>['shape']> {}

/** The words that say what a case can remember: the names of its roles and duties, its own memory, its policy. */
export interface MemoryWords {
  readonly roles: readonly string[]
  readonly duties: readonly string[]
  readonly memory: Readonly<Record<string, readonly [string, ...string[]]>>
  readonly policy: z.ZodType<Policy>
}

/** Under which name the instant of a document's own memory is kept. */
export const ownName = (name: string): `own.${string}` => `own.${name}`

/** The form of what a case remembers, in the words it is remembered in. */
export const knownForm = ({ roles, duties, memory, policy }: MemoryWords) => {
  const count = z.int().min(0)
  const origin: z.ZodType<Origin> = originForm()
  const owed: z.ZodType<Owed> = owedForm(duties)
  const consent: z.ZodType<Consent> = consentForm()
  const consents: z.ZodType<Readonly<Partial<Record<ConsentScope, Consent>>>> = z.partialRecord(
    z.enum(scopeNames),
    consent,
  )
  const own: z.ZodType<Readonly<Record<string, string>>> = z.strictObject(
    Object.fromEntries(Object.entries(memory).map(([name, choices]) => [name, z.enum(choices)])),
  )
  const asOf: z.ZodType<Readonly<Partial<Record<string, Instant>>>> = z
    .partialRecord(z.enum([...asOfNames, ...Object.keys(memory).map(ownName)]), instant)
    .default({})
  const people: z.ZodType<readonly Reporter<string>[]> = z.array(reporterForm(roles)).default([])
  const authorities: z.ZodType<readonly (typeof askingByLaw)[number][]> = z.array(z.enum(askingByLaw)).default([])
  const crisis: z.ZodType<boolean> = z.boolean().default(false)
  const dangerFound: z.ZodType<boolean> = z.boolean().default(false)
  const answered: z.ZodType<readonly string[]> = z
    .array(z.string().regex(/^-?\d+@\w+$/))
    .max(8)
    .default([])
  return z.strictObject({
    caseId: opaqueReference,
    openedAt: instant,
    /** The earliest instant at which anybody knew of the matter. */
    knownSince: instant,
    /** The instant of the fact last taken in. */
    notedAt: instant,
    policy,
    origin: origin.nullable(),
    rightsExplained: z.boolean(),
    minor: z.boolean(),
    need: z.enum(['unknown', 'needed', 'notNeeded']),
    willingness: z.enum(['unknown', 'willing', 'declined']),
    consents,
    danger: z.enum([...dangerNames, 'notAssessed']),
    dangerAt: instant.nullable(),
    /** The instant of the latest outcome of an emergency. */
    emergencyAt: instant.nullable(),
    /** A danger has been met and no care-team resolution has followed yet. */
    dangerUnresolved: z.boolean(),
    /** A danger was found, not only reported: until the care team has resolved, only another finding clears it. */
    dangerFound,
    person: z.enum([...capacityNames, 'unknown']),
    suspects: z.array(z.enum(contactPersonNames)),
    /** Who has a conflict of interest, as they say themselves or the next level has decided. */
    conflicted: z.array(reporterForm(roles)),
    /** Of whom a conflict is reported on which the next level has not decided. */
    conflictReported: people,
    /** Who has been told, and in whose place somebody was told for a conflict of interest, since notices last started over. */
    notified: z.array(z.enum(roleNames)),
    /** Who has asked for records by legal process. */
    requestedBy: authorities,
    /** A crisis has been reported in this case. */
    crisis,
    casualties: z.enum(['unknown', 'yes', 'no']),
    /** When casualties became known after there were said to be none. */
    casualtiesNewsAt: instant.nullable(),
    support: z.enum(['notOffered', 'offered', 'accepted', 'declined']),
    medicalHelp: z.boolean(),
    committee: z.enum(['notDecided', 'necessary', 'notNecessary', 'held']),
    appointment: z.enum(['none', 'made']),
    sessions: count,
    /** Sessions granted beyond the policy's cap. */
    extension: count,
    nextReviewAt: instant.nullable(),
    sealed: z.boolean(),
    /** Something was told or somebody contacted for danger to life, and no care-team meeting has looked at it since. */
    overridden: z.boolean(),
    /** The case in which this ended one goes on, as was said last; null while it does in none. */
    goesOnIn: opaqueReference.nullable().default(null),
    /** Duties open now; a settled one leaves the list. */
    duties: z.array(owed),
    /** What was settled by its name, the latest 8: told again, it is the same. */
    answered,
    /** When what is known of a subject was so; empty in cases stored before it was kept. */
    asOf,
    /** What the document's own words make a case remember: finite choices by name. */
    own,
  })
}

/**
 * What a case remembers: the decisive halves of its facts, as far as a condition asks for them. It is the context of
 * every flow's machine; no personal data and no free text can enter it. Instants are ISO 8601 with offset.
 */
export interface Known extends Formed<ReturnType<typeof knownForm>['shape']> {}
