import { crisis as reference } from '#machines/chiayi-city-2016/index.ts'
import { adopt } from '#src/flow/adopt.ts'
import type { TypesOf } from '#src/flow/definition.ts'
import type { Flow } from '#src/flow/eap.ts'
import { citations } from './citations.ts'
import { policy } from './policy.ts'

const flow = adopt(reference, {
  document: citations,
  policy,
  id: 'chiayi-county-2019.crisis',
  version: '1.0.0',
  zh: '危機個案（採用參考流程）',
  en: 'Crisis case (reference flow, adopted)',
  coverage: 'adopted',
  cites: ['柒.一.二', '解讀.2'],
  names: {
    reviewing: {
      zh: '繼續追蹤，員工協助方案社團組織做成決議',
      en: 'Keep following; the EAP staff association resolves',
    },
    followingUp: { zh: '繼續關懷追蹤，作成紀錄並存管', en: 'Follow up, record, and keep in custody' },
    closed: { zh: '已結案並存管', en: 'Closed and in custody' },
  },
})

/** What the compiler knows of `crisis`. */
export interface Crisis extends TypesOf<typeof flow> {}

/** 危機個案處理流程：附件 4 僅有名稱，採用參考流程 */
export const crisis: Flow<'chiayi-county-2019.crisis', Crisis> = flow
