import type { Label } from '#src/vocabulary/label.ts'
import type { clauses } from './clauses.ts'

const programme: Label = { zh: '方案規劃與宣導，非個案處理', en: 'Planning and promotion, not the handling of a case' }
const offer: Label = { zh: '服務項目內容，非個案步驟', en: 'What is on offer, not a step of a case' }
const heading: Label = { zh: '標題', en: 'A heading' }
const frame: Label = { zh: '計畫之依據、目的或經費', en: 'Basis, aims or budget of the plan' }

/** Clauses no flow encodes, and why. */
export const notModelled = {
  '題.1': frame,
  '題.2': frame,
  壹: frame,
  貳: frame,
  '貳.一': frame,
  '貳.二': frame,
  '貳.三': frame,
  '伍.一': heading,
  '伍.一.一': offer,
  '伍.一.二': heading,
  '伍.一.二.1': offer,
  '伍.一.二.2': offer,
  '伍.一.三': heading,
  '伍.一.三.1': offer,
  '伍.一.三.2': offer,
  '伍.二': heading,
  '伍.二.一': offer,
  陸: heading,
  '陸.二': programme,
  '陸.三': heading,
  '陸.三.一': programme,
  '陸.三.二': programme,
  捌: frame,
  玖: heading,
  '玖.一': {
    zh: '請假由差勤系統辦理；本流程不產生任何載明事由之請假資料',
    en: 'Leave belongs to the attendance system; the flow produces no leave data that names a reason',
  },
  '玖.二': {
    zh: '承辦人員之獎勵，非個案處理',
    en: 'Rewards for the staff of the programme, not the handling of a case',
  },
  '玖.三': {
    zh: '整體效益評估，供人事業務參考；不及於個案',
    en: 'An evaluation of the programme as a whole for personnel work; it does not reach a case',
  },
  '玖.四': { zh: '適用對象由機關於開案前審酌', en: 'Whom to include is decided by the agency before a case is opened' },
  拾: frame,
} as const satisfies Partial<Record<keyof typeof clauses, Label>>
