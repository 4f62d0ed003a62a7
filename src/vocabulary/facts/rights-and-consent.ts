import * as z from 'zod'
import { type Consent, type ConsentScope, consentFormNames, scopeNames } from '../consents.ts'
import { type DecisiveOf, fact } from '../fact.ts'
import type { Known } from '../known.ts'
import { type Instant, instant, isBefore } from '../references.ts'
import type { Role } from '../roles.ts'

const recorders: readonly Role[] = ['eapWindow', 'careLiaison', 'counsellor', 'personnel']
const ownWord: readonly Role[] = ['employee', 'representative', ...recorders]

export const rightsExplained = fact('rights.explained', {
  zh: '已告知權益',
  en: 'Rights explained',
  by: recorders,
  learn: () => ({ rightsExplained: true }),
})
export interface RightsExplained extends DecisiveOf<typeof rightsExplained> {}

export const consentGiven = fact('consent.given', {
  zh: '同意',
  en: 'Consent given',
  by: ownWord,
  decisive: {
    scope: z.enum(scopeNames),
    form: z.enum(consentFormNames),
    until: instant.optional(),
    withRepresentative: z.boolean().optional(),
  },
  learn: (known, { scope, form, at, until = null, withRepresentative = false }) =>
    latestWord(known, scope, { standing: 'given', form, until, withRepresentative, at }),
})
export interface ConsentGiven extends DecisiveOf<typeof consentGiven> {}

export const consentWithdrawn = fact('consent.withdrawn', {
  zh: '撤回同意',
  en: 'Consent withdrawn',
  by: ownWord,
  decisive: { scope: z.enum(scopeNames) },
  learn: (known, { scope, at }) => withdrawn(known, scope, at),
})
export interface ConsentWithdrawn extends DecisiveOf<typeof consentWithdrawn> {}

export const minorIdentified = fact('minor.identified', {
  zh: '當事人未成年',
  en: 'Person found to be a minor',
  by: recorders,
  learn: () => ({ minor: true }),
})
export interface MinorIdentified extends DecisiveOf<typeof minorIdentified> {}

function withdrawn(known: Known, scope: ConsentScope, at: Instant): Partial<Known> {
  return latestWord(known, scope, { standing: 'withdrawn', form: 'oral', until: null, withRepresentative: false, at })
}

/** Ending the service takes the consent to it back. */
export const serviceWithdrawn = (known: Known, at: Instant): Partial<Known> => withdrawn(known, 'service', at)

/** The later word counts, however late it is reported; said at the same instant, the withdrawal counts. */
function latestWord(known: Known, scope: keyof Known['consents'], word: Consent): Partial<Known> {
  const earlier = known.consents[scope]
  if (earlier && yields(word, earlier)) return {}
  const willing = scope === 'service' ? { willingness: willingnessAfter(word) } : {}
  return { consents: { ...known.consents, [scope]: word }, ...willing }
}

const yields = (word: { at: Instant; standing: Consent['standing'] }, earlier: Consent): boolean =>
  isBefore(word.at, earlier.at) ||
  (earlier.standing === 'withdrawn' && word.standing === 'given' && !isBefore(earlier.at, word.at))

const willingnessAfter = (word: Consent): Known['willingness'] => (word.standing === 'given' ? 'willing' : 'declined')
