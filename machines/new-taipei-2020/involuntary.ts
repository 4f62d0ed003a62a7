import { involuntary as reference } from '#machines/chiayi-city-2016/index.ts'
import { adopt } from '#src/flow/adopt.ts'
import type { TypesOf } from '#src/flow/definition.ts'
import type { Flow } from '#src/flow/eap.ts'
import { citations } from './citations.ts'
import { policy } from './policy.ts'

const flow = adopt(reference, {
  document: citations,
  policy,
  id: 'new-taipei-2020.involuntary',
  version: '1.0.0',
  zh: '非自願個案（採用參考流程）',
  en: 'Involuntary case (reference flow, adopted)',
  coverage: 'adopted',
  cites: ['四.二.2', '四.二.2.2', '四.四.2.1.E', '解讀.2'],
})

/** What the compiler knows of `involuntary`. */
export interface Involuntary extends TypesOf<typeof flow> {}

/** 非自願個案處理：計畫僅列名稱，步驟採用參考流程 */
export const involuntary: Flow<'new-taipei-2020.involuntary', Involuntary> = flow
