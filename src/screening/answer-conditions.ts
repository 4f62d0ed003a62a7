import { part, yesOrNo } from '../conditions/condition.ts'
import { consentTo, rightsExplained, type Scoped } from '../conditions/consent.ts'
import { nothingPending } from '../conditions/record.ts'
import { screeningCircle as audience, own } from './facts.ts'

export const screeningLawful = own.condition('screeningLawful', {
  zh: '已告知權益，並以書面或電子文件同意蒐集？',
  en: 'Have the rights been explained, and the collection consented to in writing?',
  failSafe: 'no',
  audience,
  laws: ['個人資料保護法 §6', '個人資料保護法 §8'],
  remedy: { zh: '先告知並取得書面或電子同意', en: 'Explain first, and obtain written or electronic consent' },
  every: () => [part(rightsExplained), part<Scoped>(consentTo, { scope: 'sensitiveData' })],
})

export const riskTalkDue = own.condition('riskTalkDue', {
  zh: '依機關門檻應於當日面談？',
  en: 'Is a talk due the same day, by the thresholds of the agency?',
  failSafe: 'yes',
  audience,
  routes: true,
  remedy: { zh: '未達門檻者無須面談', en: 'Below the thresholds no talk is due' },
  ask: ({ own }) => yesOrNo(own.screeningLeadsTo === 'riskTalk'),
})

export const helpOfferDue = own.condition('helpOfferDue', {
  zh: '依機關門檻應提供協助？',
  en: 'Is help to be offered, by the thresholds of the agency?',
  failSafe: 'yes',
  audience,
  routes: true,
  remedy: { zh: '未達門檻者自我調適', en: 'Below the thresholds the person looks after themselves' },
  ask: ({ own }) => yesOrNo(own.screeningLeadsTo !== 'nothing'),
})

export const answeredTalkDue = own.condition('answeredTalkDue', {
  zh: '得予檢測，且應於當日面談？',
  en: 'Was the screening lawful, and is a talk due the same day?',
  failSafe: 'no',
  audience,
  remedy: { zh: '先告知並取得同意', en: 'Explain first, and obtain consent' },
  every: () => [part(screeningLawful), part(riskTalkDue)],
})

export const answeredOfferDue = own.condition('answeredOfferDue', {
  zh: '得予檢測，且應提供協助？',
  en: 'Was the screening lawful, and is help to be offered?',
  failSafe: 'no',
  audience,
  remedy: { zh: '先告知並取得同意', en: 'Explain first, and obtain consent' },
  every: () => [part(screeningLawful), part(helpOfferDue)],
})

export const answeredNothingPending = own.condition('answeredNothingPending', {
  zh: '得予檢測，且無未決事項？',
  en: 'Was the screening lawful, and is nothing left open?',
  failSafe: 'no',
  audience,
  remedy: { zh: '先告知並取得同意', en: 'Explain first, and obtain consent' },
  every: () => [part(screeningLawful), part(nothingPending)],
})
