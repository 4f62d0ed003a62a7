import { frozen } from './frozen.ts'
import type { Label } from './label.ts'
import { type StatutoryRule, statutoryRules } from './statutory-rules.ts'

const track: Label = { zh: '啟動法定申訴或防護程序', en: 'Open the statutory protection track' }

const labels: Readonly<Record<string, Label>> = {
  'tw/suicide-behaviour': {
    zh: '知悉自殺行為 24 小時內通報',
    en: 'Report suicide behaviour within 24 hours of knowing',
  },
  'tw/domestic-violence': {
    zh: '知悉疑似家庭暴力立即通報，至遲 24 小時',
    en: 'Report suspected domestic violence at once, within 24 hours',
  },
  'tw/sexual-assault': {
    zh: '知悉疑似性侵害立即通報，至遲 24 小時',
    en: 'Report suspected sexual assault at once, within 24 hours',
  },
  'tw/child-harm': {
    zh: '知悉兒童及少年受害立即通報，至遲 24 小時',
    en: 'Report harm to a minor at once, within 24 hours',
  },
  'tw/disabled-person-harm': {
    zh: '知悉身心障礙者受害，至遲 24 小時通報',
    en: 'Report harm to a disabled person within 24 hours',
  },
  'tw/elder-harm': {
    zh: '知悉老人受害應通報（條文未定時數）',
    en: 'Report harm to an elderly person; the article gives no hours',
  },
  'tw/occupational-accident': {
    zh: '職業災害 8 小時內通報勞動檢查機構',
    en: 'Report the occupational accident to the labour inspection within 8 hours',
  },
  'tw/harassment': track,
  'tw/harassment-or-bullying-of-civil-servants': track,
  'tw/harassment-or-bullying': track,
  'tw/apparent-mental-illness': {
    zh: '發現疑似精神疾病者，得通知地方主管機關',
    en: 'The local authority may be told of a person with apparent mental illness',
  },
  'tw/data-access': {
    zh: '查詢、閱覽或複製個人資料之請求，15 日內准駁',
    en: 'Decide on a request for access to personal data within 15 days',
  },
  'tw/data-correction': {
    zh: '更正、補充、停止或刪除個人資料之請求，30 日內准駁',
    en: 'Decide on a request for correction or deletion of personal data within 30 days',
  },
}

/** Laws of Taiwan that touch a case, as data. It informs; it is not legal advice, and replaces none. */
export const statutoryPack = /* @__PURE__ */ (() =>
  frozen({
    version: 'tw-2026.1',
    /** The day to which the texts were read; the text of some regulations was older. */
    asOf: '2026-08-17',
    notice: {
      zh: '本規則包僅供提示，非法律意見；適用前請依現行法規確認。',
      en: 'This pack informs. It is not legal advice: check it against the law in force before relying on it.',
    },
    rules: statutoryRules.map((rule): StatutoryRule & Label => ({ ...(labels[rule.id] as Label), ...rule })),
  }))()
