import * as z from 'zod'
import { type Capacity, capacityNames, type Danger, dangerNames, emergencyOutcomeNames } from '../choices.ts'
import { finders, isFinding } from '../competence.ts'
import { type DecisiveOf, fact, type Remark } from '../fact.ts'
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
/** Those who can find how the person is, and after them those who can report it. */
const aware: readonly Role[] = [...new Set<Role>([...finders.person, ...informed])]

type By = { readonly by: { readonly role: string } }

const toBeFound: Remark = {
  code: 'noEffect',
  unblock: {
    zh: '報警或請醫師到場；由醫師、警察、消防或衛生機關確認後回報',
    en: 'Call for help; a physician, the police, the fire service or the health authority confirms it',
  },
}

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
  remark: (known, fact) => (fact.danger === 'none' && isBound(known, fact) ? toBeCleared : null),
  learn: [
    (known, fact) => (fact.danger === 'none' && !isBound(known, fact) ? dangerExcluded(known, fact.at) : {}),
    ...meeting<{ danger: Danger }>(({ danger }) => (danger === 'none' ? null : danger)),
    (known, fact) => {
      if (!isFinding('danger', fact)) return {}
      if (fact.danger === 'immediate') return { dangerFound: true }
      return fact.danger === 'none' && !isOutdated(known, fact.at) ? { dangerFound: false } : {}
    },
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
  by: [...authorities, 'physician', ...aware.filter((role) => !(finders.person as readonly Role[]).includes(role))],
  decisive: { outcome: z.enum(emergencyOutcomeNames), answers },
  act: 'protection',
  remark: ({ person }, fact) => (fact.outcome === 'died' ? unlessFound(person, fact) : null),
  learn: [
    ({ emergencyAt }, { at }) => ({ emergencyAt: later(emergencyAt, at) }),
    (_, fact) => (fact.outcome === 'died' && isFinding('person', fact) ? { person: 'dead' } : {}),
    (known, fact) =>
      fact.outcome === 'died' && isFinding('person', fact) ? casualtiesFound(known, 'yes', fact.at) : {},
    ({ medicalHelp }, { outcome }) => ({ medicalHelp: medicalHelp || outcome === 'escorted' || outcome === 'placed' }),
  ],
})
export interface EmergencyConcluded extends DecisiveOf<typeof emergencyConcluded> {}

export const capacityKnown = fact('capacity.known', {
  zh: '得知當事人狀況',
  en: 'Condition of the person known',
  by: aware,
  decisive: { capacity: z.enum(capacityNames) },
  act: 'decision',
  remark: ({ person }, fact) => (fact.capacity === 'capable' ? null : unlessFound(person, fact)),
  learn: [
    (known, fact) =>
      fact.capacity === 'capable' || isFinding('person', fact) ? personIs(known, fact.capacity, fact.at) : {},
    (known, fact) =>
      fact.capacity === 'dead' && isFinding('person', fact) ? casualtiesFound(known, 'yes', fact.at) : {},
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

/** Whoever reports a death, or that somebody cannot decide, hears who has to find it. */
const unlessFound = (person: Known['person'], fact: By): Remark | null =>
  person === 'dead' || isFinding('person', fact) ? null : toBeFound

const toBeCleared: Remark = {
  code: 'noEffect',
  unblock: {
    zh: '由醫師再次研判，或先經關懷小組決議',
    en: 'Let a physician assess it again, or the care team resolve on it first',
  },
}

/** Whether a danger was found that this reporter cannot clear. */
const isBound = ({ dangerFound }: Pick<Known, 'dangerFound'>, fact: By): boolean =>
  dangerFound && !isFinding('danger', fact)

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
const dangerExcluded = (known: Known, at: Instant): Partial<Known> =>
  isOutdated(known, at) ? {} : { danger: 'none', dangerAt: at }

function isOutdated({ danger, dangerAt, emergencyAt }: Known, at: Instant): boolean {
  const isOlderThan = (other: Instant | null): boolean => other !== null && isBefore(at, other)
  return danger !== 'notAssessed' && (isOlderThan(dangerAt) || isOlderThan(emergencyAt))
}
