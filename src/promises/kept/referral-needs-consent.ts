import { promise, told } from '../promise.ts'
import { consented } from './with/consented.ts'

/** Nobody is referred anywhere without having agreed to be. */
export const referralNeedsConsent = promise('referralNeedsConsent', {
  id: 'I-3',
  zh: '未經當事人同意，不為轉介；緊急協助非轉介',
  en: 'Nobody is referred without a consent to the referral that stands; emergency help is no referral',
  laws: ['個人資料保護法 §16'],
  concerns: (flow) => flow.takes('referral.made'),
  always: told(['referral.made'], ({ after }) => after === null || consented(after.known, 'referral')),
})
