import { document } from '#src/flow/document.ts'
import { citations } from './citations.ts'
import { clauses } from './clauses.ts'
import { notModelled } from './not-modelled.ts'
import { readings } from './readings.ts'

/** 臺南市政府暨所屬機關學校員工協助方案實施計畫 */
export const source = document({
  ...citations,
  agency: { zh: '臺南市政府', en: 'Tainan City Government' },
  title: { zh: '員工協助方案實施計畫（104年修正）', en: 'Employee Assistance Program plan, as amended 2015' },
  clauses,
  readings,
  notModelled,
})
