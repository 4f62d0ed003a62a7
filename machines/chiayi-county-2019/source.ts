import { document } from '#src/flow/document.ts'
import { citations } from './citations.ts'
import { clauses } from './clauses.ts'
import { notModelled } from './not-modelled.ts'
import { readings } from './readings.ts'

/** 關懷+1，幸福嘉義-嘉義縣政府108年度推動員工協助方案實施計畫 */
export const source = document({
  ...citations,
  agency: { zh: '嘉義縣政府', en: 'Chiayi County Government' },
  title: { zh: '108年度推動員工協助方案實施計畫', en: 'Employee Assistance Program plan 2019' },
  clauses,
  readings,
  notModelled,
})
