import * as labels from '../../vocabulary/choice-labels.ts'
import { inadmissibleBases, type LegalBasis } from '../../vocabulary/choices.ts'
import type { Label } from '../../vocabulary/label.ts'

// Choices no fact has, beside those it has: this library's own proposal.

export const urgencies = {
  routine: { zh: '一般', en: 'Routine' },
  soon: { zh: '儘快', en: 'Soon' },
  today: { zh: '當日', en: 'Today' },
} as const satisfies Record<string, Label>

export const counsellorGenders = {
  female: { zh: '女性', en: 'Female' },
  male: { zh: '男性', en: 'Male' },
  noPreference: { zh: '無偏好', en: 'No preference' },
} as const satisfies Record<string, Label>

export const places = {
  inHouse: { zh: '機關內', en: 'In house' },
  provider: { zh: '服務提供者處所', en: "At the provider's" },
  online: { zh: '線上', en: 'Online' },
} as const satisfies Record<string, Label>

export const intakeDecisions = {
  briefHelp: { zh: '短期協助', en: 'Brief help' },
  referral: { zh: '轉介', en: 'Referral' },
  emergency: { zh: '緊急處理', en: 'Emergency' },
  noServiceNeeded: { zh: '無須服務', en: 'No service needed' },
} as const satisfies Record<string, Label>

/** 社會福利轉介處理狀態, of which the shared fact knows four. */
export const handlingStatuses = {
  ...labels.referralStatuses,
  referredAgain: { zh: '再轉', en: 'Referred again' },
  pending: { zh: '轉介等待中', en: 'Pending' },
  failed: { zh: '轉介失敗', en: 'Failed' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Label>

export const attendances = {
  ...labels.attendances,
  cancelled: { zh: '取消', en: 'Cancelled' },
} as const satisfies Record<string, Label>

export const nextSteps = {
  anotherSession: { zh: '再次晤談', en: 'Another session' },
  completed: { zh: '服務完成', en: 'Service completed' },
  endedByPerson: { zh: '當事人要求終止', en: 'Ended by the person' },
} as const satisfies Record<string, Label>

const { incident: _, ...grounds } = labels.disclosureGrounds

/** Grounds for handing over records; handling a case is none. */
export const accessBases = {
  ...grounds,
  dataSubjectRequest: { zh: '當事人依法請求', en: 'Request of the person concerned' },
} as const satisfies Record<string, Label>

type Admissible = Exclude<LegalBasis, 'refusal' | 'diagnosis' | 'eapUse'>

/** What a matter of personnel may rest on. */
export const admissibleBases = Object.fromEntries(
  Object.entries(labels.legalBases).filter(([basis]) => !inadmissibleBases.includes(basis as LegalBasis)),
) as Readonly<Record<Admissible, Label>>

export const vias = {
  inPerson: { zh: '當面', en: 'In person' },
  telephone: { zh: '電話', en: 'Telephone' },
  writing: { zh: '書面', en: 'In writing' },
  electronic: { zh: '電子方式', en: 'Electronic' },
} as const satisfies Record<string, Label>

export const familyContactBases = {
  consent: { zh: '當事人同意', en: 'Consent of the person' },
  deadOrIncapacitated: { zh: '當事人死亡或無法表達', en: 'Person dead or incapacitated' },
  lifeDanger: { zh: '生命身體危險', en: 'Danger to life or body' },
} as const satisfies Record<string, Label>
