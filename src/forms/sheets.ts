import { accessRequest } from './sheets/access-request.ts'
import { appointmentRequest } from './sheets/appointment-request.ts'
import { careTeamResolution } from './sheets/care-team-resolution.ts'
import { consultationRecord } from './sheets/consultation-record.ts'
import { crisisRecord } from './sheets/crisis-record.ts'
import { crisisReport } from './sheets/crisis-report.ts'
import { intakeReferral } from './sheets/intake-referral.ts'
import { satisfactionSurvey } from './sheets/satisfaction-survey.ts'

/** Every form, by name. */
export const forms = {
  appointmentRequest,
  intakeReferral,
  consultationRecord,
  accessRequest,
  careTeamResolution,
  crisisReport,
  crisisRecord,
  satisfactionSurvey,
}
