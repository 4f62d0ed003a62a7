import { leaves } from '#src/screening/schedule.ts'
import { oneOf, own } from './own.ts'

export const promptShown = own.fact('prompt.shown', {
  zh: '申請假別時提示方案資訊',
  en: 'Prompt shown on applying for leave',
  by: ['personnel', 'eapWindow'],
  decisive: { leave: oneOf(leaves) },
  fields: { leave: { zh: '假別', en: 'Leave', choices: leaves } },
})

/** That a self-test was offered, never what it showed: the score belongs to the person. */
export const selfTestOffered = own.fact('selfTest.offered', {
  zh: '提供簡式健康量表自我檢測',
  en: 'Self-test offered',
  by: ['personnel', 'eapWindow', 'careLiaison'],
})

export const offerUnanswered = own.fact('offer.unanswered', {
  zh: '未回應提示或關懷',
  en: 'Prompt or offer of care left unanswered',
  by: ['eapWindow', 'careLiaison', 'personnel'],
})
