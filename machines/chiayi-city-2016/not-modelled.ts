import type { Label } from '#src/vocabulary/label.ts'
import type { clauses } from './clauses.ts'

const programme: Label = { zh: '方案規劃與宣導，非個案處理', en: 'Planning and promotion, not the handling of a case' }
const offer: Label = { zh: '服務項目內容，非個案步驟', en: 'What is on offer, not a step of a case' }
const heading: Label = { zh: '標題', en: 'A heading' }
const frame: Label = { zh: '計畫之依據、目的或經費', en: 'Basis, aims or budget of the plan' }

/** Clauses no flow encodes, and why. */
export const notModelled = {
  '題.1': frame,
  壹: frame,
  貳: frame,
  '貳.一': frame,
  '貳.二': frame,
  肆: heading,
  '肆.一': programme,
  '肆.二': programme,
  伍: heading,
  '伍.二': heading,
  '伍.二.一': programme,
  '伍.二.二': programme,
  '伍.二.四': heading,
  '伍.二.四.1': programme,
  '伍.二.四.2': programme,
  '伍.三': heading,
  '伍.三.一': heading,
  '伍.三.一.1': offer,
  '伍.三.一.2': offer,
  '伍.三.一.3': offer,
  '伍.三.二': heading,
  '伍.三.二.1': offer,
  '伍.三.二.2': offer,
  '伍.三.二.3': offer,
  '伍.三.三': heading,
  '伍.三.三.1': offer,
  '伍.三.三.2': heading,
  '伍.三.三.2.1': offer,
  '伍.三.三.2.2': heading,
  '伍.三.四': programme,
  '伍.四': heading,
  '柒.一': {
    zh: '請假由差勤系統辦理；本流程不產生任何載明事由之請假資料',
    en: 'Leave belongs to the attendance system; the flow produces no leave data that names a reason',
  },
  '柒.二': {
    zh: '承辦人員之獎勵，非個案處理',
    en: 'Rewards for the staff of the programme, not the handling of a case',
  },
  '柒.三': { zh: '適用對象由機關於開案前審酌', en: 'Whom to include is decided by the agency before a case is opened' },
  柒: heading,
  捌: frame,
  玖: frame,
} as const satisfies Partial<Record<keyof typeof clauses, Label>>
