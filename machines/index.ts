import { crisis, general, involuntary, policy, source } from './chiayi-city-2016/index.ts'

/** 嘉義市政府暨所屬機關學校105年員工協助方案實施計畫 */
export const chiayiCity2016: {
  readonly general: typeof general
  readonly involuntary: typeof involuntary
  readonly crisis: typeof crisis
  readonly policy: typeof policy
  readonly source: typeof source
} = { general, involuntary, crisis, policy, source }
