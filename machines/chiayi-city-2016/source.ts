import { document } from '#src/flow/document.ts'
import { citations } from './citations.ts'
import { clauses } from './clauses.ts'
import { notModelled } from './not-modelled.ts'
import { readings } from './readings.ts'

/** 嘉義市政府暨所屬機關學校105年員工協助方案實施計畫 */
export const source = document({
  ...citations,
  agency: { zh: '嘉義市政府', en: 'Chiayi City Government' },
  title: { zh: '105年員工協助方案實施計畫', en: 'Employee Assistance Program plan 2016' },
  clauses,
  readings,
  notModelled,
})
