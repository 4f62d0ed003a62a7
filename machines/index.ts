import * as city from './chiayi-city-2016/index.ts'
import * as county from './chiayi-county-2019/index.ts'
import * as newTaipei from './new-taipei-2020/index.ts'
import * as suao from './suao-2018/index.ts'
import * as tainan from './tainan-2015/index.ts'

/** 嘉義市政府暨所屬機關學校105年員工協助方案實施計畫 */
export const chiayiCity2016: typeof city = {
  general: city.general,
  involuntary: city.involuntary,
  crisis: city.crisis,
  screening: city.screening,
  screeningSchedule: city.screeningSchedule,
  policy: city.policy,
  source: city.source,
}

/** 嘉義縣政府「關懷+1，幸福嘉義」108年度推動員工協助方案實施計畫 */
export const chiayiCounty2019: typeof county = {
  general: county.general,
  involuntary: county.involuntary,
  crisis: county.crisis,
  screening: county.screening,
  screeningSchedule: county.screeningSchedule,
  policy: county.policy,
  source: county.source,
}

/** 新北市政府109年度推動員工協助方案工作計畫 */
export const newTaipei2020: typeof newTaipei = {
  general: newTaipei.general,
  managementReferral: newTaipei.managementReferral,
  involuntary: newTaipei.involuntary,
  crisis: newTaipei.crisis,
  screening: newTaipei.screening,
  screeningSchedule: newTaipei.screeningSchedule,
  leavePrompt: newTaipei.leavePrompt,
  policy: newTaipei.policy,
  source: newTaipei.source,
}

/** 臺南市政府暨所屬機關學校員工協助方案實施計畫 */
export const tainan2015: typeof tainan = {
  general: tainan.general,
  involuntary: tainan.involuntary,
  crisis: tainan.crisis,
  policy: tainan.policy,
  source: tainan.source,
}

/** 宜蘭縣蘇澳鎮公所107年度員工協助方案計畫 */
export const suao2018: typeof suao = {
  general: suao.general,
  mailbox: suao.mailbox,
  involuntary: suao.involuntary,
  crisis: suao.crisis,
  policy: suao.policy,
  source: suao.source,
}
