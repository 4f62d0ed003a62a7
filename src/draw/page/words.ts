import type { Label } from '../../vocabulary/label.ts'
import type { Period } from '../../vocabulary/period.ts'

/** What pages say of their own accord. */
export const says = {
  generated: {
    zh: '本頁由流程與文件產生，請勿手改。',
    en: 'Woven from the flow and its document; not edited by hand.',
  },
  chart: { zh: '流程圖', en: 'Chart' },
  steps: { zh: '步驟與原文', en: 'Steps beside their source' },
  step: { zh: '步驟', en: 'Step' },
  source: { zh: '原文', en: 'Words of the source' },
  fact: { zh: '事實', en: 'Fact' },
  reportedBy: { zh: '由誰回報', en: 'Reported by' },
  asked: { zh: '條件', en: 'Condition' },
  leadsTo: { zh: '之後', en: 'Leads to' },
  cites: { zh: '依據', en: 'Rests on' },
  stays: { zh: '停留', en: 'stays' },
  none: { zh: '—', en: '—' },
  duties: { zh: '應辦事項', en: 'Duties' },
  owesHere: { zh: '於此應辦', en: 'Owed from here' },
  owner: { zh: '承辦', en: 'Owner' },
  period: { zh: '期限', en: 'Period' },
  settledBy: { zh: '以何事實完成', en: 'Settled by' },
  laws: { zh: '法規', en: 'Laws' },
  conditions: { zh: '條件（提問）', en: 'Conditions, as questions' },
  question: { zh: '提問', en: 'Question' },
  unknown: { zh: '不明時視為', en: 'Unknown counts as' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  readings: { zh: '解讀', en: 'Readings' },
  reading: { zh: '解讀內容', en: 'Reading' },
  confidence: { zh: '信度', en: 'Confidence' },
  rejected: { zh: '未採之解讀', en: 'Not taken' },
  notModelled: { zh: '未建模之條文', en: 'Not modelled' },
  clauses: { zh: '條文', en: 'Clauses' },
  why: { zh: '理由', en: 'Why' },
  policy: { zh: '機關政策', en: 'Policy of the agency' },
  setting: { zh: '項目', en: 'Setting' },
  value: { zh: '內容', en: 'Value' },
  notFound: { zh: '（文件無此條文）', en: '(not in the document)' },
} as const satisfies Record<string, Label>

export const confidences: Readonly<Record<'H' | 'M' | 'L', Label>> = {
  H: { zh: '高（文件明文）', en: "High: the document's own words" },
  M: { zh: '中（數種解讀中最佳者）', en: 'Medium: the best of several readings' },
  L: { zh: '低（文件未言，由此推知）', en: 'Low: inferred from silence' },
}

const units: Readonly<Record<string, Label>> = {
  hours: { zh: '小時', en: 'hours' },
  days: { zh: '日', en: 'days' },
  workingDays: { zh: '個工作日', en: 'working days' },
  months: { zh: '個月', en: 'months' },
  years: { zh: '年', en: 'years' },
}

/** How long something may take, in words. */
export function periodWords(period: Period | 'toBeGiven' | null, atOnce: boolean): Label {
  if (period === 'toBeGiven') return { zh: '由機關訂定', en: 'for the agency to set' }
  if (period === null) return atOnce ? { zh: '即時', en: 'at once' } : { zh: '未定', en: 'none set' }
  const [[unit, count] = ['hours', 0]] = Object.entries(period) as [string, number][]
  const { zh, en } = units[unit] ?? { zh: unit, en: unit }
  return { zh: `${count} ${zh}`, en: `${count} ${count === 1 ? en.replace(/s$/, '') : en}` }
}
