import { frozen } from './frozen.ts'
import type { Period } from './period.ts'
import { type Instant, isBefore } from './references.ts'

/** What a law lays down about one kind of knowledge or request, and since when. */
export interface StatutoryRule {
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

type Given = Pick<StatutoryRule, 'id' | 'trigger' | 'articles'> & Partial<StatutoryRule>

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

/** Laws of Taiwan that touch a case, old rules beside new ones. What they are called stands in the pack. */
export const statutoryRules: readonly StatutoryRule[] = /* @__PURE__ */ (() =>
  frozen([
    rule({
      id: 'tw/suicide-behaviour',
      trigger: 'suicideBehaviour',
      period: day,
      articles: ['自殺防治法 §11', '自殺防治法施行細則 §13'],
      reporterProtected: true,
    }),
    rule({
      id: 'tw/domestic-violence',
      trigger: 'domesticViolence',
      period: day,
      articles: ['家庭暴力防治法 §50'],
      reporterProtected: true,
    }),
    rule({
      id: 'tw/sexual-assault',
      trigger: 'sexualAssault',
      period: day,
      articles: ['性侵害犯罪防治法 §11'],
      reporterProtected: true,
    }),
    rule({
      id: 'tw/child-harm',
      trigger: 'childHarm',
      period: day,
      articles: ['兒童及少年福利與權益保障法 §53'],
      reporterProtected: true,
    }),
    rule({
      id: 'tw/disabled-person-harm',
      trigger: 'disabledPersonHarm',
      period: day,
      articles: ['身心障礙者權益保障法 §76'],
    }),
    rule({
      id: 'tw/elder-harm',
      trigger: 'elderHarm',
      articles: ['老人福利法 §43'],
    }),
    rule({
      id: 'tw/occupational-accident',
      trigger: 'occupationalAccident',
      period: { hours: 8 },
      articles: ['職業安全衛生法 §37'],
    }),
    rule({
      id: 'tw/harassment',
      trigger: 'workplaceAllegation',
      articles: ['性別平等工作法 §13'],
      until: protectionActInForce,
    }),
    rule({
      id: 'tw/harassment-or-bullying-of-civil-servants',
      trigger: 'workplaceAllegation',
      articles: ['性別平等工作法 §13', '公務人員保障法 §19'],
      from: protectionActInForce,
      until: safetyActInForce,
    }),
    rule({
      id: 'tw/harassment-or-bullying',
      trigger: 'workplaceAllegation',
      articles: ['性別平等工作法 §13', '公務人員保障法 §19', '職業安全衛生法 §22-1'],
      from: safetyActInForce,
    }),
    rule({
      id: 'tw/apparent-mental-illness',
      trigger: 'apparentMentalIllness',
      obliges: 'may',
      articles: ['精神衛生法 §48'],
    }),
    rule({
      id: 'tw/data-access',
      trigger: 'dataAccess',
      period: { days: 15 },
      extension: { days: 15 },
      articles: ['個人資料保護法 §3', '個人資料保護法 §13'],
    }),
    rule({
      id: 'tw/data-correction',
      trigger: 'dataCorrection',
      period: { days: 30 },
      extension: { days: 30 },
      articles: ['個人資料保護法 §3', '個人資料保護法 §11', '個人資料保護法 §13'],
    }),
  ]))()

/** The rules in force at the instant of knowledge; with a trigger, those it sets off. */
export const statutoryRulesAt = (known: Instant, trigger?: string): readonly StatutoryRule[] =>
  statutoryRules.filter(
    (each) =>
      (trigger === undefined || each.trigger === trigger) &&
      (each.from === null || !isBefore(known, each.from)) &&
      (each.until === null || isBefore(known, each.until)),
  )

/** The rule of this id, in force or not. */
export const statutoryRule = (id: string): StatutoryRule | undefined => statutoryRules.find((each) => each.id === id)
