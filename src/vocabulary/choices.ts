// What can be chosen on a form. Labels for people stand in choice-labels.ts, so that a bundle need not carry them.

/** 有立即危險性（有傷人或自傷之虞）; `unclear` is an honest answer and is treated as danger until clarified. */
export const dangerNames = ['immediate', 'unclear', 'none'] as const
export type Danger = (typeof dangerNames)[number]

/** What came of asking for emergency help; always an act of others, reported to the agency. */
export const emergencyOutcomeNames = [
  'escorted',
  'wentVoluntarily',
  'notEscorted',
  'notFound',
  'placed',
  'protectiveCustody',
  'died',
] as const
export type EmergencyOutcome = (typeof emergencyOutcomeNames)[number]

export const capacityNames = ['capable', 'incapacitated', 'dead'] as const
export type Capacity = (typeof capacityNames)[number]

/** Someone close to the person concerned who may be contacted. */
export const contactPersonNames = ['emergencyContact', 'family', 'protector', 'treatingProfessional'] as const
export type ContactPerson = (typeof contactPersonNames)[number]

/** What a matter of personnel rests on. The last three can never carry one (精神衛生法 §37). */
export const legalBasisNames = ['conduct', 'dutyBreach', 'absence', 'refusal', 'diagnosis', 'eapUse'] as const
export type LegalBasis = (typeof legalBasisNames)[number]

/** The category of personnel decides which law and which body applies (考績法 §23). */
export const personnelCategoryNames = ['civilServant', 'teacher', 'contractStaff', 'worker', 'temporary'] as const
export type PersonnelCategory = (typeof personnelCategoryNames)[number]

export const personnelBodyNames = [
  'performanceCommittee',
  'teacherCommittee',
  'contractReview',
  'labourReview',
] as const
export type PersonnelBody = (typeof personnelBodyNames)[number]

/** What starts a crisis case; an agency's policy names those it starts one for. */
export const crisisTriggerNames = [
  'majorAccident',
  'personalCasualty',
  'suddenDeath',
  'selfHarm',
  'harmToOthers',
  'seriousImpact',
] as const
export type CrisisTrigger = (typeof crisisTriggerNames)[number]

/** What can be done about the work, and for those around it. */
export const measureNames = [
  'managementMeasure',
  'workAdjustment',
  'temporaryReassignment',
  'supervisorConsultation',
  'groupCounselling',
] as const
export type Measure = (typeof measureNames)[number]

/** Who can care more closely, and is notified for it where help is needed and declined. */
export const closerCare = ['supervisor', 'keyRelatedPerson', 'relevantUnit'] as const

/** On what ground those close to the person are contacted. */
export const contactGroundNames = ['consent', 'incapacity', 'lifeDanger'] as const

/** On what ground something about the person is told to someone (個人資料保護法 §16). */
export const disclosureGroundNames = [
  'writtenAuthorisation',
  'legalProcess',
  'lifeDanger',
  'statutoryReport',
  'incident',
] as const
export type DisclosureGround = (typeof disclosureGroundNames)[number]

/** What is told: facts of the incident, or words of the service itself. Never mixed. */
export const toldItemNames = [
  'whatHappened',
  'where',
  'helpNeeded',
  'danger',
  'serviceContent',
  'healthDetail',
] as const
export type ToldItem = (typeof toldItemNames)[number]

export const channelNames = ['self', 'supervisor', 'careLiaison', 'screening', 'colleague', 'hotline'] as const
export type Channel = (typeof channelNames)[number]

export const serviceNames = ['psychological', 'legal', 'financial', 'medical', 'family', 'work', 'other'] as const
export type Service = (typeof serviceNames)[number]

export const inadmissibleBases: readonly LegalBasis[] = ['refusal', 'diagnosis', 'eapUse']

export const protectedItems: readonly ToldItem[] = ['serviceContent', 'healthDetail']

/** Why a deadline is extended; `byLaw` where the law itself gives the extension. */
export const extensionReasonNames = ['personAsked', 'awaitingOthers', 'byLaw', 'circumstances'] as const
export type ExtensionReason = (typeof extensionReasonNames)[number]

export const pauseReasonNames = ['personAsked', 'personAway', 'awaitingOthers'] as const
export type PauseReason = (typeof pauseReasonNames)[number]
