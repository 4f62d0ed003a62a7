import { involuntary as reference } from '#machines/chiayi-city-2016/index.ts'
import { adopt } from '#src/flow/adopt.ts'
import type { TypesOf } from '#src/flow/definition.ts'
import type { Flow } from '#src/flow/eap.ts'
import { citations } from './citations.ts'
import { policy } from './policy.ts'

const flow = adopt(reference, {
  document: citations,
  policy,
  id: 'suao-2018.involuntary',
  version: '1.0.0',
  zh: '非自願個案',
  en: 'Involuntary case',
  coverage: 'absent',
  cites: '解讀.22',
  names: { reviewing: { zh: '專案小組決議', en: 'The task force resolves' } },
})

/** What the compiler knows of `involuntary`. */
export interface Involuntary extends TypesOf<typeof flow> {}

/** 非自願個案：本計畫無此流程，機關政策採用者始得開案 */
export const involuntary: Flow<'suao-2018.involuntary', Involuntary> = flow
