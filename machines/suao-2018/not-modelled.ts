import type { Label } from '#src/vocabulary/label.ts'
import type { clauses } from './clauses.ts'

const programme: Label = {
  zh: '訓練、宣導及新進人員陪伴，非個案處理',
  en: 'Training, promotion and newcomers, not the handling of a case',
}
const offer: Label = { zh: '其他諮詢管道，非個案步驟', en: 'Other advice on offer, not a step of a case' }
const heading: Label = { zh: '標題', en: 'A heading' }
const frame: Label = { zh: '計畫之依據、目的、時程或經費', en: 'Basis, aims, term or budget of the plan' }

/** Clauses no flow encodes, and why. */
export const notModelled = {
  壹: heading,
  '壹.1': frame,
  '壹.2': frame,
  '壹.3': frame,
  '壹.4': frame,
  貳: heading,
  '貳.1': frame,
  '貳.2': frame,
  參: frame,
  陸: heading,
  '陸.一': heading,
  '陸.一.1': heading,
  '陸.一.1.1': offer,
  '陸.一.1.2': offer,
  '陸.一.1.4': offer,
  '陸.一.1.5': offer,
  '陸.一.1.6': offer,
  '陸.一.2': programme,
  '陸.一.3': programme,
  '陸.二': heading,
  '陸.二.2': programme,
  '陸.二.3': programme,
  柒: heading,
  '柒.1': heading,
  '柒.1.1': programme,
  '柒.1.2': programme,
  '柒.二': programme,
  拾: frame,
  拾壹: frame,
} as const satisfies Partial<Record<keyof typeof clauses, Label>>
