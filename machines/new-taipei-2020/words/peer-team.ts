import { own } from './own.ts'

export const adviceAsked = own.fact('advice.asked', {
  zh: '人事主管請教暖心應援團',
  en: 'Advice asked of the peer team',
  by: ['personnel'],
  details: ['question'],
})

export const adviceGiven = own.fact('advice.given', {
  zh: '暖心應援團提供經驗與建議',
  en: 'Advice given by the peer team',
  by: ['peerTeam', 'personnel'],
  details: ['advice'],
})

export const adviceDuties = {
  giveAdvice: {
    zh: '提供人事主管即時諮詢及建議',
    en: 'Advise the head of personnel at once',
    atOnce: true,
    owner: ['peerTeam'],
    settledBy: ['advice.given', 'closure.decided'],
  },
} as const
