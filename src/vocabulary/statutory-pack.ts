import type { Label } from './label.ts'
import type { Period } from './period.ts'
import { type Instant, isBefore } from './references.ts'

/** What a law lays down about one kind of knowledge or request, and since when. */
export interface StatutoryRule extends Label {
  /** Unique in every pack, and never given to another rule: stored cases name it. */
  readonly id: string
  /** The matter that becomes known, or the request that is received. */
  readonly trigger: string
  readonly obliges: 'must' | 'may'
  /** Within which time; null where the law says at once, or nothing. */
  readonly period: Period | null
  /** By how much the period may be extended, once. */
  readonly extension: Period | null
  readonly articles: readonly string[]
  /** In force from this instant on; null when it was so at the date of the text that was read, and longer. */
  readonly from: Instant | null
  /** In force until just before this instant; null when it is in force still. */
  readonly until: Instant | null
  /** Who reports may not be told to the person, to superiors or to the care team. */
  readonly reporterProtected: boolean
}

type Given = Pick<StatutoryRule, 'id' | 'trigger' | 'zh' | 'en' | 'articles'> & Partial<StatutoryRule>

const rule = (given: Given): StatutoryRule => ({
  obliges: 'must',
  period: null,
  extension: null,
  from: null,
  until: null,
  reporterProtected: false,
  ...given,
})

const day = { hours: 24 } as const
const protectionActInForce = '2026-01-09T00:00:00+08:00'
const safetyActInForce = '2026-07-01T00:00:00+08:00'
const track: Label = { zh: '啟動法定申訴或防護程序', en: 'Open the statutory protection track' }

/** Laws of Taiwan that touch a case, as data. It informs; it is not legal advice, and replaces none. */
export const statutoryPack = /* @__PURE__ */ (() => ({
  version: 'tw-2026.1',
  /** The day to which the texts were read; the text of some regulations was older. */
  asOf: '2026-08-17',
  notice: {
    zh: '本規則包僅供提示，非法律意見；適用前請依現行法規確認。',
    en: 'This pack informs. It is not legal advice: check it against the law in force before relying on it.',
  },
  rules: [
    rule({
      id: 'tw/suicide-behaviour',
      trigger: 'suicideBehaviour',
      zh: '知悉自殺行為 24 小時內通報',
      en: 'Report suicide behaviour within 24 hours of knowing',
      period: day,
      articles: ['自殺防治法 §11', '自殺防治法施行細則 §13'],
      reporterProtected: true,
    }),
    rule({
      id: 'tw/domestic-violence',
      trigger: 'domesticViolence',
      zh: '知悉疑似家庭暴力立即通報，至遲 24 小時',
      en: 'Report suspected domestic violence at once, within 24 hours',
      period: day,
      articles: ['家庭暴力防治法 §50'],
      reporterProtected: true,
    }),
    rule({
      id: 'tw/sexual-assault',
      trigger: 'sexualAssault',
      zh: '知悉疑似性侵害立即通報，至遲 24 小時',
      en: 'Report suspected sexual assault at once, within 24 hours',
      period: day,
      articles: ['性侵害犯罪防治法 §11'],
      reporterProtected: true,
    }),
    rule({
      id: 'tw/child-harm',
      trigger: 'childHarm',
      zh: '知悉兒童及少年受害立即通報，至遲 24 小時',
      en: 'Report harm to a minor at once, within 24 hours',
      period: day,
      articles: ['兒童及少年福利與權益保障法 §53'],
      reporterProtected: true,
    }),
    rule({
      id: 'tw/disabled-person-harm',
      trigger: 'disabledPersonHarm',
      zh: '知悉身心障礙者受害，至遲 24 小時通報',
      en: 'Report harm to a disabled person within 24 hours',
      period: day,
      articles: ['身心障礙者權益保障法 §76'],
    }),
    rule({
      id: 'tw/elder-harm',
      trigger: 'elderHarm',
      zh: '知悉老人受害應通報（條文未定時數）',
      en: 'Report harm to an elderly person; the article gives no hours',
      articles: ['老人福利法 §43'],
    }),
    rule({
      id: 'tw/occupational-accident',
      trigger: 'occupationalAccident',
      zh: '職業災害 8 小時內通報勞動檢查機構',
      en: 'Report the occupational accident to the labour inspection within 8 hours',
      period: { hours: 8 },
      articles: ['職業安全衛生法 §37'],
    }),
    rule({
      id: 'tw/harassment',
      trigger: 'workplaceAllegation',
      ...track,
      articles: ['性別平等工作法 §13'],
      until: protectionActInForce,
    }),
    rule({
      id: 'tw/harassment-or-bullying-of-civil-servants',
      trigger: 'workplaceAllegation',
      ...track,
      articles: ['性別平等工作法 §13', '公務人員保障法 §19'],
      from: protectionActInForce,
      until: safetyActInForce,
    }),
    rule({
      id: 'tw/harassment-or-bullying',
      trigger: 'workplaceAllegation',
      ...track,
      articles: ['性別平等工作法 §13', '公務人員保障法 §19', '職業安全衛生法 §22-1'],
      from: safetyActInForce,
    }),
    rule({
      id: 'tw/apparent-mental-illness',
      trigger: 'apparentMentalIllness',
      zh: '發現疑似精神疾病者，得通知地方主管機關',
      en: 'The local authority may be told of a person with apparent mental illness',
      obliges: 'may',
      articles: ['精神衛生法 §48'],
    }),
    rule({
      id: 'tw/data-access',
      trigger: 'dataAccess',
      zh: '查詢、閱覽或複製個人資料之請求，15 日內准駁',
      en: 'Decide on a request for access to personal data within 15 days',
      period: { days: 15 },
      extension: { days: 15 },
      articles: ['個人資料保護法 §3', '個人資料保護法 §13'],
    }),
    rule({
      id: 'tw/data-correction',
      trigger: 'dataCorrection',
      zh: '更正、補充、停止或刪除個人資料之請求，30 日內准駁',
      en: 'Decide on a request for correction or deletion of personal data within 30 days',
      period: { days: 30 },
      extension: { days: 30 },
      articles: ['個人資料保護法 §3', '個人資料保護法 §11', '個人資料保護法 §13'],
    }),
  ] as readonly StatutoryRule[],
}))()

/** The rules in force at the instant of knowledge; with a trigger, those it sets off. */
export const statutoryRulesAt = (known: Instant, trigger?: string): readonly StatutoryRule[] =>
  statutoryPack.rules.filter(
    (each) =>
      (trigger === undefined || each.trigger === trigger) &&
      (each.from === null || !isBefore(known, each.from)) &&
      (each.until === null || isBefore(known, each.until)),
  )

/** The rule of this id, in force or not. */
export const statutoryRule = (id: string): StatutoryRule | undefined =>
  statutoryPack.rules.find((each) => each.id === id)
