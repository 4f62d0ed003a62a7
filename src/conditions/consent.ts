import { type ConsentScope, inWritingOnly } from '../vocabulary/consents.ts'
import type { Known } from '../vocabulary/known.ts'
import { isBefore } from '../vocabulary/references.ts'
import { careCircle, type Role } from '../vocabulary/roles.ts'
import { byItsParts, condition, part, yesOrNo } from './condition.ts'

export interface Scoped extends Readonly<Record<string, string>> {
  readonly scope: ConsentScope
}

const audience: readonly Role[] = [...careCircle, 'employee', 'representative']
const wordOn = (known: Known, { scope }: Scoped) => known.consents[scope]

/** The consent as it was given; what has been withdrawn has no form and no term to fall short of. */
const givenOn = (known: Known, params: Scoped) => {
  const word = wordOn(known, params)
  return word?.standing === 'given' ? word : undefined
}

export const consentSaid = condition('consentSaid', {
  zh: '當事人已表示同意？',
  en: 'Has the person said yes?',
  failSafe: 'no',
  audience,
  remedy: { zh: '徵得當事人同意', en: 'Ask for the consent of the person' },
  ask: (known, _, params: Scoped) => {
    const word = wordOn(known, params)
    return yesOrNo(word !== undefined && !word.refused)
  },
})

export const consentFormSufficient = condition('consentFormSufficient', {
  zh: '同意之形式足夠？',
  en: 'Is the form of the consent sufficient for its scope?',
  failSafe: 'no',
  audience,
  remedy: { zh: '以書面或電子文件取得同意', en: 'Obtain the consent in writing or as an electronic document' },
  laws: ['個人資料保護法 §6', '電子簽章法 §5'],
  ask: (known, _, params: Scoped) =>
    yesOrNo(givenOn(known, params)?.form !== 'oral' || !inWritingOnly.includes(params.scope)),
})

export const consentNotWithdrawn = condition('consentNotWithdrawn', {
  zh: '同意未經撤回？',
  en: 'Has the consent not been withdrawn?',
  failSafe: 'no',
  audience,
  remedy: { zh: '尊重撤回；當事人得再表示同意', en: 'Respect the withdrawal; the person may consent anew' },
  ask: (known, _, params: Scoped) => {
    const word = wordOn(known, params)
    return yesOrNo(word?.standing !== 'withdrawn' || word.refused === true)
  },
})

export const consentNotExpired = condition('consentNotExpired', {
  zh: '同意仍在期限內？',
  en: 'Is the consent still in force?',
  failSafe: 'no',
  audience,
  remedy: { zh: '重新徵得同意', en: 'Ask for the consent anew' },
  ask: (known, _, params: Scoped) => {
    const until = givenOn(known, params)?.until ?? null
    return yesOrNo(until === null || !isBefore(until, known.notedAt))
  },
})

export const representativeAgrees = condition('representativeAgrees', {
  zh: '未成年者，法定代理人亦同意？',
  en: 'If the person is a minor, does the legal representative agree too?',
  failSafe: 'no',
  audience,
  remedy: { zh: '徵得法定代理人同意', en: 'Obtain the agreement of the legal representative' },
  laws: ['民法 §12', '民法 §77'],
  ask: (known, _, params: Scoped) => yesOrNo(!known.minor || givenOn(known, params)?.withRepresentative !== false),
})

export const consentTo = condition('consentTo', {
  zh: '當事人同意？',
  en: 'Does the person consent?',
  failSafe: 'no',
  audience,
  remedy: byItsParts,
  every: (params: Scoped) =>
    [consentSaid, consentFormSufficient, consentNotWithdrawn, consentNotExpired, representativeAgrees].map((each) =>
      part<Scoped>(each, params),
    ),
})

export const rightsExplained = condition('rightsExplained', {
  zh: '已事先明確告知權益？',
  en: 'Have the rights been explained beforehand?',
  failSafe: 'no',
  audience,
  remedy: { zh: '告知當事人倫理規範及保密責任', en: 'Explain ethics and confidentiality to the person' },
  laws: ['個人資料保護法 §8', '心理師法 §19'],
  ask: (known) => yesOrNo(known.rightsExplained),
})

export const informedConsentToService = condition('informedConsentToService', {
  zh: '告知後同意接受服務？',
  en: 'Informed consent to service?',
  failSafe: 'no',
  audience,
  remedy: byItsParts,
  every: () => [part(rightsExplained), part<Scoped>(consentTo, { scope: 'service' })],
})
