import type * as choices from './choices.ts'
import type { ConsentForm, ConsentScope } from './consents.ts'
import { frozen } from './frozen.ts'
import type { Label } from './label.ts'
import type { DataRequest, Matter } from './statutory.ts'

/** What a person can consent to. */
export const consentScopes: Readonly<Record<ConsentScope, Label>> = frozen({
  service: { zh: '接受服務', en: 'Receiving a service' },
  referral: { zh: '轉介', en: 'Referral' },
  disclosure: { zh: '提供紀錄或資料', en: 'Disclosure of records' },
  familyContact: { zh: '聯繫家屬', en: 'Contact with the family' },
  sensitiveData: { zh: '蒐集特種個資', en: 'Sensitive personal data' },
})

export const consentForms: Readonly<Record<ConsentForm, Label>> = frozen({
  oral: { zh: '口頭', en: 'Oral' },
  written: { zh: '書面', en: 'Written' },
  electronic: { zh: '電子文件', en: 'Electronic document' },
})

/** Matters whose mere knowledge obliges to report. */
export const matters: Readonly<Record<Matter, Label>> = frozen({
  suicideBehaviour: { zh: '自殺行為', en: 'Suicide behaviour' },
  domesticViolence: { zh: '疑似家庭暴力', en: 'Suspected domestic violence' },
  sexualAssault: { zh: '疑似性侵害', en: 'Suspected sexual assault' },
  childHarm: { zh: '兒童及少年受害', en: 'Harm to a minor' },
  disabledPersonHarm: { zh: '身心障礙者受害', en: 'Harm to a disabled person' },
  elderHarm: { zh: '老人受害', en: 'Harm to an elderly person' },
  occupationalAccident: { zh: '職業災害', en: 'Occupational accident' },
  workplaceAllegation: { zh: '職場霸凌、不法侵害或性騷擾', en: 'Bullying, violence or harassment at work' },
})

export const dangers: Readonly<Record<choices.Danger, Label>> = frozen({
  immediate: { zh: '有立即危險性', en: 'Immediate danger' },
  unclear: { zh: '無法判定', en: 'Cannot be determined' },
  none: { zh: '無立即危險性', en: 'No immediate danger' },
})

export const emergencyOutcomes: Readonly<Record<choices.EmergencyOutcome, Label>> = frozen({
  escorted: { zh: '護送就醫', en: 'Escorted to hospital' },
  wentVoluntarily: { zh: '自願就醫', en: 'Went of own will' },
  notEscorted: { zh: '未護送', en: 'Not escorted' },
  notFound: { zh: '未尋獲', en: 'Not found' },
  placed: { zh: '緊急安置', en: 'Emergency placement' },
  protectiveCustody: { zh: '管束', en: 'Protective custody' },
  died: { zh: '死亡', en: 'Died' },
})

export const capacities: Readonly<Record<choices.Capacity, Label>> = frozen({
  capable: { zh: '意識清楚', en: 'Conscious and capable' },
  incapacitated: { zh: '無意思能力或意識不清', en: 'Incapacitated' },
  dead: { zh: '死亡', en: 'Dead' },
})

export const contactPersons: Readonly<Record<choices.ContactPerson, Label>> = frozen({
  emergencyContact: { zh: '緊急聯絡人', en: 'Emergency contact' },
  family: { zh: '家屬', en: 'Family' },
  protector: { zh: '保護人', en: 'Protector' },
  treatingProfessional: { zh: '主責醫療或心理專業人員', en: 'Treating professional' },
})

export const legalBases: Readonly<Record<choices.LegalBasis, Label>> = frozen({
  conduct: { zh: '具體行為', en: 'Observed conduct' },
  dutyBreach: { zh: '違反職務義務', en: 'Breach of official duty' },
  absence: { zh: '曠職', en: 'Absence without leave' },
  refusal: { zh: '拒絕協助', en: 'Refusal of help' },
  diagnosis: { zh: '診斷', en: 'A diagnosis' },
  eapUse: { zh: '使用員工協助方案', en: 'Use of the EAP' },
})

