import { part, yesOrNo } from '../conditions/condition.ts'
import { nothingPending } from '../conditions/record.ts'
import { screeningCircle as audience, own } from './facts.ts'

export const talkFoundDanger = own.condition('talkFoundDanger', {
  zh: '面談發現有危險之虞？',
  en: 'Did the talk find danger?',
  failSafe: 'yes',
  audience,
  routes: true,
  remedy: { zh: '回報面談結果', en: 'Report what came of the talk' },
  ask: ({ own }) => yesOrNo(own.riskTalk === 'danger'),
})

export const talkFoundNoConcern = own.condition('talkFoundNoConcern', {
  zh: '面談認無需進一步協助？',
  en: 'Did the talk find nothing further needed?',
  failSafe: 'no',
  audience,
  routes: true,
  remedy: { zh: '回報面談結果', en: 'Report what came of the talk' },
  ask: ({ own }) => yesOrNo(own.riskTalk === 'noConcern'),
})

export const noTalkWasDue = own.condition('noTalkWasDue', {
  zh: '未曾須於當日面談？',
  en: 'Was no talk due?',
  failSafe: 'no',
  audience,
  routes: true,
  remedy: { zh: '續予關懷後由人員決定結束', en: 'Keep following; somebody decides when it ends' },
  ask: ({ own }) => yesOrNo(own.screeningLeadsTo !== 'riskTalk'),
})

export const offerMayEnd = own.condition('offerMayEnd', {
  zh: '未曾須面談，且無未決事項？',
  en: 'Was no talk due, and is nothing left open?',
  failSafe: 'no',
  audience,
  routes: true,
  remedy: { zh: '續予關懷後由人員決定結束', en: 'Keep following; somebody decides when it ends' },
  every: () => [part(noTalkWasDue), part(nothingPending)],
})
