import type { StateValue } from 'xstate'
import * as z from 'zod'
import type { FlowDefinition } from '../flow/definition.ts'
import type { Carried } from '../flow/input.ts'
import type { Formed } from '../vocabulary/formed.ts'
import { type Known, knownForm, type Origin, originForm, type Reporter, reporterForm } from '../vocabulary/known.ts'
import type { Policy } from '../vocabulary/policy.ts'
import { instant, opaqueReference } from '../vocabulary/references.ts'
import { oncePer } from './once-per.ts'
import { policyForm } from './policy-form.ts'

const record = () => z.record(z.string(), z.unknown())

/** A step, or one for each parallel part; whether the flow has it is asked apart. */
const stepForm: z.ZodType<StateValue> = /* @__PURE__ */ (() =>
  z.lazy(() => z.union([z.string(), z.record(z.string(), stepForm)])))()

/** The form of the journal's first entry. What was decided and carried then is kept as it was, by the words of then. */
const openingForm = (roles: readonly string[]) => {
  const origin: z.ZodType<Origin> = originForm()
  // An older version's policy has other settings: it is read whatever they are, and checked when a journal is replayed.
  const policy = record() as z.ZodType<unknown> as z.ZodType<Policy>
  // As with the policy: another version's memory.
  const carried = record() as z.ZodType<unknown> as z.ZodType<Partial<Carried>>
  return z.looseObject({
    sequence: z.literal(0),
    type: z.literal('case.opened'),
    flow: z.string(),
    version: z.string(),
    caseId: opaqueReference,
    at: instant,
    recordedAt: instant,
    by: reporterForm(roles),
    policy,
    origin: origin.nullable(),
    carried: carried.nullable(),
    to: stepForm,
    opened: z.array(z.string()),
  })
}

/** The journal's first entry: everything a replay starts from. */
export interface Opening extends Formed<ReturnType<typeof openingForm>['shape']> {}

const givenForm = () =>
  z.strictObject({ at: z.string().max(35).nullable().optional(), recordedAt: instant.nullable().optional() })

/** Instants as they were given, which do not count. */
export interface Given extends Formed<ReturnType<typeof givenForm>['shape']> {}

const lateForm = () => z.strictObject({ duty: z.string(), dueAt: instant })

/** A duty that was settled late, and until when it had been owed. */
export interface Late extends Formed<ReturnType<typeof lateForm>['shape']> {}

const entryForm = () => {
  const by: z.ZodType<Reporter<string>> = z.strictObject({ role: z.string(), id: opaqueReference })
  const decisive: z.ZodType<Readonly<Record<string, unknown>>> = record()
  const given: z.ZodType<Given> = givenForm()
  return z.looseObject({
    sequence: z.int().min(1),
    caseId: opaqueReference,
    type: z.string(),
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
    clauses: z.array(z.string()),
    opened: z.array(z.string()),
    discharged: z.array(z.string()),
    /** Which of what it settled was late, and until when that had been owed. */
    late: z.array(lateForm()).optional(),
    key: z.string().optional(),
    /**
     * Instants as they were given, where others count: `at` of danger or a call for help, when it lay after the recording or
     * is no moment; `recordedAt`, when that clock ran behind the entry before. Null for none, and for a text that is none.
     */
    given: given.optional(),
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

/** The form of a stored case, in the words of its flow. */
export const envelopeForm = oncePer((of: FlowDefinition) => {
  const roles = Object.keys(of.roles)
  const { memory } = of
  const known: z.ZodType<Known> = knownForm({ roles, duties: Object.keys(of.duties), memory, policy: policyForm(of) })
  const opening: z.ZodType<Opening> = openingForm(roles)
  const entry: z.ZodType<JournalEntry> = entryForm()
  return z.strictObject({
    ...markForm(),
    revision: z.int().min(0),
    status: z.enum(['open', 'ended']),
    step: stepForm,
    known,
    recordedAt: instant,
    opening,
    keyed: z.array(entry),
  })
})

/** A case as it is stored: plain JSON, with what is needed to read it back safely. */
export interface Envelope extends Formed<ReturnType<typeof envelopeForm>['shape']> {}
