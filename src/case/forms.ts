import type { StateValue } from 'xstate'
import * as z from 'zod'
import type { FlowDefinition } from '../flow/definition.ts'
import type { Carried } from '../flow/input.ts'
import type { Formed } from '../vocabulary/formed.ts'
import { knownForm, type Origin, originForm, type Reporter } from '../vocabulary/known.ts'
import type { Policy } from '../vocabulary/policy.ts'
import { instant, opaqueReference } from '../vocabulary/references.ts'
import { isPrint } from './chain.ts'
import { type Remembered, remembered, rememberedForm } from './keys.ts'
import { everPassedOn } from './link.ts'
import { oncePer } from './once-per.ts'
import { policyForm } from './policy-form.ts'

const record = () => z.record(z.string().max(64), z.unknown())

/** How long what another version of a flow decided and carried may be, as JSON. */
const longestForeign = 20_000

/** Settings and memory of another version, whose names and choices are not known here. */
const foreign = () =>
  record().check(({ value, issues }) => {
    if (JSON.stringify(value).length > longestForeign)
      issues.push({ code: 'too_big', origin: 'object', maximum: longestForeign, input: value })
  })

/** The form of a print: 64 hexadecimal digits. */
export const printForm = () => z.string().refine(isPrint, { params: { code: 'notAPrint' } })
const name = () => z.string().max(200)

/** A step, or one for each parallel part; whether the flow has it is asked apart. */
const stepForm: z.ZodType<StateValue> = /* @__PURE__ */ (() =>
  z.lazy(() => z.union([z.string(), z.record(z.string(), stepForm)])))()

/**
 * The form of the journal's first entry, of whatever version. What was decided and carried is read by the words of its own
 * version where that is the flow's, see `openingFaults`.
 */
export const openingForm = () => {
  const by: z.ZodType<Reporter<string>> = z.strictObject({ role: name(), id: opaqueReference })
  const origin: z.ZodType<Origin> = originForm()
  // Their names and choices are those of another version.
  const policy = foreign() as z.ZodType<unknown> as z.ZodType<Policy>
  // As with the policy: memory of another version.
  const carried = foreign() as z.ZodType<unknown> as z.ZodType<Partial<Carried>>
  return z.strictObject({
    sequence: z.literal(0),
    type: z.literal('case.opened'),
    flow: name(),
    version: name(),
    caseId: opaqueReference,
    at: instant,
    recordedAt: instant,
    by,
    policy,
    origin: origin.nullable(),
    carried: carried.nullable(),
    to: stepForm,
    opened: z.array(name()).max(100),
    /** 2 where each incident is owed on its own, and nothing older settles what it has caused; none in journals of 0.1.0. */
    rules: z.literal(2).optional(),
    /** Where a chain was begun: the print of the latest entry of the case it goes on from; null where there is none. */
    previous: printForm().nullable().optional(),
  })
}

/** The journal's first entry: everything a replay starts from. */
export interface Opening extends Formed<ReturnType<typeof openingForm>['shape']> {}

const givenForm = () =>
  z.strictObject({ at: z.string().max(35).nullable().optional(), recordedAt: instant.nullable().optional() })

/** Instants as they were given, which do not count. */
export interface Given extends Formed<ReturnType<typeof givenForm>['shape']> {}

const lateForm = () => z.strictObject({ duty: name(), since: instant.optional(), dueAt: instant })

/** A duty that was settled late, and until when it had been owed. */
export interface Late extends Formed<ReturnType<typeof lateForm>['shape']> {}

const settledForm = () => z.strictObject({ duty: name(), since: instant })

/** The form of an entry, of whatever version of a flow. */
export const entryForm = () => {
  const by: z.ZodType<Reporter<string>> = z.strictObject({ role: name(), id: opaqueReference })
  const decisive: z.ZodType<Readonly<Record<string, unknown>>> = foreign()
  const given: z.ZodType<Given> = givenForm()
  const names = () => z.array(name()).max(100)
  return z.strictObject({
    sequence: z.int().min(1),
    caseId: opaqueReference,
    type: name(),
    at: instant,
    recordedAt: instant,
    by,
    /** The decisive half without type, instant and reporter. */
    decisive,
    /** Where the sealed half is to be found in the host's sealed store; null when there was none. */
    sealed: z.templateLiteral([z.string(), '#', z.number()]).nullable(),
    from: stepForm,
    to: stepForm,
    ended: z.boolean(),
    clauses: names(),
    opened: names(),
    discharged: names(),
    /** Of duties that each cause owes anew, which were settled: those known or asked for at these instants. */
    settled: z.array(settledForm()).max(100).optional(),
    /** Which of what it settled was late, and until when that had been owed. */
    late: z.array(lateForm()).max(100).optional(),
    key: opaqueReference.optional(),
    /**
     * Instants as they were given, where others count: `at` of danger or a call for help, when it lay after the recording or
     * is no moment; `recordedAt`, when that clock ran behind the entry before. Null for none, and for a text that is none.
     */
    given: given.optional(),
    /** The print of the entry before, in a journal that is chained. */
    previous: printForm().optional(),
    /** The digest of the details sealed with it, salted; only who has the sealed half can make it again. */
    sealedDigest: printForm().optional(),
  })
}

