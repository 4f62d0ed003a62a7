import { type InHand, part, yesOrNo } from '#src/conditions/condition.ts'
import { consentTo } from '#src/conditions/consent.ts'
import { referralGoesOn } from '#src/conditions/service.ts'
import { hasConflict, staysOut } from '#src/vocabulary/conflict.ts'
import type { Reporter } from '#src/vocabulary/known.ts'
import { careCircle } from '#src/vocabulary/roles.ts'
import { own } from './own.ts'

/** What facts about feedback and surveys say of whom they hear. */
export interface Hearing extends InHand {
  readonly of?: string
  readonly by?: Reporter<string>
}

export const proposedByAgency = own.condition('proposedByAgency', {
  zh: '機關已提出轉介？',
  en: 'Has the agency proposed the referral?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '由機關提出轉介', en: 'Let the agency propose the referral' },
  ask: ({ own: { referredBy } }) => yesOrNo(referredBy === 'agency'),
})

export const agencyReferralAllowed = own.condition('agencyReferralAllowed', {
  zh: '機關提出轉介，且當事人同意？',
  en: 'Has the agency proposed the referral, and does the person consent to it?',
  failSafe: 'no',
  audience: careCircle,
  remedy: {
    zh: '告知權益，並徵得服務及轉介之同意',
    en: 'Explain the rights and obtain consent to both service and referral',
  },
  every: () => [part(proposedByAgency), part(referralGoesOn)],
})

export const agencyWithoutConflict = own.condition('agencyWithoutConflict', {
  zh: '提供反饋或受調查者無利害關係？',
  en: 'Is whoever gives feedback or is surveyed free of a conflict of interest?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '改由無利害關係者提供', en: 'Ask somebody without a conflict' },
  laws: ['行政程序法 §32', '行政程序法 §33'],
  ask: (known, fact) => {
    const { type, of = 'supervisor', by }: Hearing = fact
    return yesOrNo(!(type === 'feedback.given' ? by && staysOut(known, by.id) : hasConflict(known, of)))
  },
})

export const feedbackAskable = own.condition('feedbackAskable', {
  zh: '得向機關詢問反饋意見？',
  en: 'May the agency be asked for feedback?',
  failSafe: 'no',
  audience: careCircle,
  remedy: {
    zh: '服務及轉介之同意須均存在，且詢問對象無利害關係',
    en: 'Both consents must stand, and whoever is asked be free of a conflict',
  },
  every: () => [part(referralGoesOn), part(agencyWithoutConflict)],
})

export const feedbackKnown = own.condition('feedbackKnown', {
  zh: '機關已提供反饋意見？',
  en: 'Has the agency given its feedback?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '追蹤機關反饋意見', en: 'Gather the feedback of the agency' },
  ask: ({ own: { feedback } }) => yesOrNo(feedback === 'given'),
})

export const trackingEnds = own.condition('trackingEnds', {
  zh: '追蹤終了？',
  en: 'Does the tracking end?',
  failSafe: 'no',
  audience: careCircle,
  routes: true,
  remedy: { zh: '評估改善成效', en: 'Assess the improvement' },
  ask: (_, fact) => yesOrNo((fact as InHand & { readonly tracking?: string }).tracking === 'ends'),
})

export const trackingConcluded = own.condition('trackingConcluded', {
  zh: '已有反饋，且追蹤終了？',
  en: 'Is there feedback, and does the tracking end?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '依機關反饋評估改善成效', en: 'Assess the improvement by the feedback of the agency' },
  every: () => [part(feedbackKnown), part(trackingEnds)],
})

export const supervisorSurveyAllowed = own.condition('supervisorSurveyAllowed', {
  zh: '得對單位主管辦理滿意度調查？',
  en: 'May the superior be surveyed?',
  failSafe: 'no',
  audience: careCircle,
  remedy: {
    zh: '須當事人書面同意提供資料，且主管無利害關係',
    en: "The person's written consent to disclosure is needed, and a superior without a conflict",
  },
  every: () => [part(consentTo, { scope: 'disclosure' }), part(agencyWithoutConflict)],
})
