import {
  crisis as cityCrisis,
  general as cityGeneral,
  involuntary as cityInvoluntary,
  policy as cityPolicy,
  screening as cityScreening,
  screeningSchedule as cityScreeningSchedule,
  source as citySource,
} from './chiayi-city-2016/index.ts'
import {
  crisis as countyCrisis,
  general as countyGeneral,
  involuntary as countyInvoluntary,
  policy as countyPolicy,
  screening as countyScreening,
  screeningSchedule as countyScreeningSchedule,
  source as countySource,
} from './chiayi-county-2019/index.ts'
import {
  crisis as newTaipeiCrisis,
  general as newTaipeiGeneral,
  involuntary as newTaipeiInvoluntary,
  leavePrompt as newTaipeiLeavePrompt,
  managementReferral as newTaipeiManagementReferral,
  policy as newTaipeiPolicy,
  screening as newTaipeiScreening,
  screeningSchedule as newTaipeiScreeningSchedule,
  source as newTaipeiSource,
} from './new-taipei-2020/index.ts'
import {
  crisis as suaoCrisis,
  general as suaoGeneral,
  involuntary as suaoInvoluntary,
  mailbox as suaoMailbox,
  policy as suaoPolicy,
  source as suaoSource,
} from './suao-2018/index.ts'
import {
  crisis as tainanCrisis,
  general as tainanGeneral,
  involuntary as tainanInvoluntary,
  policy as tainanPolicy,
  source as tainanSource,
} from './tainan-2015/index.ts'

/** 嘉義市政府暨所屬機關學校105年員工協助方案實施計畫 */
export const chiayiCity2016: {
  readonly general: typeof cityGeneral
  readonly involuntary: typeof cityInvoluntary
  readonly crisis: typeof cityCrisis
  readonly screening: typeof cityScreening
  readonly screeningSchedule: typeof cityScreeningSchedule
  readonly policy: typeof cityPolicy
  readonly source: typeof citySource
} = {
  general: cityGeneral,
  involuntary: cityInvoluntary,
  crisis: cityCrisis,
  screening: cityScreening,
  screeningSchedule: cityScreeningSchedule,
  policy: cityPolicy,
  source: citySource,
}

/** 嘉義縣政府「關懷+1，幸福嘉義」108年度推動員工協助方案實施計畫 */
export const chiayiCounty2019: {
  readonly general: typeof countyGeneral
  readonly involuntary: typeof countyInvoluntary
  readonly crisis: typeof countyCrisis
  readonly screening: typeof countyScreening
  readonly screeningSchedule: typeof countyScreeningSchedule
  readonly policy: typeof countyPolicy
  readonly source: typeof countySource
} = {
  general: countyGeneral,
  involuntary: countyInvoluntary,
  crisis: countyCrisis,
  screening: countyScreening,
  screeningSchedule: countyScreeningSchedule,
  policy: countyPolicy,
  source: countySource,
}

/** 新北市政府109年度推動員工協助方案工作計畫 */
export const newTaipei2020: {
  readonly general: typeof newTaipeiGeneral
  readonly managementReferral: typeof newTaipeiManagementReferral
  readonly involuntary: typeof newTaipeiInvoluntary
  readonly crisis: typeof newTaipeiCrisis
  readonly screening: typeof newTaipeiScreening
  readonly screeningSchedule: typeof newTaipeiScreeningSchedule
  readonly leavePrompt: typeof newTaipeiLeavePrompt
  readonly policy: typeof newTaipeiPolicy
  readonly source: typeof newTaipeiSource
} = {
  general: newTaipeiGeneral,
  managementReferral: newTaipeiManagementReferral,
  involuntary: newTaipeiInvoluntary,
  crisis: newTaipeiCrisis,
  screening: newTaipeiScreening,
  screeningSchedule: newTaipeiScreeningSchedule,
  leavePrompt: newTaipeiLeavePrompt,
  policy: newTaipeiPolicy,
  source: newTaipeiSource,
}

/** 臺南市政府暨所屬機關學校員工協助方案實施計畫 */
export const tainan2015: {
  readonly general: typeof tainanGeneral
  readonly involuntary: typeof tainanInvoluntary
  readonly crisis: typeof tainanCrisis
  readonly policy: typeof tainanPolicy
  readonly source: typeof tainanSource
} = {
  general: tainanGeneral,
  involuntary: tainanInvoluntary,
  crisis: tainanCrisis,
  policy: tainanPolicy,
  source: tainanSource,
}

/** 宜蘭縣蘇澳鎮公所107年度員工協助方案計畫 */
export const suao2018: {
  readonly general: typeof suaoGeneral
  readonly mailbox: typeof suaoMailbox
  readonly involuntary: typeof suaoInvoluntary
  readonly crisis: typeof suaoCrisis
  readonly policy: typeof suaoPolicy
  readonly source: typeof suaoSource
} = {
  general: suaoGeneral,
  mailbox: suaoMailbox,
  involuntary: suaoInvoluntary,
  crisis: suaoCrisis,
  policy: suaoPolicy,
  source: suaoSource,
}
