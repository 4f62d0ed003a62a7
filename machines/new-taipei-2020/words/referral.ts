import { type Labels, oneOf, own, someOf } from './own.ts'

const asked = {
  supervisor: { zh: '單位主管', en: 'Superior of the unit' },
  personnel: { zh: '人事單位', en: 'Personnel office' },
} as const satisfies Labels

const adaptations = {
  improved: { zh: '改善', en: 'Improved' },
  unchanged: { zh: '無變化', en: 'Unchanged' },
  worsened: { zh: '惡化', en: 'Worsened' },
  unknown: { zh: '無法判斷', en: 'Cannot say' },
} as const satisfies Labels

const improvements = {
  improved: { zh: '有改善', en: 'Improved' },
  notImproved: { zh: '未改善', en: 'Not improved' },
} as const satisfies Labels

const trackings = {
  ends: { zh: '終了', en: 'Ends' },
  continues: { zh: '繼續', en: 'Continues' },
} as const satisfies Labels

/** Ways to help somebody adapt at work that the plan itself names. */
const helps = {
  jobRedesign: { zh: '職務再設計', en: 'Job redesign' },
  mentoring: { zh: '雙師徒制輔導', en: 'Mentoring' },
  managementConsultation: { zh: '管理諮詢', en: 'Management consultation' },
  workAllocation: { zh: '職務調整或工作分配', en: 'Post or work allocated anew' },
} as const satisfies Labels

const topics = {
  work: { zh: '工作', en: 'Work' },
  organisation: { zh: '組織效能', en: 'Effect on the organisation' },
} as const satisfies Labels

export const referralProposed = own.fact('agencyReferral.proposed', {
  zh: '機關提出轉介',
  en: 'Referral proposed by the agency',
  by: ['supervisor', 'personnel', 'agencyHead'],
  details: ['signs'],
  learn: () => ({ own: { referredBy: 'agency' } }),
})

export const feedbackAsked = own.fact('feedback.asked', {
  zh: '詢問機關反饋意見',
  en: 'Feedback asked of the agency',
  by: ['eapWindow', 'personnel', 'careLiaison'],
  decisive: { of: oneOf(asked) },
  fields: { of: { zh: '詢問對象', en: 'Asked of', choices: asked } },
  learn: () => ({ own: { feedback: 'asked' } }),
})

export const feedbackGiven = own.fact('feedback.given', {
  zh: '機關反饋意見',
  en: 'Feedback given by the agency',
  by: ['supervisor', 'personnel'],
  decisive: { adaptation: oneOf(adaptations) },
  fields: { adaptation: { zh: '職場適應', en: 'Adapting at work', choices: adaptations } },
  learn: () => ({ own: { feedback: 'given' } }),
})

export const improvementAssessed = own.fact('improvement.assessed', {
  zh: '評估問題改善成效',
  en: 'Improvement assessed',
  by: ['eapWindow', 'personnel', 'careTeam'],
  decisive: { improvement: oneOf(improvements), tracking: oneOf(trackings) },
  fields: {
    improvement: { zh: '成效', en: 'Improvement', choices: improvements },
    tracking: { zh: '追蹤', en: 'Tracking', choices: trackings },
  },
  details: ['grounds'],
  act: 'decision',
})

export const adaptationSupported = own.fact('adaptation.supported', {
  zh: '協助職場適應',
  en: 'Help to adapt at work given',
  by: ['eapWindow', 'careLiaison', 'personnel', 'supervisor', 'careTeam'],
  decisive: { how: someOf(helps) },
  fields: { how: { zh: '方式', en: 'How', choices: helps } },
  learn: () => ({ own: { feedback: 'none' } }),
})

export const supervisorSurveyHeld = own.fact('supervisorSurvey.held', {
  zh: '辦理單位主管滿意度調查',
  en: 'Satisfaction survey of the superior held',
  by: ['personnel', 'eapWindow'],
  decisive: { about: someOf(topics) },
  fields: { about: { zh: '內容', en: 'About', choices: topics } },
})
