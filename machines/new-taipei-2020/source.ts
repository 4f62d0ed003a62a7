import { document } from '#src/flow/document.ts'
import { citations } from './citations.ts'
import { clauses } from './clauses.ts'
import { notModelled } from './not-modelled.ts'
import { readings } from './readings.ts'

/** 新北市政府109年度推動員工協助方案工作計畫 */
export const source = document({
  ...citations,
  agency: { zh: '新北市政府', en: 'New Taipei City Government' },
  title: { zh: '109年度推動員工協助方案工作計畫', en: 'Employee Assistance Program work plan 2020' },
  clauses,
  readings,
  notModelled,
})
