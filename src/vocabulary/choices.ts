import type { Label } from './label.ts'

const names = <T extends Record<string, Label>>(choices: T) =>
  Object.keys(choices) as [keyof T & string, ...(keyof T & string)[]]

/** 有立即危險性（有傷人或自傷之虞）; `unclear` is an honest answer and is treated as danger until clarified. */
export const dangers = {
  immediate: { zh: '有立即危險性', en: 'Immediate danger' },
  unclear: { zh: '無法判定', en: 'Cannot be determined' },
  none: { zh: '無立即危險性', en: 'No immediate danger' },
} as const satisfies Record<string, Label>
export type Danger = keyof typeof dangers
export const dangerNames = names(dangers)

/** What came of asking for emergency help; always an act of others, reported to the agency. */
export const emergencyOutcomes = {
  escorted: { zh: '護送就醫', en: 'Escorted to hospital' },
  wentVoluntarily: { zh: '自願就醫', en: 'Went of own will' },
  notEscorted: { zh: '未護送', en: 'Not escorted' },
  notFound: { zh: '未尋獲', en: 'Not found' },
  placed: { zh: '緊急安置', en: 'Emergency placement' },
  protectiveCustody: { zh: '管束', en: 'Protective custody' },
  died: { zh: '死亡', en: 'Died' },
} as const satisfies Record<string, Label>
export const emergencyOutcomeNames = names(emergencyOutcomes)

export const capacities = {
  capable: { zh: '意識清楚', en: 'Conscious and capable' },
  incapacitated: { zh: '無意思能力或意識不清', en: 'Incapacitated' },
  dead: { zh: '死亡', en: 'Dead' },
} as const satisfies Record<string, Label>
export type Capacity = keyof typeof capacities
export const capacityNames = names(capacities)

/** Someone close to the person concerned who may be contacted. */
export const contactPersons = {
  emergencyContact: { zh: '緊急聯絡人', en: 'Emergency contact' },
  family: { zh: '家屬', en: 'Family' },
  protector: { zh: '保護人', en: 'Protector' },
  treatingProfessional: { zh: '主責醫療或心理專業人員', en: 'Treating professional' },
} as const satisfies Record<string, Label>
export type ContactPerson = keyof typeof contactPersons
export const contactPersonNames = names(contactPersons)

/** What a matter of personnel rests on. The last three can never carry one (陸.二; 精神衛生法 §37). */
export const legalBases = {
  conduct: { zh: '具體行為', en: 'Observed conduct' },
  dutyBreach: { zh: '違反職務義務', en: 'Breach of official duty' },
  absence: { zh: '曠職', en: 'Absence without leave' },
  refusal: { zh: '拒絕協助', en: 'Refusal of help' },
  diagnosis: { zh: '診斷', en: 'A diagnosis' },
  eapUse: { zh: '使用員工協助方案', en: 'Use of the EAP' },
} as const satisfies Record<string, Label>
export type LegalBasis = keyof typeof legalBases
export const legalBasisNames = names(legalBases)
export const inadmissibleBases: readonly LegalBasis[] = ['refusal', 'diagnosis', 'eapUse']

/** The categories of 參、服務對象; the category decides which law and which body applies (考績法 §23). */
export const personnelCategories = {
  civilServant: { zh: '職員', en: 'Civil servant' },
  teacher: { zh: '教師', en: 'Teacher' },
  contractStaff: { zh: '約聘僱人員', en: 'Contract staff' },
  worker: { zh: '工友（含技工、駕駛）', en: 'Worker (incl. skilled worker, driver)' },
  temporary: { zh: '臨時人員', en: 'Temporary staff' },
} as const satisfies Record<string, Label>
export type PersonnelCategory = keyof typeof personnelCategories
export const personnelCategoryNames = names(personnelCategories)

