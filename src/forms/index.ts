export {
  choice,
  count,
  entries,
  group,
  lines,
  moment,
  moments,
  pastMoment,
  reference,
  words,
  yesNo,
} from './answers.ts'
export { type Basis, type Field, type FieldSpec, type Fields, type Half, optional } from './field.ts'
export { type Filled, fillForm, type HandedIn, type NotFilled } from './fill.ts'
export { type AnswersOf, type AnswersTo, type Form, form } from './form.ts'
export { decisive, detail, whoMayReport } from './from-fact.ts'
export type { Answers } from './halves.ts'
export { type FormDialect, type FormLanguage, type JsonSchema, jsonSchemaOf } from './json-schema.ts'
export type { Need } from './need.ts'
export { accessRequest } from './sheets/access-request.ts'
export { appointmentRequest } from './sheets/appointment-request.ts'
export { careTeamResolution } from './sheets/care-team-resolution.ts'
export { consultationRecord } from './sheets/consultation-record.ts'
export { crisisRecord } from './sheets/crisis-record.ts'
export { crisisReport } from './sheets/crisis-report.ts'
export { intakeReferral } from './sheets/intake-referral.ts'
export { satisfactionSurvey } from './sheets/satisfaction-survey.ts'
export { forms } from './sheets.ts'
export { type Telling, type Told, told } from './told.ts'