export const personnelCategories: Readonly<Record<choices.PersonnelCategory, Label>> = frozen({
  civilServant: { zh: '職員', en: 'Civil servant' },
  teacher: { zh: '教師', en: 'Teacher' },
  contractStaff: { zh: '約聘僱人員', en: 'Contract staff' },
  worker: { zh: '工友（含技工、駕駛）', en: 'Worker (incl. skilled worker, driver)' },
  temporary: { zh: '臨時人員', en: 'Temporary staff' },
})

export const personnelBodies: Readonly<Record<choices.PersonnelBody, Label>> = frozen({
  performanceCommittee: { zh: '考績委員會', en: 'Performance evaluation committee' },
  teacherCommittee: { zh: '教師評審或考核委員會', en: 'Teacher review committee' },
  contractReview: { zh: '契約考核會議', en: 'Review under the contract' },
  labourReview: { zh: '工友及勞工獎懲會議', en: 'Review under labour rules' },
})

export const crisisTriggers: Readonly<Record<choices.CrisisTrigger, Label>> = frozen({
  majorAccident: { zh: '重大意外', en: 'Major accident' },
  personalCasualty: { zh: '因個人因素造成人員傷亡', en: 'Casualties for personal reasons' },
  suddenDeath: { zh: '猝死', en: 'Sudden death' },
  selfHarm: { zh: '自傷', en: 'Self-harm' },
  harmToOthers: { zh: '傷人', en: 'Harm to others' },
  seriousImpact: { zh: '其他嚴重影響單位同仁', en: 'Other serious impact on colleagues' },
})

export const measures: Readonly<Record<choices.Measure, Label>> = frozen({
  managementMeasure: { zh: '管理措施', en: 'Management measure' },
  workAdjustment: { zh: '工作調整', en: 'Work adjustment' },
  temporaryReassignment: { zh: '臨時性之工作調配', en: 'Temporary reassignment' },
  supervisorConsultation: { zh: '直屬主管管理諮詢', en: 'Management consultation for the superior' },
  groupCounselling: { zh: '受影響同仁團體諮商', en: 'Group counselling for affected colleagues' },
})

export const disclosureGrounds: Readonly<Record<choices.DisclosureGround, Label>> = frozen({
  writtenAuthorisation: { zh: '當事人書面授權同意', en: 'Written authorisation' },
  legalProcess: { zh: '法律程序', en: 'Legal process' },
  lifeDanger: { zh: '生命身體危險', en: 'Danger to life or body' },
  statutoryReport: { zh: '法定通報', en: 'Statutory report' },
  incident: { zh: '個案處理所必要', en: 'Needed to handle the case' },
})

export const contactGrounds: Readonly<Record<(typeof choices.contactGroundNames)[number], Label>> = frozen({
  consent: { zh: '當事人同意', en: 'Consent' },
  incapacity: { zh: '死亡或無法表達意思', en: 'Death or incapacity' },
  lifeDanger: { zh: '生命身體危險', en: 'Danger to life or body' },
})

export const toldItems: Readonly<Record<choices.ToldItem, Label>> = frozen({
  whatHappened: { zh: '發生何事', en: 'What happened' },
  where: { zh: '何處', en: 'Where' },
  helpNeeded: { zh: '需要何種協助', en: 'What help is needed' },
  danger: { zh: '危險', en: 'The danger' },
  serviceContent: { zh: '服務內容', en: 'Content of the service' },
  healthDetail: { zh: '健康資料', en: 'Health detail' },
})

export const channels: Readonly<Record<choices.Channel, Label>> = frozen({
  self: { zh: '自行求助', en: 'Own request' },
  supervisor: { zh: '主管', en: 'Superior' },
  careLiaison: { zh: '關懷員', en: 'Care liaison' },
  screening: { zh: '自我檢測', en: 'Self-test' },
  colleague: { zh: '同仁', en: 'Colleague' },
  hotline: { zh: '諮詢專線', en: 'Hotline' },
})