export const personnelBodies = {
  performanceCommittee: { zh: '考績委員會', en: 'Performance evaluation committee' },
  teacherCommittee: { zh: '教師評審或考核委員會', en: 'Teacher review committee' },
  contractReview: { zh: '契約考核會議', en: 'Review under the contract' },
  labourReview: { zh: '工友及勞工獎懲會議', en: 'Review under labour rules' },
} as const satisfies Record<string, Label>
export type PersonnelBody = keyof typeof personnelBodies
export const personnelBodyNames = names(personnelBodies)

/** What starts a crisis case (伍.四.三, and what other agencies name). */
export const crisisTriggers = {
  majorAccident: { zh: '重大意外', en: 'Major accident' },
  personalCasualty: { zh: '因個人因素造成人員傷亡', en: 'Casualties for personal reasons' },
  suddenDeath: { zh: '猝死', en: 'Sudden death' },
  selfHarm: { zh: '自傷', en: 'Self-harm' },
  harmToOthers: { zh: '傷人', en: 'Harm to others' },
  seriousImpact: { zh: '其他嚴重影響單位同仁', en: 'Other serious impact on colleagues' },
} as const satisfies Record<string, Label>
export type CrisisTrigger = keyof typeof crisisTriggers
export const crisisTriggerNames = names(crisisTriggers)

/** Measures of 附件一.7 and 附件二.4. */
export const measures = {
  managementMeasure: { zh: '管理措施', en: 'Management measure' },
  workAdjustment: { zh: '工作調整', en: 'Work adjustment' },
  temporaryReassignment: { zh: '臨時性之工作調配', en: 'Temporary reassignment' },
  supervisorConsultation: { zh: '直屬主管管理諮詢', en: 'Management consultation for the superior' },
  groupCounselling: { zh: '受影響同仁團體諮商', en: 'Group counselling for affected colleagues' },
} as const satisfies Record<string, Label>
export const measureNames = names(measures)

/** On what ground something about the person is told to someone (個資法 §16; C-2). */
export const disclosureGrounds = {
  writtenAuthorisation: { zh: '當事人書面授權同意', en: 'Written authorisation' },
  legalProcess: { zh: '法律程序', en: 'Legal process' },
  lifeDanger: { zh: '生命身體危險', en: 'Danger to life or body' },
  statutoryReport: { zh: '法定通報', en: 'Statutory report' },
  incident: { zh: '危機事件處理', en: 'Handling of the incident' },
} as const satisfies Record<string, Label>
export type DisclosureGround = keyof typeof disclosureGrounds
export const disclosureGroundNames = names(disclosureGrounds)

/** What is told: facts of the incident, or words of the service itself. Never mixed (C-2). */
export const toldItems = {
  whatHappened: { zh: '發生何事', en: 'What happened' },
  where: { zh: '何處', en: 'Where' },
  helpNeeded: { zh: '需要何種協助', en: 'What help is needed' },
  danger: { zh: '危險', en: 'The danger' },
  serviceContent: { zh: '服務內容', en: 'Content of the service' },
  healthDetail: { zh: '健康資料', en: 'Health detail' },
} as const satisfies Record<string, Label>
export type ToldItem = keyof typeof toldItems
export const toldItemNames = names(toldItems)
export const protectedItems: readonly ToldItem[] = ['serviceContent', 'healthDetail']

export const channels = {
  self: { zh: '自行求助', en: 'Own request' },
  supervisor: { zh: '主管', en: 'Superior' },
  careLiaison: { zh: '關懷員', en: 'Care liaison' },
  screening: { zh: '自我檢測', en: 'Self-test' },
  colleague: { zh: '同仁', en: 'Colleague' },
  hotline: { zh: '諮詢專線', en: 'Hotline' },
} as const satisfies Record<string, Label>
export const channelNames = names(channels)

export const services = {
  psychological: { zh: '心理諮詢', en: 'Psychological' },
  legal: { zh: '法律諮詢', en: 'Legal' },
  financial: { zh: '財務諮詢', en: 'Financial' },
  medical: { zh: '醫療保健', en: 'Medical' },
  work: { zh: '工作面服務', en: 'Work' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Label>
export const serviceNames = names(services)
