import * as z from 'zod'
import type { Formed } from './formed.ts'
import { instant } from './references.ts'

/** What a person can consent to; each is asked for apart (個資法 §6, §16; 心理師法 §19). */
export const scopeNames = ['service', 'referral', 'disclosure', 'familyContact', 'sensitiveData'] as const
export type ConsentScope = (typeof scopeNames)[number]

export const consentFormNames = ['oral', 'written', 'electronic'] as const
export type ConsentForm = (typeof consentFormNames)[number]

/** Scopes for which spoken consent is not enough (個資法 §6 I⑥; 「書面授權同意」). */
export const inWritingOnly: readonly ConsentScope[] = ['disclosure', 'sensitiveData']

export const consentForm = () =>
  z.strictObject({
    standing: z.enum(['given', 'withdrawn']),
    form: z.enum(consentFormNames),
    /** The instant after which the consent no longer holds; null when none was set. */
    until: instant.nullable(),
    /** Whether a minor's legal representative agreed too (民法 §77). */
    withRepresentative: z.boolean(),
    at: instant,
    /** The person has never agreed: nothing was taken back. */
    refused: z.literal(true).optional(),
  })

/** The latest word the person has given on one scope. */
export interface Consent extends Formed<ReturnType<typeof consentForm>['shape']> {}
