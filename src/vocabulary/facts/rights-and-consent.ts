import * as z from 'zod'
import { type Consent, type ConsentScope, consentFormNames, scopeNames } from '../consents.ts'
import { type DecisiveOf, fact } from '../fact.ts'
import type { Known } from '../known.ts'
import { type Instant, instant, isBefore } from '../references.ts'
import { type Lesson, says } from '../registers/lesson.ts'
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

interface Given {
  readonly at: Instant
  readonly scope: ConsentScope
  readonly form: Consent['form']
  readonly until?: Instant | undefined
  readonly withRepresentative?: boolean | undefined
}

const given = ({ form, until, withRepresentative = false, at }: Given): Consent => ({
  standing: 'given',
  form,
  until: until ?? null,
  withRepresentative,
  at,
})

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
  learn: [
    ...scopeNames.map(
      (each): Lesson<Known, Given> =>
        (known, fact) =>
          fact.scope === each ? latestWord(known, each, given(fact)) : {},
    ),
    says('willingness', ({ scope }) => (scope === 'service' ? 'willing' : undefined)),
  ],
})
export interface ConsentGiven extends DecisiveOf<typeof consentGiven> {}

export const consentWithdrawn = fact('consent.withdrawn', {
  zh: '撤回同意',
  en: 'Consent withdrawn',
  by: ownWord,
  decisive: { scope: z.enum(scopeNames) },
  act: 'protection',
  remark: ({ consents }, { scope }) =>
    consents[scope] && !consents[scope].refused
      ? null
      : {
          code: 'noEffect',
          unblock: {
            zh: '不願接受協助者，另行回報',
            en: 'Declining help is a fact of its own',
          },
        },
  learn: (known, { scope, at }) => withdrawn(known, scope, at),
})
export interface ConsentWithdrawn extends DecisiveOf<typeof consentWithdrawn> {}

export const minorIdentified = fact('minor.identified', {
  zh: '當事人未成年',
  en: 'Person found to be a minor',
  by: recorders,
  act: 'protection',
  learn: () => ({ minor: true }),
})
export interface MinorIdentified extends DecisiveOf<typeof minorIdentified> {}

function withdrawn(known: Known, scope: ConsentScope, at: Instant): Partial<Known> {
  return latestWord(known, scope, { standing: 'withdrawn', form: 'oral', until: null, withRepresentative: false, at })
}

/** Ending or declining the service takes the consent to it back, should there be one. */
export const serviceWithdrawn = (known: Known, { at }: { readonly at: Instant }): Partial<Known> =>
  withdrawn(known, 'service', at)

/** The later word counts, however late it is reported. That the person has never agreed is kept beside it. */
function latestWord(known: Known, scope: ConsentScope, word: Consent): Partial<Known> {
  const earlier = known.consents[scope]
  // A consent to the service is a word of willingness, too: what is no older than the last of these is no older than it.
  const takesBack = scope === 'service' && word.standing === 'withdrawn' && earlier?.standing === 'given'
  const isLast = takesBack && isNewest(word.at, known.asOf.willingness)
  const kept = (now: Consent): Partial<Known> => ({ consents: { ...known.consents, [scope]: now } })
  const isGiven = word.standing === 'given'
  if (!earlier) return kept(isGiven ? word : { ...word, refused: true })
  if (isLast || !yields(word, earlier)) return kept(!isGiven && earlier.refused ? { ...word, refused: true } : word)
  if (!isGiven || !earlier.refused) return {}
  const { refused: _, ...agreedOnce } = earlier
  return kept(agreedOnce)
}

const isNewest = (at: Instant, since: Instant | undefined): boolean => since !== undefined && !isBefore(at, since)

/** Said at the same instant, the withdrawal counts; of two consents the one on which less can rest. */
function yields(word: Consent, earlier: Consent): boolean {
  if (isBefore(word.at, earlier.at)) return true
  if (isBefore(earlier.at, word.at) || word.standing === 'withdrawn') return false
  return earlier.standing === 'withdrawn' || !isLess(word, earlier)
}

/** Whether less can rest on a consent than on another: a spoken one, one without the representative. */
function isLess(word: Consent, other: Consent): boolean {
  if (word.form !== other.form) return consentFormNames.indexOf(word.form) < consentFormNames.indexOf(other.form)
  return other.withRepresentative && !word.withRepresentative
}
