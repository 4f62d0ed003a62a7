import { involuntary as reference } from '#machines/chiayi-city-2016/index.ts'
import { adopt } from '#src/flow/adopt.ts'
import type { TypesOf } from '#src/flow/definition.ts'
import type { Flow } from '#src/flow/eap.ts'
import { citations } from './citations.ts'
import { policy } from './policy.ts'

const flow = adopt(reference, {
  document: citations,
  policy,
  id: 'tainan-2015.involuntary',
  version: '1.0.0',
  zh: '非自願個案',
  en: 'Involuntary case',
  coverage: 'absent',
  cites: '解讀.14',
  names: { reviewing: { zh: '首長、主管及承辦人員會商並做成決議', en: 'Those who care meet and resolve' } },
})

/** What the compiler knows of `involuntary`. */
export interface Involuntary extends TypesOf<typeof flow> {}

/** 非自願個案：本計畫無此流程，機關政策採用者始得開案 */
export const involuntary: Flow<'tainan-2015.involuntary', Involuntary> = flow
