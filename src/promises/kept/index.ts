export { aSecondReportLosesNothing } from './a-second-report-loses-nothing.ts'
export { allegationsGoTheirOwnWay } from './allegations-go-their-own-way.ts'
export { careBindsNobody } from './care-binds-nobody.ts'
export { colleaguesArePersonsOfTheirOwn } from './colleagues-are-persons-of-their-own.ts'
export { committeeIsFair } from './committee-is-fair.ts'
export {
  committeeEndsWithNecessity,
  committeeOnlyWhenLawful,
  serviceKnowsNoCommittee,
} from './committee-only-when-lawful.ts'
export { conflictKeepsOut } from './conflict-keeps-out.ts'
export {
  consentCanBeWithdrawn,
  serviceCanBeEnded,
  withdrawalErasesNoStatutoryDuty,
} from './consent-can-be-withdrawn.ts'
export { consentMakesACaseVoluntary } from './consent-makes-a-case-voluntary.ts'
export { crisisIsNotified, noticesReachSomebody } from './crisis-is-notified.ts'
export { dangerCallsForHelp, dangerComesFirst } from './danger-comes-first.ts'
export { dangerIsAssessedAgain, lateWordsAssessNothing } from './danger-is-assessed-again.ts'
export { dangerIsResolved, unresolvedDangerCallsAMeeting } from './danger-is-resolved.ts'
export { emergencyHelpWaitsForNothing } from './emergency-help-waits-for-nothing.ts'
export { familyIsContactedOnAGround, suspectsAreNeverContacted } from './family-is-contacted-on-a-ground.ts'
export { followUpHasANextDate } from './follow-up-has-a-next-date.ts'
export { forceBelongsToAuthorities } from './force-belongs-to-authorities.ts'
export { judgementsAreMadeByPeople } from './judgements-are-made-by-people.ts'
export { medicalHelpWaitsForNothing } from './medical-help-waits-for-nothing.ts'
export { minorsAreRecognised, minorsAreRepresented } from './minors-are-represented.ts'
export { noClockMovesACase } from './no-clock-moves-a-case.ts'
export { noEmergencyWithoutDanger } from './no-emergency-without-danger.ts'
export { nobodyIsStranded } from './nobody-is-stranded.ts'
export { nothingIsToldWithoutItsGround } from './nothing-is-told-without-its-ground.ts'
export { nothingOpenIsClosed } from './nothing-open-is-closed.ts'
export { onlyWhatIsNeededIsTold } from './only-what-is-needed-is-told.ts'
export { noNoticeOpensARecord, recordsAreDisclosedOnAGround } from './records-are-disclosed-on-a-ground.ts'
export { recordsAreSealed } from './records-are-sealed.ts'
export { referralNeedsConsent } from './referral-needs-consent.ts'
export { refusalAloneCompelsNothing } from './refusal-alone-compels-nothing.ts'
export { refusalInACrisisEndsNoCare, refusalIsAnsweredByOutreach } from './refusal-in-a-crisis-ends-no-care.ts'
export { findingsBind, reportsFindNothing } from './reports-find-nothing.ts'
export { reportsStaySecret } from './reports-stay-secret.ts'
export { resolutionsRestOnABasis } from './resolutions-rest-on-a-basis.ts'
export {
  rightsAreExplainedAfterAnEmergency,
  rightsAreExplainedAfterDanger,
  rightsAreExplainedFirst,
} from './rights-are-explained-first.ts'
export { scoresDecideNothing } from './scores-decide-nothing.ts'
export { sealsStay } from './seals-stay.ts'
export { seekingHelpIsHeldAgainstNobody } from './seeking-help-is-held-against-nobody.ts'
export { serviceNeedsConsent } from './service-needs-consent.ts'
export { statutoryReportsWaitForNothing } from './statutory-reports-wait-for-nothing.ts'
export { suicideBehaviourIsReported } from './suicide-behaviour-is-reported.ts'
