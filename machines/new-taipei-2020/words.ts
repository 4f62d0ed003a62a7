import { careDuties, litigationCareOffered, litigationKnown, workloadCareOffered, workloadFound } from './words/care.ts'
import {
  agencyReferralAllowed,
  agencyWithoutConflict,
  feedbackAskable,
  feedbackKnown,
  proposedByAgency,
  supervisorSurveyAllowed,
  trackingConcluded,
  trackingEnds,
} from './words/feedback.ts'
import { offerUnanswered, promptShown, selfTestOffered } from './words/noticing.ts'
import { own } from './words/own.ts'
import { adviceAsked, adviceDuties, adviceGiven } from './words/peer-team.ts'
import {
  adaptationSupported,
  feedbackAsked,
  feedbackGiven,
  improvementAssessed,
  referralProposed,
  supervisorSurveyHeld,
} from './words/referral.ts'
import { trackingDuties } from './words/tracking.ts'

/** The plan's own words beside the shared vocabulary. */
export const words = own.words({
  facts: [
    promptShown,
    selfTestOffered,
    offerUnanswered,
    litigationKnown,
    litigationCareOffered,
    workloadFound,
    workloadCareOffered,
    referralProposed,
    feedbackAsked,
    feedbackGiven,
    improvementAssessed,
    adaptationSupported,
    supervisorSurveyHeld,
    adviceAsked,
    adviceGiven,
  ],
  conditions: [
    proposedByAgency,
    agencyReferralAllowed,
    agencyWithoutConflict,
    feedbackAskable,
    feedbackKnown,
    trackingEnds,
    trackingConcluded,
    supervisorSurveyAllowed,
  ],
  duties: { ...careDuties, ...trackingDuties, ...adviceDuties },
})