export const services: Readonly<Record<choices.Service, Label>> = frozen({
  psychological: { zh: '心理諮詢', en: 'Psychological' },
  legal: { zh: '法律諮詢', en: 'Legal' },
  financial: { zh: '財務諮詢', en: 'Financial' },
  medical: { zh: '醫療保健', en: 'Medical' },
  family: { zh: '家庭教育諮詢', en: 'Family education' },
  work: { zh: '工作面服務', en: 'Work' },
  other: { zh: '其他', en: 'Other' },
})

export const directions = frozen({
  self: { zh: '自己', en: 'Self' },
  others: { zh: '他人', en: 'Others' },
  both: { zh: '自己及他人', en: 'Self and others' },
} as const satisfies Record<string, Label>)

export const needs = frozen({
  needed: { zh: '有協助需求', en: 'Help is needed' },
  notNeeded: { zh: '無協助需求', en: 'No help is needed' },
} as const satisfies Record<string, Label>)

export const resolutionBases = frozen({
  physicianAdvice: { zh: '醫師建議', en: "Physician's advice" },
  actualAssessment: { zh: '實際評估狀況', en: 'Actual assessment' },
} as const satisfies Record<string, Label>)

export const committeeNeeds = frozen({
  necessary: { zh: '必要', en: 'Necessary' },
  notNecessary: { zh: '無必要', en: 'Not necessary' },
} as const satisfies Record<string, Label>)

export const attendances = frozen({
  attended: { zh: '出席', en: 'Attended' },
  noShow: { zh: '未出席', en: 'Did not come' },
} as const satisfies Record<string, Label>)

export const referralStatuses = frozen({
  accepted: { zh: '受案', en: 'Accepted' },
  notAccepted: { zh: '不受案', en: 'Not accepted' },
  returned: { zh: '退回', en: 'Returned' },
  completed: { zh: '轉介完成', en: 'Completed' },
} as const satisfies Record<string, Label>)

export const casualties = frozen({
  yes: { zh: '有', en: 'Yes' },
  no: { zh: '無', en: 'None' },
  unknown: { zh: '不明', en: 'Unknown' },
} as const satisfies Record<string, Label>)

export const answers = frozen({
  accepted: { zh: '接受', en: 'Accepted' },
  declined: { zh: '不願意', en: 'Declined' },
} as const satisfies Record<string, Label>)

export const groups = frozen({
  personConcerned: { zh: '當事人', en: 'Person concerned' },
  affectedColleagues: { zh: '受影響之相關同仁', en: 'Affected colleagues' },
} as const satisfies Record<string, Label>)

export const extensionReasons: Readonly<Record<choices.ExtensionReason, Label>> = frozen({
  personAsked: { zh: '當事人請求', en: 'The person asked for it' },
  awaitingOthers: { zh: '待其他單位或機構回復', en: 'Others have still to answer' },
  byLaw: { zh: '依法延長', en: 'The law allows it' },
  circumstances: { zh: '情事需要', en: 'Circumstances' },
})

export const pauseReasons: Readonly<Record<choices.PauseReason, Label>> = frozen({
  personAsked: { zh: '當事人請求', en: 'The person asked for it' },
  personAway: { zh: '當事人不在', en: 'The person is away' },
  awaitingOthers: { zh: '待其他單位或機構回復', en: 'Others have still to answer' },
})

export const dataRequests: Readonly<Record<DataRequest, Label>> = frozen({
  access: { zh: '查詢、閱覽或複製', en: 'Access' },
  correction: { zh: '更正、補充、停止或刪除', en: 'Correction or deletion' },
  legalProcess: { zh: '機關依法調閱', en: 'By legal process' },
})

export const conflictDecisions = frozen({
  recused: { zh: '應迴避', en: 'To stay out' },
  notRecused: { zh: '無須迴避', en: 'Need not stay out' },
} as const satisfies Record<string, Label>)

export const decisions = frozen({
  granted: { zh: '准許', en: 'Granted' },
  refused: { zh: '駁回並說明理由', en: 'Refused, with the reason' },
} as const satisfies Record<string, Label>)
