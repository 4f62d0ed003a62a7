import * as z from 'zod'
import { type Capacity, capacityNames, type Danger, dangerNames, emergencyOutcomeNames } from '../choices.ts'
import { type DecisiveOf, fact } from '../fact.ts'
import type { Known } from '../known.ts'
import { type Instant, isBefore } from '../references.ts'
import { later, overrules } from '../registers/latest.ts'
import { covering, latestInstant } from '../registers/lesson.ts'
import { protecting } from '../registers/table.ts'
import { authorities, type Role, roleNames } from '../roles.ts'
import { matterNames } from '../statutory.ts'
import { casualtiesFound, startOver } from './crisis.ts'
import { answers } from './time.ts'

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
  learn: meeting(() => 'immediate'),
})
export interface DangerReported extends DecisiveOf<typeof dangerReported> {}

export const dangerAssessed = fact('danger.assessed', {
  zh: '研判有無立即危險',
  en: 'Danger assessed',
  by: assessors,
  decisive: { danger: z.enum(dangerNames), towards },
  details: ['grounds'],
  callsForHelp: ({ danger }) => danger !== 'none',
  act: 'decision',
  learn: [
    (known, { danger, at }) => (danger === 'none' ? dangerExcluded(known, at) : {}),
    ...meeting<{ danger: Danger }>(({ danger }) => (danger === 'none' ? null : danger)),
  ],
})
export interface DangerAssessed extends DecisiveOf<typeof dangerAssessed> {}

export const emergencyRequested = fact('emergency.requested', {
  zh: '已請求緊急協助',
  en: 'Emergency help requested',
  by: [...informed, 'employee'],
  decisive: { from: z.enum(authorities), answers },
  act: 'protection',
})
export interface EmergencyRequested extends DecisiveOf<typeof emergencyRequested> {}

export const emergencyConcluded = fact('emergency.concluded', {
  zh: '緊急協助結果',
  en: 'Emergency concluded',
  by: [...authorities, 'physician'],
  decisive: { outcome: z.enum(emergencyOutcomeNames), answers },
  act: 'protection',
  learn: [
    ({ emergencyAt }, { at }) => ({ emergencyAt: later(emergencyAt, at) }),
    (_, { outcome }) => (outcome === 'died' ? { person: 'dead' } : {}),
    (known, { outcome, at }) => (outcome === 'died' ? casualtiesFound(known, 'yes', at) : {}),
    ({ medicalHelp }, { outcome }) => ({ medicalHelp: medicalHelp || outcome === 'escorted' || outcome === 'placed' }),
  ],
})
export interface EmergencyConcluded extends DecisiveOf<typeof emergencyConcluded> {}

export const capacityKnown = fact('capacity.known', {
  zh: '得知當事人狀況',
  en: 'Condition of the person known',
  by: informed,
  decisive: { capacity: z.enum(capacityNames) },
  act: 'decision',
  learn: [
    (known, { capacity, at }) => personIs(known, capacity, at),
    (known, { capacity, at }) => (capacity === 'dead' ? casualtiesFound(known, 'yes', at) : {}),
  ],
})
export interface CapacityKnown extends DecisiveOf<typeof capacityKnown> {}

export const matterKnown = fact('reportableMatter.known', {
  zh: '知悉應通報事項',
  en: 'Reportable matter known',
  by: informed,
  decisive: { matter: z.enum(matterNames) },
  act: 'protection',
})
export interface ReportableMatterKnown extends DecisiveOf<typeof matterKnown> {}

export const reportFiled = fact('statutoryReport.filed', {
  zh: '已依法通報',
  en: 'Statutory report filed',
  by: ['eapWindow', 'personnel', 'counsellor', 'physician', 'supervisor'],
  decisive: { matter: z.enum(matterNames), answers },
  act: 'protection',
  learn: covering('matter', matterNames),
})
export interface StatutoryReportFiled extends DecisiveOf<typeof reportFiled> {}

/** A death stays; else the latest word counts. */
function personIs({ person, asOf }: Known, capacity: Capacity, at: Instant): Partial<Known> {
  if (person === 'dead') return {}
  if (capacity === 'dead') return { person: 'dead' }
  const counts = overrules(capacity, at, () => person, asOf.person, protecting.person)
  return counts ? { person: capacity, asOf: { person: at } } : {}
}

/**
 * Danger always counts, however late it is reported: what was said before no longer excludes it. It starts notices and
 * offers over, opens the record anew, and stays unresolved until a care-team meeting after it.
 */
function meeting<F>(found: (fact: F) => 'immediate' | 'unclear' | null) {
  const lesson =
    (teaches: (known: Known, at: Instant, danger: 'immediate' | 'unclear') => Partial<Known>) =>
    (known: Known, fact: F & { readonly at: Instant }): Partial<Known> => {
      const danger = found(fact)
      return danger ? teaches(known, fact.at, danger) : {}
    }
  return [
    lesson((known, at, danger) => {
      const late = known.dangerAt !== null && isBefore(at, known.dangerAt)
      const met = late && known.danger === 'immediate' ? known.danger : danger
      return { danger: met, dangerAt: late ? known.dangerAt : at }
    }),
    lesson((known, at) => ({ dangerUnresolved: true, ...latestInstant('met', known, at) })),
    lesson(startOver),
    lesson((known, at) => ({ sealed: false, ...latestInstant('unsealed', known, at) })),
  ]
}

/** An assessment older than the danger it would clear, or than what came of an emergency, clears nothing. */
function dangerExcluded({ danger, dangerAt, emergencyAt }: Known, at: Instant): Partial<Known> {
  const isOlderThan = (other: Instant | null): boolean => other !== null && isBefore(at, other)
  if (danger !== 'notAssessed' && (isOlderThan(dangerAt) || isOlderThan(emergencyAt))) return {}
  return { danger: 'none', dangerAt: at }
}
