import type { DangerAssessed } from '../vocabulary/facts/danger.ts'
import { isBefore } from '../vocabulary/references.ts'
import { careCircle } from '../vocabulary/roles.ts'
import { type Answer, byItsParts, condition, part, yesOrNo } from './condition.ts'

/** A word that excludes danger calls for nobody, even one too old to clear the danger that is known. */
export const immediateDanger = condition('immediateDanger', {
  zh: '有立即危險性（有傷人或自傷之虞）？',
  en: 'Is there immediate danger, to others or to the person?',
  failSafe: 'yes',
  audience: careCircle,
  remedy: { zh: '回報研判結果', en: 'Report an assessment of the danger' },
  ask: ({ danger }, fact): Answer => {
    if (danger === 'none' || (fact as Partial<DangerAssessed>).danger === 'none') return 'no'
    return danger === 'immediate' ? 'yes' : 'unknown'
  },
})

export const noDangerOpen = condition('noDangerOpen', {
  zh: '目前無立即危險？',
  en: 'Is no danger open?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '研判為無立即危險', en: 'Assess that there is no immediate danger' },
  ask: ({ danger }): Answer => (danger === 'unclear' ? 'unknown' : yesOrNo(danger !== 'immediate')),
})

export const dangerExcluded = condition('dangerExcluded', {
  zh: '已研判為無立即危險？',
  en: 'Has immediate danger been excluded?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '由研判者確認無立即危險', en: 'Have an assessor exclude immediate danger' },
  ask: ({ danger, dangerAt, emergencyAt }): Answer => {
    if (danger !== 'none') return danger === 'immediate' ? 'no' : 'unknown'
    return dangerAt !== null && emergencyAt !== null && isBefore(dangerAt, emergencyAt) ? 'unknown' : 'yes'
  },
})

export const dangerResolved = condition('dangerResolved', {
  zh: '曾有之危險業經關懷小組決議？',
  en: 'Has the care team resolved on every danger met?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '召開關懷小組會議做成決議', en: 'Hold the care-team meeting and resolve' },
  ask: ({ dangerUnresolved }) => yesOrNo(!dangerUnresolved),
})

/** What happened in an emergency is newer than the last word on the danger. */
export const reassessmentDue = condition('reassessmentDue', {
  zh: '緊急協助之結果尚待再次研判？',
  en: 'Is the danger to be assessed again after the emergency?',
  failSafe: 'yes',
  audience: careCircle,
  routes: true,
  remedy: { zh: '再次研判危險', en: 'Assess the danger again' },
  ask: ({ emergencyAt, dangerAt }) =>
    yesOrNo(emergencyAt !== null && (dangerAt === null || !isBefore(emergencyAt, dangerAt))),
})

export const dangerKnown = condition('dangerKnown', {
  zh: '曾研判或回報危險？',
  en: 'Has danger been assessed or reported before?',
  failSafe: 'yes',
  audience: careCircle,
  routes: true,
  remedy: { zh: '研判危險', en: 'Assess the danger' },
  ask: ({ dangerAt }) => yesOrNo(dangerAt !== null),
})

/** In a crisis, bringing the hurt to hospital is no danger by itself. */
export const dangerToReassess = condition('dangerToReassess', {
  zh: '曾有之危險尚待再次研判？',
  en: 'Is a danger known before to be assessed again?',
  failSafe: 'yes',
  audience: careCircle,
  routes: true,
  remedy: byItsParts,
  every: () => [part(dangerKnown), part(reassessmentDue)],
})

export const personDead = condition('personDead', {
  zh: '當事人已死亡？',
  en: 'Has the person died?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '回報當事人狀況', en: 'Report the condition of the person' },
  ask: ({ person }) => yesOrNo(person === 'dead'),
})

export const personDeadOrIncapacitated = condition('personDeadOrIncapacitated', {
  zh: '當事人死亡或無法表達意思？',
  en: 'Is the person dead or incapacitated?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '回報當事人狀況', en: 'Report the condition of the person' },
  ask: ({ person }): Answer => (person === 'unknown' ? 'unknown' : yesOrNo(person !== 'capable')),
})

/** Danger to life as a ground for telling others: it must be found, not merely not excluded. */
export const lifeDanger = condition('lifeDanger', {
  zh: '有生命身體之立即危險？',
  en: 'Is there imminent danger to life or body?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '確有危險時回報研判結果', en: 'If there is danger, report its assessment' },
  laws: ['個人資料保護法 §16'],
  ask: ({ danger }): Answer => (danger === 'immediate' ? 'yes' : danger === 'none' ? 'no' : 'unknown'),
})
