import type { WholeOf } from './fact.ts'
import * as care from './facts/care.ts'
import * as crisis from './facts/crisis.ts'
import * as danger from './facts/danger.ts'
import * as data from './facts/data-subject.ts'
import * as rights from './facts/rights-and-consent.ts'
import * as service from './facts/service.ts'
import * as succession from './facts/succession.ts'
import * as telling from './facts/telling.ts'
import * as time from './facts/time.ts'
import { keyedBy } from './keyed.ts'

/** Every fact a published flow can be told, by type. */
export const facts = keyedBy('type', [
  rights.rightsExplained,
  rights.consentGiven,
  rights.consentWithdrawn,
  rights.minorIdentified,
  danger.dangerReported,
  danger.dangerAssessed,
  danger.emergencyRequested,
  danger.emergencyConcluded,
  danger.capacityKnown,
  danger.matterKnown,
  danger.reportFiled,
  care.needAssessed,
  care.careTeamResolved,
  care.committeeConvened,
  care.committeeResolved,
  care.measuresTaken,
  care.followUpMade,
  care.recordSealed,
  care.closureDecided,
  telling.notificationMade,
  telling.disclosureMade,
  telling.familyContacted,
  telling.abuseSuspected,
  telling.conflictDeclared,
  service.helpRequested,
  service.helpDeclined,
  service.interviewHeld,
  service.appointmentMade,
  service.appointmentCancelled,
  service.sessionHeld,
  service.extensionGranted,
  service.referralMade,
  service.referralAnswered,
  service.serviceCompleted,
  service.serviceEnded,
  service.surveyHeld,
  crisis.crisisReported,
  crisis.casualtyReported,
  crisis.medicalHelpArranged,
  crisis.supportOffered,
  crisis.supportAnswered,
  crisis.outreachMade,
  crisis.groupOffered,
  data.dataRequestReceived,
  data.dataRequestAnswered,
  succession.caseContinued,
  time.dutyLapsed,
  time.deadlineExtended,
  time.deadlinePaused,
  time.deadlineResumed,
])

type Facts = typeof facts
export type FactType = keyof Facts & string

/** The decisive half of a fact: the event every flow's machine takes. */
export type Fact =
  | rights.RightsExplained
  | rights.ConsentGiven
  | rights.ConsentWithdrawn
  | rights.MinorIdentified
  | danger.DangerReported
  | danger.DangerAssessed
  | danger.EmergencyRequested
  | danger.EmergencyConcluded
  | danger.CapacityKnown
  | danger.ReportableMatterKnown
  | danger.StatutoryReportFiled
  | care.NeedAssessed
  | care.CareTeamResolved
  | care.CommitteeConvened
  | care.CommitteeResolved
  | care.MeasuresTaken
  | care.FollowUpMade
  | care.RecordSealed
  | care.ClosureDecided
  | telling.NotificationMade
  | telling.DisclosureMade
  | telling.FamilyContacted
  | telling.AbuseSuspected
  | telling.ConflictDeclared
  | service.HelpRequested
  | service.HelpDeclined
  | service.InterviewHeld
  | service.AppointmentMade
  | service.AppointmentCancelled
  | service.SessionHeld
  | service.ExtensionGranted
  | service.ReferralMade
  | service.ReferralAnswered
  | service.ServiceCompleted
  | service.ServiceEnded
  | service.SurveyHeld
  | crisis.CrisisReported
  | crisis.CasualtyReported
  | crisis.MedicalHelpArranged
  | crisis.SupportOffered
  | crisis.SupportAnswered
  | crisis.OutreachMade
  | crisis.GroupCounsellingOffered
  | data.DataRequestReceived
  | data.DataRequestAnswered
  | succession.CaseContinued
  | time.DutyLapsed
  | time.DeadlineExtended
  | time.DeadlinePaused
  | time.DeadlineResumed

/** A fact as it is handed in: the decisive half, and `details` to be sealed. */
export type WholeFact = { [T in FactType]: WholeOf<Facts[T]> }[FactType]
