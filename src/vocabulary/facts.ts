import type { WholeOf } from './fact.ts'
import * as care from './facts/care.ts'
import * as crisis from './facts/crisis.ts'
import * as danger from './facts/danger.ts'
import * as data from './facts/data-subject.ts'
import * as rights from './facts/rights-and-consent.ts'
import * as service from './facts/service.ts'
import * as telling from './facts/telling.ts'
import * as time from './facts/time.ts'

/** Every fact a published flow can be told, by type. */
export const facts = {
  'rights.explained': rights.rightsExplained,
  'consent.given': rights.consentGiven,
  'consent.withdrawn': rights.consentWithdrawn,
  'minor.identified': rights.minorIdentified,
  'danger.reported': danger.dangerReported,
  'danger.assessed': danger.dangerAssessed,
  'emergency.requested': danger.emergencyRequested,
  'emergency.concluded': danger.emergencyConcluded,
  'capacity.known': danger.capacityKnown,
  'reportableMatter.known': danger.matterKnown,
  'statutoryReport.filed': danger.reportFiled,
  'need.assessed': care.needAssessed,
  'careTeam.resolved': care.careTeamResolved,
  'committee.convened': care.committeeConvened,
  'committee.resolved': care.committeeResolved,
  'measures.taken': care.measuresTaken,
  'followUp.made': care.followUpMade,
  'record.sealed': care.recordSealed,
  'closure.decided': care.closureDecided,
  'notification.made': telling.notificationMade,
  'disclosure.made': telling.disclosureMade,
  'family.contacted': telling.familyContacted,
  'abuse.suspected': telling.abuseSuspected,
  'conflict.declared': telling.conflictDeclared,
  'help.requested': service.helpRequested,
  'help.declined': service.helpDeclined,
  'interview.held': service.interviewHeld,
  'appointment.made': service.appointmentMade,
  'appointment.cancelled': service.appointmentCancelled,
  'session.held': service.sessionHeld,
  'extension.granted': service.extensionGranted,
  'referral.made': service.referralMade,
  'referral.answered': service.referralAnswered,
  'service.completed': service.serviceCompleted,
  'service.ended': service.serviceEnded,
  'survey.held': service.surveyHeld,
  'crisis.reported': crisis.crisisReported,
  'casualty.reported': crisis.casualtyReported,
  'medicalHelp.arranged': crisis.medicalHelpArranged,
  'support.offered': crisis.supportOffered,
  'support.answered': crisis.supportAnswered,
  'outreach.made': crisis.outreachMade,
  'groupCounselling.offered': crisis.groupOffered,
  'dataRequest.received': data.dataRequestReceived,
  'dataRequest.answered': data.dataRequestAnswered,
  'duty.lapsed': time.dutyLapsed,
  'deadline.extended': time.deadlineExtended,
  'deadline.paused': time.deadlinePaused,
  'deadline.resumed': time.deadlineResumed,
}

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
  | time.DutyLapsed
  | time.DeadlineExtended
  | time.DeadlinePaused
  | time.DeadlineResumed

/** A fact as it is handed in: the decisive half, and `details` to be sealed. */
export type WholeFact = { [T in FactType]: WholeOf<Facts[T]> }[FactType]
