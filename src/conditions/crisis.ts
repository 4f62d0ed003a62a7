import { everyoneTold } from '../vocabulary/duties.ts'
import type { CrisisReported } from '../vocabulary/facts/crisis.ts'
import { careCircle } from '../vocabulary/roles.ts'
import { type Answer, byItsParts, condition, part, yesOrNo } from './condition.ts'
import { dangerExcluded } from './danger.ts'
import { notificationAllowed } from './telling.ts'

export const crisisTriggered = condition('crisisTriggered', {
  zh: '屬重大意外或員工因個人因素造成人員傷亡？',
  en: 'Is it one of the events for which the agency starts a crisis case?',
  failSafe: 'yes',
  remedy: { zh: '改開一般或非自願個案', en: 'Open a general or an involuntary case instead' },
  ask: ({ policy }, fact) => yesOrNo(policy.crisisTriggers.includes((fact as CrisisReported).trigger)),
})

export const casualtiesPossible = condition('casualtiesPossible', {
  zh: '有人員傷亡（不明者視為有）？',
  en: 'Are there casualties (unknown counts as yes)?',
  failSafe: 'yes',
  audience: careCircle,
  routes: true,
  remedy: { zh: '確認有無人員傷亡', en: 'Find out whether there are casualties' },
  ask: ({ casualties }): Answer => casualties,
})

export const everyoneNotified = condition('everyoneNotified', {
  zh: '應受通報者均已通報？',
  en: 'Has everyone been notified who must be?',
  failSafe: 'no',
  audience: careCircle,
  routes: true,
  remedy: { zh: '通報機關首長、副首長及相關單位', en: 'Notify the head, the deputy head and the relevant units' },
  ask: (known) => yesOrNo(everyoneTold(known)),
})

/** Declining is always heard; the policy says in which branch of the chart outreach answers it. */
export const outreachDue = condition('outreachDue', {
  zh: '應由主管、同仁、家屬主動關懷？',
  en: 'Is outreach due?',
  failSafe: 'no',
  audience: careCircle,
  routes: true,
  remedy: { zh: '依機關政策辦理', en: "Follow the agency's policy" },
  ask: ({ support, casualties, policy: { refusalBranch } }) => {
    const branch = casualties === 'no' ? 'noCasualty' : 'casualty'
    return yesOrNo(support === 'declined' && (refusalBranch === 'both' || refusalBranch === branch))
  },
})

export const crisisWithCasualties = condition('crisisWithCasualties', {
  zh: '屬危機事件且有人員傷亡？',
  en: 'Is it a crisis with casualties?',
  failSafe: 'yes',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(crisisTriggered), part(casualtiesPossible)],
})

export const newCasualties = condition('newCasualties', {
  zh: '新得知有人員傷亡？',
  en: 'Are casualties news?',
  failSafe: 'yes',
  audience: careCircle,
  routes: true,
  remedy: { zh: '回報傷亡情形', en: 'Report the casualties' },
  ask: ({ casualtiesNewsAt, notedAt, notified, support, person }, fact) => {
    const { outcome } = fact as { outcome?: string }
    const speaksOfThem = outcome === undefined || (outcome === 'died' && person === 'dead')
    return yesOrNo(speaksOfThem && casualtiesNewsAt === notedAt && notified.length === 0 && support === 'notOffered')
  },
})

export const allNotified = condition('allNotified', {
  zh: '通報合宜，且應受通報者均已通報？',
  en: 'Is the notification in order, and has everyone now been notified?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(notificationAllowed), part(everyoneNotified)],
})

export const safeWithCasualties = condition('safeWithCasualties', {
  zh: '危險已排除，且有人員傷亡？',
  en: 'Is danger excluded, with casualties?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(dangerExcluded), part(casualtiesPossible)],
})
