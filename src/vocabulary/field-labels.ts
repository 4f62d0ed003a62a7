import * as labels from './choice-labels.ts'
import type { FactDefinition } from './fact.ts'
import type { FactType } from './facts.ts'
import type { Label } from './label.ts'
import { roles } from './roles.ts'

type Labels = Readonly<Record<string, Label>>

export interface Field extends Label {
  /** What its choices are called; none for counts, instants and references. */
  readonly choices?: Labels
}

const field = (zh: string, en: string, choices?: Labels): Field => ({ zh, en, ...(choices && { choices }) })
const yesNo: Labels = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } }

const fields: Readonly<Record<string, Field>> = /* @__PURE__ */ (() => ({
  scope: field('範圍', 'Scope', labels.consentScopes),
  form: field('形式', 'Form', labels.consentForms),
  until: field('期限', 'Until'),
  withRepresentative: field('法定代理人同意', 'With the representative', yesNo),
  danger: field('危險', 'Danger', labels.dangers),
  towards: field('對象', 'Towards', labels.directions),
  from: field('請求對象', 'Asked of', roles),
  outcome: field('結果', 'Outcome', labels.emergencyOutcomes),
  capacity: field('狀況', 'Condition', labels.capacities),
  matter: field('事項', 'Matter', labels.matters),
  need: field('需求', 'Need', labels.needs),
  basis: field('決議依據', 'Basis', labels.resolutionBases),
  attendees: field('出席', 'Attendees'),
  quorate: field('已達規定人數', 'Quorate', yesNo),
  committee: field('考績委員會', 'Committee', labels.committeeNeeds),
  nextReviewAt: field('下次檢視', 'Next review'),
  legalBasis: field('法定事由', 'Legal basis', labels.legalBases),
  category: field('人員類別', 'Category', labels.personnelCategories),
  body: field('權責組織', 'Body', labels.personnelBodies),
  heard: field('已陳述意見', 'Heard', yesNo),
  measures: field('措施', 'Measures', labels.measures),
  to: field('對象', 'To', roles),
  whom: field('受通報者代號', 'Whom'),
  items: field('內容', 'Items', labels.toldItems),
  ground: field('依據', 'Ground', labels.disclosureGrounds),
  contact: field('聯繫對象', 'Contact', labels.contactPersons),
  suspect: field('疑似施暴者', 'Suspect', labels.contactPersons),
  who: field('應迴避者', 'Who'),
  channel: field('管道', 'Channel', labels.channels),
  service: field('服務', 'Service', labels.services),
  on: field('時間', 'On'),
  attendance: field('出席情形', 'Attendance', labels.attendances),
  sessions: field('次數', 'Sessions'),
  status: field('回復', 'Status', labels.referralStatuses),
  trigger: field('事由', 'Trigger', labels.crisisTriggers),
  casualties: field('人員傷亡', 'Casualties', labels.casualties),
  answer: field('回應', 'Answer', labels.answers),
  through: field('經由', 'Through', roles),
  request: field('請求', 'Request', labels.dataRequests),
  decision: field('准駁', 'Decision', labels.decisions),
  successor: field('續辦案件', 'Case it goes on in'),
  takesOver: field('承接未履行事項', 'Takes over what is owed', yesNo),
  duty: field('事項', 'Duty'),
  since: field('起算', 'Since'),
  answers: field('所回應者之起算', 'Answers what came up'),
  dueAt: field('期限', 'Due'),
  reason: field('理由', 'Reason', labels.extensionReasons),
}))()

/** Where a field means something else than in the other facts. */
const exceptions: Readonly<Partial<Record<FactType, Readonly<Record<string, Field>>>>> = /* @__PURE__ */ (() => ({
  'referral.made': { to: field('轉介至', 'To', labels.services) },
  'groupCounselling.offered': { to: field('對象', 'To', labels.groups) },
  'family.contacted': { ground: field('依據', 'Ground', labels.contactGrounds) },
  'conflict.declared': { decision: field('決定', 'Decision', labels.conflictDecisions) },
  'dataRequest.received': { from: field('請求機關', 'Asked by', roles) },
  'deadline.paused': { reason: field('理由', 'Reason', labels.pauseReasons) },
}))()

/**
 * What a field of a fact's decisive half and its choices are called; a fact of a document's own brings its names itself.
 *
 * @example fieldLabel('danger.assessed', 'danger')?.choices?.none // { zh: '無立即危險性', en: 'No immediate danger' }
 */
export const fieldLabel = (type: string, name: string, of?: Pick<FactDefinition, 'fields'>): Field | undefined =>
  of?.fields?.[name] ?? exceptions[type as FactType]?.[name] ?? (Object.hasOwn(fields, name) ? fields[name] : undefined)
