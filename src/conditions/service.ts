import type { MeasuresTaken } from '../vocabulary/facts/care.ts'
import { careCircle } from '../vocabulary/roles.ts'
import { committeeSettled } from './committee.ts'
import { byItsParts, condition, part, yesOrNo } from './condition.ts'
import { consentTo, informedConsentToService, rightsExplained } from './consent.ts'

export const withinSessionCap = condition('withinSessionCap', {
  zh: '未逾晤談次數上限？',
  en: 'Is the number of sessions within the cap?',
  failSafe: 'no',
  remedy: { zh: '申請延長或轉介其他資源', en: 'Ask for an extension, or refer elsewhere' },
  ask: ({ sessions, extension, policy: { sessionCap } }, { type }) => {
    const planned = type === 'appointment.made' ? 1 : 0
    return yesOrNo(sessionCap === null || sessions + planned <= sessionCap + extension)
  },
})

export const sessionAllowed = condition('sessionAllowed', {
  zh: '得進行晤談？',
  en: 'May a session be held?',
  failSafe: 'no',
  remedy: byItsParts,
  every: () => [part(informedConsentToService), part(withinSessionCap)],
})

export const referralAllowed = condition('referralAllowed', {
  zh: '得轉介？',
  en: 'May the person be referred?',
  failSafe: 'no',
  remedy: byItsParts,
  every: () => [part(rightsExplained), part(consentTo, { scope: 'referral' })],
})

/** Both must stand for a referral under way to go on. */
export const referralGoesOn = condition('referralGoesOn', {
  zh: '服務及轉介之同意均仍存在？',
  en: 'Do the consents to service and referral both still stand?',
  failSafe: 'no',
  remedy: byItsParts,
  every: () => [part(informedConsentToService), part(referralAllowed)],
})

export const measureChosen = condition('measureChosen', {
  zh: '已採取管理措施或工作調整？',
  en: 'Has a management measure or work adjustment been taken?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '至少採取管理措施或工作調整之一', en: 'Take at least a management measure or a work adjustment' },
  ask: (_, fact) => {
    const { measures } = fact as MeasuresTaken
    return yesOrNo(measures.includes('managementMeasure') || measures.includes('workAdjustment'))
  },
})

export const measuresAllowed = condition('measuresAllowed', {
  zh: '得採取措施？',
  en: 'May these measures be taken now?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(measureChosen), part(committeeSettled)],
})
