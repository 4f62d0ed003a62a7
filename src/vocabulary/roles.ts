import { frozen } from './frozen.ts'
import type { Label } from './label.ts'

/** Who may report a fact, own a duty or be told of something. */
export const roles = frozen({
  employee: { zh: '當事人', en: 'Person concerned' },
  representative: { zh: '法定代理人', en: 'Legal representative' },
  eapWindow: { zh: '單一服務窗口', en: 'EAP service window' },
  careLiaison: { zh: '關懷員', en: 'Care liaison' },
  personnel: { zh: '人事單位', en: 'Personnel office' },
  counsellor: { zh: '專業心理人員', en: 'Counsellor' },
  physician: { zh: '醫師', en: 'Physician' },
  careTeam: { zh: '關懷小組', en: 'Care team' },
  personnelCommittee: { zh: '考績委員會或依規定之組織', en: 'Personnel committee' },
  supervisor: { zh: '直屬長官', en: 'Direct superior' },
  agencyHead: { zh: '機關首長', en: 'Agency head' },
  deputyHead: { zh: '副首長', en: 'Deputy head' },
  relevantUnit: { zh: '相關單位', en: 'Relevant unit' },
  supportProvider: { zh: '諮商醫療等團體', en: 'Counselling or medical body' },
  colleague: { zh: '同仁', en: 'Colleague' },
  family: { zh: '家屬', en: 'Family' },
  keyRelatedPerson: { zh: '主要關係人', en: 'Key related person' },
  police: { zh: '警察機關', en: 'Police' },
  fireService: { zh: '消防機關', en: 'Fire service' },
  healthAuthority: { zh: '衛生主管機關', en: 'Health authority' },
  reportAuthority: { zh: '受理法定通報之主管機關', en: 'Authority that receives statutory reports' },
  judicialAuthority: { zh: '司法或監察機關', en: 'Judicial or control authority' },
  superiorAgency: { zh: '上級機關', en: 'Superior agency' },
  caseSystem: { zh: '案件系統', en: 'Case system' },
} as const satisfies Record<string, Label>)

export type Role = keyof typeof roles

export const roleNames = Object.keys(roles) as [Role, ...Role[]]

/** Those who handle a case from within; only they are told what it waits for. */
export const careCircle: readonly Role[] = frozen([
  'eapWindow',
  'careLiaison',
  'personnel',
  'counsellor',
  'physician',
  'careTeam',
])

/** The authorities that may act against a person's wish; the agency only asks them (精神衛生法 §48). */
export const authorities = ['police', 'fireService', 'healthAuthority'] as const satisfies readonly Role[]

/** Who can ask for records by legal process: in court, in an investigation, or as a unit to which a law gives inquiries. */
export const askingByLaw = [
  'judicialAuthority',
  'police',
  'healthAuthority',
  'reportAuthority',
  'superiorAgency',
  'relevantUnit',
] as const satisfies readonly Role[]
