import { careCircle } from '../vocabulary/roles.ts'
import { type Answer, byItsParts, condition, part, yesOrNo } from './condition.ts'
import { dangerExcluded } from './danger.ts'

export const helpNeeded = condition('helpNeeded', {
  zh: '經評估有協助需求？',
  en: 'Has a need for help been assessed?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '評估協助需求', en: 'Assess the need for help' },
  ask: ({ need }): Answer => (need === 'unknown' ? 'unknown' : yesOrNo(need === 'needed')),
})

export const helpRefused = condition('helpRefused', {
  zh: '不願意接受協助？',
  en: 'Is help refused?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '詢問當事人意願', en: 'Ask what the person wishes' },
  ask: ({ willingness }): Answer => (willingness === 'unknown' ? 'unknown' : yesOrNo(willingness === 'declined')),
})

export const helpNeededAndRefused = condition('helpNeededAndRefused', {
  zh: '有協助需求但不願意接受協助？',
  en: 'Is help needed, yet refused?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(helpNeeded), part(helpRefused)],
})

export const helpNotNeeded = condition('helpNotNeeded', {
  zh: '經評估無協助需求？',
  en: 'Has it been assessed that no help is needed?',
  failSafe: 'no',
  audience: careCircle,
  routes: true,
  remedy: { zh: '評估協助需求', en: 'Assess the need for help' },
  ask: ({ need }): Answer => (need === 'unknown' ? 'unknown' : yesOrNo(need === 'notNeeded')),
})

/** What must be known before an involuntary case goes the way without danger. */
export const careWithoutDanger = condition('careWithoutDanger', {
  zh: '無立即危險，有協助需求但不願意接受協助？',
  en: 'No immediate danger, help needed, yet refused?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(dangerExcluded), part(helpNeededAndRefused)],
})
