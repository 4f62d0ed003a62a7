import { holds } from '#src/conditions/answer.ts'
import type { Known } from '#src/vocabulary/known.ts'
import { isBefore } from '#src/vocabulary/references.ts'
import { supervisorSurveyAllowed } from './feedback.ts'

export interface Tracked extends Known {
  readonly own: { readonly referredBy: string }
}

/** A minor agrees with the representative. */
const agreed = ({ consents, minor }: Tracked, scope: 'service' | 'referral'): boolean =>
  consents[scope]?.standing === 'given' && (!minor || consents[scope].withRepresentative)

const lapsed = ({ consents, notedAt }: Tracked): boolean => {
  const until = consents.referral?.until ?? null
  return until !== null && isBefore(until, notedAt)
}

/**
 * A referral is tracked no longer once the person has died or a consent is gone, by its own date too (解讀.7, 解讀.19); a
 * crisis is, whoever withdraws.
 */
const isTracked = (known: Tracked): boolean =>
  known.own.referredBy === 'nobody' ||
  (known.person !== 'dead' && agreed(known, 'service') && agreed(known, 'referral') && !lapsed(known))

const byFact = (settling: string) => (known: Tracked, type: string) => type === settling || !isTracked(known)

const surveyDue = (known: Tracked): boolean =>
  known.own.referredBy === 'agency' &&
  // A condition of one's own words asks for a case with these words.
  holds(supervisorSurveyAllowed as never, known, { type: 'supervisorSurvey.held' })

const endings = [
  'consent.withdrawn',
  'service.ended',
  'help.declined',
  'emergency.concluded',
  'capacity.known',
] as const

export const trackingDuties = {
  trackFeedback: {
    zh: '追蹤機關反饋意見',
    en: 'Track the feedback of the agency',
    owner: ['eapWindow', 'personnel'],
    settledBy: ['feedback.given', ...endings],
    settledWhen: byFact('feedback.given'),
  },
  assessImprovement: {
    zh: '評估問題改善成效',
    en: 'Assess the improvement',
    owner: ['eapWindow', 'personnel', 'careTeam'],
    settledBy: ['improvement.assessed', ...endings],
    settledWhen: byFact('improvement.assessed'),
  },
  supportAdaptation: {
    zh: '協助職場適應',
    en: 'Help to adapt at work',
    owner: ['supervisor', 'personnel', 'careLiaison'],
    settledBy: ['adaptation.supported', ...endings],
    settledWhen: byFact('adaptation.supported'),
  },
  /** Owed only where the person allows it in writing, and as long as that stands. */
  holdSupervisorSurvey: {
    zh: '辦理單位主管滿意度調查',
    en: 'Survey the superior',
    owner: ['personnel', 'eapWindow'],
    arises: surveyDue,
    settledBy: [
      'supervisorSurvey.held',
      'consent.given',
      'conflict.declared',
      'survey.held',
      'record.sealed',
      'closure.decided',
      ...endings,
    ],
    settledWhen: (known: Tracked, type: string) => type === 'supervisorSurvey.held' || !surveyDue(known),
  },
} as const
