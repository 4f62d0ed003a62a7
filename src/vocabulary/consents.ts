import * as z from 'zod'
import type { Formed } from './formed.ts'
import type { Label } from './label.ts'
import { instant } from './references.ts'

/** What a person can consent to; each is asked for apart (個資法 §6, §16; 心理師法 §19). */
export const consentScopes = {
  service: { zh: '接受服務', en: 'Receiving a service' },
  referral: { zh: '轉介', en: 'Referral' },
  disclosure: { zh: '提供紀錄或資料', en: 'Disclosure of records' },
  familyContact: { zh: '聯繫家屬', en: 'Contact with the family' },
  sensitiveData: { zh: '蒐集特種個資', en: 'Sensitive personal data' },
} as const satisfies Record<string, Label>

export type ConsentScope = keyof typeof consentScopes
export const scopeNames = Object.keys(consentScopes) as [ConsentScope, ...ConsentScope[]]

export const consentForms = {
  oral: { zh: '口頭', en: 'Oral' },
  written: { zh: '書面', en: 'Written' },
  electronic: { zh: '電子文件', en: 'Electronic document' },
} as const satisfies Record<string, Label>

export type ConsentForm = keyof typeof consentForms
export const consentFormNames = Object.keys(consentForms) as [ConsentForm, ...ConsentForm[]]

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
  })

/** The latest word the person has given on one scope. */
export interface Consent extends Formed<ReturnType<typeof consentForm>['shape']> {}
