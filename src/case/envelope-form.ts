import * as z from 'zod'
import type { FlowDefinition } from '../flow/definition.ts'
import { capacityNames, contactPersonNames, dangerNames } from '../vocabulary/choices.ts'
import { consentFormNames, scopeNames } from '../vocabulary/consents.ts'
import type { Known } from '../vocabulary/known.ts'
import { instant, opaqueReference } from '../vocabulary/references.ts'
import { roleNames } from '../vocabulary/roles.ts'
import type { Envelope } from './envelope.ts'
import { formReasons } from './form-issues.ts'
import { oncePer } from './once-per.ts'
import { policyForm } from './policy-form.ts'
import { type Refusal, refusal } from './refusal.ts'

const formFor = oncePer((of: FlowDefinition) => {
  const role = z.enum(Object.keys(of.roles))
  const reporter = z.strictObject({ role, id: opaqueReference })
  const count = z.int().min(0)
  const consent = z.strictObject({
    standing: z.enum(['given', 'withdrawn']),
    form: z.enum(consentFormNames),
    until: instant.nullable(),
    withRepresentative: z.boolean(),
    at: instant,
  })
  const origin = z.strictObject({
    relation: z.enum(['handedOver', 'reopened', 'beside']),
    caseId: opaqueReference,
    flow: z.string(),
    revision: count,
  })
  const owed = z.strictObject({
    duty: z.enum(Object.keys(of.duties)),
    since: instant,
    until: instant.nullable(),
    atOnce: z.literal(true).optional(),
    rule: z.string().optional(),
    extended: count.optional(),
    lapsed: instant.optional(),
    pause: z.strictObject({ since: instant.nullable(), minutes: count, ended: instant.nullable() }).optional(),
  })
  const known = z.strictObject({
    caseId: opaqueReference,
    openedAt: instant,
    knownSince: instant,
    notedAt: instant,
    policy: policyForm(of),
    origin: origin.nullable(),
    rightsExplained: z.boolean(),
    minor: z.boolean(),
    need: z.enum(['unknown', 'needed', 'notNeeded']),
    willingness: z.enum(['unknown', 'willing', 'declined']),
    consents: z.partialRecord(z.enum(scopeNames), consent),
    danger: z.enum([...dangerNames, 'notAssessed']),
    dangerAt: instant.nullable(),
    emergencyAt: instant.nullable(),
    dangerUnresolved: z.boolean(),
    person: z.enum([...capacityNames, 'unknown']),
    suspects: z.array(z.enum(contactPersonNames)),
    conflicted: z.array(reporter),
    notified: z.array(z.enum(roleNames)),
    casualties: z.enum(['unknown', 'yes', 'no']),
    casualtiesNewsAt: instant.nullable(),
    support: z.enum(['notOffered', 'offered', 'accepted', 'declined']),
    medicalHelp: z.boolean(),
    committee: z.enum(['notDecided', 'necessary', 'notNecessary', 'held']),
    appointment: z.enum(['none', 'made']),
    sessions: count,
    extension: count,
    nextReviewAt: instant.nullable(),
    sealed: z.boolean(),
    overridden: z.boolean(),
    duties: z.array(owed),
    own: z.strictObject(
      Object.fromEntries(Object.entries(of.memory).map(([name, choices]) => [name, z.enum(choices)])),
    ),
  })
  return z.strictObject({
    format: z.literal('eap-case-flows/case'),
    flow: z.string(),
    version: z.string(),
    structure: z.string(),
    revision: count,
    status: z.enum(['open', 'ended']),
    step: z.union([z.string(), z.record(z.string(), z.unknown())]),
    known,
    recordedAt: instant,
    opening: z.looseObject({
      type: z.literal('case.opened'),
      sequence: z.literal(0),
      caseId: opaqueReference,
      at: instant,
      recordedAt: instant,
      by: reporter,
    }),
    keyed: z.array(z.looseObject({ sequence: count, type: z.string(), key: z.string() })),
  })
})

const mark = /* @__PURE__ */ (() =>
  z.looseObject({
    format: z.literal('eap-case-flows/case'),
    flow: z.string(),
    version: z.string(),
    structure: z.string(),
  }))()

/** Reads whose case it is and of which version; the rest may be older than today's form, for migrations to mend. */
export function readMark(stored: unknown): Envelope | Refusal {
  const read = mark.safeParse(stored, { reportInput: true })
  if (!read.success) return refusal('incomplete', ...formReasons(read.error.issues))
  return read.data as unknown as Envelope
}

/** Reads what claims to be a stored case; every fault of it at once. */
export function readEnvelope(stored: unknown, of: FlowDefinition): Envelope | Refusal {
  const read = formFor(of).safeParse(stored, { reportInput: true })
  if (!read.success) return refusal('incomplete', ...formReasons(read.error.issues))
  return read.data as unknown as Envelope & { known: Known }
}
