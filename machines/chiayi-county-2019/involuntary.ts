import { involuntary as reference } from '#machines/chiayi-city-2016/index.ts'
import { adopt } from '#src/flow/adopt.ts'
import type { TypesOf } from '#src/flow/definition.ts'
import type { Flow } from '#src/flow/eap.ts'
import { citations } from './citations.ts'
import { policy } from './policy.ts'

const flow = adopt(reference, {
  document: citations,
  policy,
  id: 'chiayi-county-2019.involuntary',
  version: '1.0.0',
  zh: '非自願個案（採用參考流程）',
  en: 'Involuntary case (reference flow, adopted)',
  coverage: 'adopted',
  cites: ['柒.一.三', '解讀.3'],
  names: {
    reviewing: { zh: '員工協助方案社團組織做成決議', en: 'The EAP staff association resolves' },
    followingUp: { zh: '持續關懷追蹤，作成紀錄並存管', en: 'Follow up, record, and keep in custody' },
    closed: { zh: '已結案並存管', en: 'Closed and in custody' },
  },
})

/** What the compiler knows of `involuntary`. */
export interface Involuntary extends TypesOf<typeof flow> {}

/** 非自願個案處理流程：附件 5 僅有名稱，採用參考流程 */
export const involuntary: Flow<'chiayi-county-2019.involuntary', Involuntary> = flow
