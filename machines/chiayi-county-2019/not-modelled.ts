import type { Label } from '#src/vocabulary/label.ts'
import type { clauses } from './clauses.ts'

const programme: Label = { zh: '方案規劃與宣導，非個案處理', en: 'Planning and promotion, not the handling of a case' }
const offer: Label = { zh: '服務項目內容，非個案步驟', en: 'What is on offer, not a step of a case' }
const heading: Label = { zh: '標題', en: 'A heading' }
const frame: Label = { zh: '計畫之依據、目的、期程或經費', en: 'Basis, aims, dates or budget of the plan' }

/** Clauses no flow encodes, and why. */
export const notModelled = {
  '題.1': frame,
  '題.2': frame,
  壹: frame,
  '壹.一': frame,
  '壹.二': frame,
  貳: frame,
  '貳.一': frame,
  '貳.二': frame,
  肆: frame,
  伍: heading,
  '伍.一': heading,
  '伍.一.一': offer,
  '伍.一.二': offer,
  '伍.一.三': heading,
  '伍.一.三.1': offer,
  '伍.一.三.2': offer,
  陸: programme,
  '陸.二.二': programme,
  '陸.五': programme,
  柒: heading,
  '柒.一': {
    zh: '流程圖及表件定期修正；修正後另以新版本之文件建模',
    en: 'Charts and forms are revised from time to time; a revision is modelled as a document of its own',
  },
  '柒.二': programme,
  '柒.三': programme,
  '柒.五': programme,
  '柒.六': programme,
  玖: {
    zh: '推動人員之獎勵，非個案處理',
    en: 'Rewards for those who promote the programme, not the handling of a case',
  },
  拾: frame,
  拾貳: heading,
  '拾貳.一': {
    zh: '所屬機關得另訂計畫；適用何計畫於開案前決定',
    en: 'Subordinate agencies may have plans of their own; which one applies is decided before a case is opened',
  },
  '拾貳.二': {
    zh: '請假由差勤系統辦理；本流程不產生任何載明事由之請假資料',
    en: 'Leave belongs to the attendance system; the flow produces no leave data that names a reason',
  },
  '拾貳.三': programme,
  拾叁: frame,
} as const satisfies Partial<Record<keyof typeof clauses, Label>>
