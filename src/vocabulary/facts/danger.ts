import * as z from 'zod'
import { capacityNames, dangerNames, emergencyOutcomeNames } from '../choices.ts'
import { type DecisiveOf, fact } from '../fact.ts'
import type { Known } from '../known.ts'
import { type Instant, isBefore } from '../references.ts'
import { authorities, type Role, roleNames } from '../roles.ts'
import { matterNames } from '../statutory.ts'
import { casualtiesFound } from './crisis.ts'

const assessors: readonly Role[] = ['eapWindow', 'careLiaison', 'counsellor', 'physician', 'careTeam']
const informed: readonly Role[] = [...assessors, 'personnel', 'supervisor', 'colleague', 'family', ...authorities]

const towards = z.enum(['self', 'others', 'both']).optional()

export const dangerReported = fact('danger.reported', {
  zh: '發現立即危險',
  en: 'Danger reported',
  by: roleNames,
  decisive: { towards },
  details: ['grounds'],
  callsForHelp: true,
  learn: (known, { at }) => dangerMet(known, 'immediate', at),
})
export interface DangerReported extends DecisiveOf<typeof dangerReported> {}

export const dangerAssessed = fact('danger.assessed', {
  zh: '研判有無立即危險',
  en: 'Danger assessed',
  by: assessors,
  decisive: { danger: z.enum(dangerNames), towards },
  details: ['grounds'],
  callsForHelp: ({ danger }) => danger !== 'none',
  learn: (known, { danger, at }) => (danger === 'none' ? dangerExcluded(known, at) : dangerMet(known, danger, at)),
})
export interface DangerAssessed extends DecisiveOf<typeof dangerAssessed> {}

export const emergencyRequested = fact('emergency.requested', {
  zh: '已請求緊急協助',
  en: 'Emergency help requested',
  by: [...informed, 'employee'],
  decisive: { from: z.enum(authorities) },
})
export interface EmergencyRequested extends DecisiveOf<typeof emergencyRequested> {}

export const emergencyConcluded = fact('emergency.concluded', {
  zh: '緊急協助結果',
  en: 'Emergency concluded',
  by: [...authorities, 'physician'],
  decisive: { outcome: z.enum(emergencyOutcomeNames) },
  learn: (known, { outcome, at }) => {
    const emergencyAt = known.emergencyAt && isBefore(at, known.emergencyAt) ? known.emergencyAt : at
    if (outcome === 'died') return { emergencyAt, person: 'dead', ...casualtiesFound(known, 'yes', at) }
    return { emergencyAt, medicalHelp: known.medicalHelp || outcome === 'escorted' || outcome === 'placed' }
  },
})
export interface EmergencyConcluded extends DecisiveOf<typeof emergencyConcluded> {}

export const capacityKnown = fact('capacity.known', {
  zh: '得知當事人狀況',
  en: 'Condition of the person known',
  by: informed,
  decisive: { capacity: z.enum(capacityNames) },
  learn: (known, { capacity, at }) => {
    if (known.person === 'dead') return {}
    return { person: capacity, ...(capacity === 'dead' && casualtiesFound(known, 'yes', at)) }
  },
})
export interface CapacityKnown extends DecisiveOf<typeof capacityKnown> {}

export const matterKnown = fact('reportableMatter.known', {
  zh: '知悉應通報事項',
  en: 'Reportable matter known',
  by: informed,
  decisive: { matter: z.enum(matterNames) },
})
export interface ReportableMatterKnown extends DecisiveOf<typeof matterKnown> {}

export const reportFiled = fact('statutoryReport.filed', {
  zh: '已依法通報',
  en: 'Statutory report filed',
  by: ['eapWindow', 'personnel', 'counsellor', 'physician', 'supervisor'],
  decisive: { matter: z.enum(matterNames) },
})
export interface StatutoryReportFiled extends DecisiveOf<typeof reportFiled> {}

/** Danger always counts, however late it is reported: what was said before no longer excludes it. */
function dangerMet(known: Known, danger: 'immediate' | 'unclear', at: Instant): Partial<Known> {
  const late = known.dangerAt !== null && isBefore(at, known.dangerAt)
  const dangerAt = late ? known.dangerAt : at
  const met = late && known.danger === 'immediate' ? known.danger : danger
  return { danger: met, dangerAt, dangerUnresolved: true, notified: [], support: 'notOffered', sealed: false }
}

/** An assessment older than the danger it would clear, or than what came of an emergency, clears nothing. */
function dangerExcluded({ danger, dangerAt, emergencyAt }: Known, at: Instant): Partial<Known> {
  const isOlderThan = (other: Instant | null): boolean => other !== null && isBefore(at, other)
  if (danger !== 'notAssessed' && (isOlderThan(dangerAt) || isOlderThan(emergencyAt))) return {}
  return { danger: 'none', dangerAt: at }
}