/** One fact as it was taken in: its decisive half, and what it did. Nothing sealed, nothing personal. */
export interface JournalEntry extends Formed<ReturnType<typeof entryForm>['shape']> {}

const markForm = () => ({
  format: z.literal('eap-case-flows/case'),
  flow: z.string(),
  version: z.string(),
  /** Changes whenever the flow's structure does. */
  structure: z.string(),
})

/** Whose case a stored one is, and of which version; the rest may be older than today's form. */
export const mark = /* @__PURE__ */ (() => z.looseObject(markForm()))()

/** The form of what a case of a flow remembers. */
const knownFormOf = oncePer((of: FlowDefinition) =>
  knownForm({
    roles: Object.keys(of.roles),
    duties: Object.keys(of.duties),
    memory: of.memory,
    policy: policyForm(of) as z.ZodType<Policy>,
  }),
)

/** The form of what an earlier case passes on to one of a flow, by how the two hang together. */
export const carriedForms = oncePer((of: FlowDefinition) => {
  const each = (relation: Origin['relation']) => {
    const names = Object.fromEntries(everPassedOn[relation].map((name) => [name, true as const])) as Record<
      keyof Carried,
      true
    >
    // What is left out is no `undefined`: it was read from JSON, or picked from a case.
    return knownFormOf(of).pick(names).partial() as z.ZodType<Partial<Carried>>
  }
  return { beside: each('beside'), reopened: each('reopened'), handedOver: each('handedOver') }
})

/** The form of a stored case, in the words of its flow. */
export const envelopeForm = oncePer((of: FlowDefinition) => {
  const opening: z.ZodType<Opening> = openingForm()
  // Until 0.1.0 a case remembered whole entries.
  const inFull: z.ZodType<Remembered> = entryForm().transform((entry) => remembered(String(entry.key), entry))
  const known: z.ZodType<StoredKnown> = storedKnownForm(of)
  return z.strictObject({
    ...markForm(),
    revision: z.int().min(0),
    status: z.enum(['open', 'ended']),
    step: stepForm,
    known,
    recordedAt: instant,
    opening,
    keyed: z.array(z.union([rememberedForm(), inFull])).max(32),
    head: printForm().nullable().default(null),
    /** SHA-256 of all else, where the host has given that function. */
    print: printForm().optional(),
  })
})

/** A case as it is stored: plain JSON, with what is needed to read it back safely. */
export interface Envelope extends Formed<ReturnType<typeof envelopeForm>['shape']> {}

/** What a case remembers, without what its opening says too, and without what is null or empty. */
export interface StoredKnown extends Formed<ReturnType<typeof storedKnownForm>['shape']> {}

const storedKnownForm = (of: FlowDefinition) => knownFormOf(of).partial(leftOut)

/** What is stored only where it differs from the opening, and what is left out where it is null, empty, or as in every new case. */
const inOpening = { policy: true, caseId: true, openedAt: true, origin: true, knownSince: true } as const
const orNull = {
  dangerAt: true,
  emergencyAt: true,
  casualtiesNewsAt: true,
  nextReviewAt: true,
  goesOnIn: true,
} as const
const lists = { suspects: true, conflicted: true, conflictReported: true, requestedBy: true, notified: true } as const
const orEmpty = { ...lists, crisis: true, dangerFound: true, answered: true, own: true } as const
const orUsual = {
  need: true,
  support: true,
  committee: true,
  appointment: true,
  sessions: true,
  extension: true,
} as const
const leftOut = { ...inOpening, ...orNull, ...orEmpty, ...orUsual }

/** What is meant where it is left out. */
export const nothingStored = {
  dangerAt: null,
  emergencyAt: null,
  casualtiesNewsAt: null,
  nextReviewAt: null,
  goesOnIn: null,
  suspects: [],
  conflicted: [],
  conflictReported: [],
  requestedBy: [],
  notified: [],
  crisis: false,
  dangerFound: false,
  answered: [],
  own: {},
  need: 'unknown',
  support: 'notOffered',
  committee: 'notDecided',
  appointment: 'none',
  sessions: 0,
  extension: 0,
} as const
