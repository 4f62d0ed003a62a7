import { document } from '#src/flow/document.ts'
import { citations } from './citations.ts'
import { clauses } from './clauses.ts'
import { notModelled } from './not-modelled.ts'
import { readings } from './readings.ts'

/** 宜蘭縣蘇澳鎮公所107年度員工協助方案實施計畫（公布之檔案未載標題） */
export const source = document({
  ...citations,
  agency: { zh: '宜蘭縣蘇澳鎮公所', en: "Su'ao Township Office, Yilan County" },
  title: {
    zh: '107年度員工協助方案計畫（檔案未載標題）',
    en: 'Employee Assistance Program plan 2018 (untitled in the file)',
  },
  clauses,
  readings,
  notModelled,
})
