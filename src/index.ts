export type { CaseDuty } from './agenda/case-duty.ts'
export { dueAll } from './agenda/due-all.ts'
export { firstDue, nextInstant } from './agenda/next-instant.ts'
export { soonest } from './agenda/soonest.ts'
export { calendarOf } from './calendar/calendar.ts'
export type { Calendar } from './calendar/compiled.ts'
export { calendarFromCsv } from './calendar/csv.ts'
export type { CalendarData, CalendarYear, SaturdayRule } from './calendar/data.ts'
export { dueInstant } from './calendar/due.ts'
export type { Fault } from './calendar/fault.ts'
export { calendarFromHolidays, makeUpDaysUnknown } from './calendar/holidays.ts'
export { joinCalendars } from './calendar/join.ts'
export { readCalendar } from './calendar/read.ts'
export { weekendsOnly } from './calendar/weekends.ts'
export { type Action, actions } from './case/actions.ts'
export type { Case, Sealed, SealedReference, StepOf } from './case/case.ts'
export type { Chain, Sha256 } from './case/chain.ts'
export type { ReasonCode } from './case/codes.ts'
export { type Dating, type Deadline, datingOf } from './case/deadline.ts'
export { type DueDuty, due } from './case/due.ts'
export { type Binding, type Envelope, fromEnvelope, type Loaded, type Migration, toEnvelope } from './case/envelope.ts'
export { type Asker, type Explanation, explain } from './case/explain.ts'
export type { JournalEntry, Opening } from './case/forms.ts'
export type { EntryRead, JournalChecks, JournalReader } from './case/journal.ts'
export type { Remembered } from './case/keys.ts'
export { type Lapse, lapse, nextLapse } from './case/lapse.ts'
export { type OpeningInput, type OpeningOutcome, OpeningRefused, openCase, tryOpenCase } from './case/open.ts'
export type { Reason } from './case/reason.ts'
export {
  type FirstOutcome,
  type Outcome,
  type OutcomeUnder,
  type RecordOptions,
  type Refused,
  type Repeated,
  receive,
  record,
  type Taken,
} from './case/record.ts'
export type { RefusalKind } from './case/refusal.ts'
export { type ReplayOutcome, replay } from './case/replay.ts'
export { type Standing, standing, standingAt, stepName } from './case/standing.ts'
export {
  type ForeignVerdict,
  type JournalDifference,
  type JournalFault,
  type JournalOutcome,
  type JournalVerdict,
  readJournal,
  recordFromJournal,
  type VerifyOptions,
  verifyJournal,
} from './case/verify-journal.ts'
export {
  type Answer,
  type Condition,
  type InHand,
  type Params,
  type Part,
  part,
  yesOrNo,
} from './conditions/condition.ts'
export { type ConditionId, conditions } from './conditions/index.ts'
export type { Adopted, Adoption } from './flow/adopt.ts'
export { checkedAdopt as adopt } from './flow/checked-adopt.ts'
export { checkedEap as eap } from './flow/checked-eap.ts'
export {
  configOf,
  definition,
  type FlowDefinition,
  type FlowTypes,
  isFlow,
  type Speaking,
  type Spoken,
  type TypesOf,
} from './flow/definition.ts'
export {
  type Citations,
  type Cites,
  type ClauseOf,
  citing,
  type Document,
  document,
  type Reading,
} from './flow/document.ts'
export type { Flow, FlowMaker } from './flow/eap.ts'
export type { FlowConfig, Owe, StepConfig, WayConfig } from './flow/flow-config.ts'
export { FlowError, type FlowProblem } from './flow/flow-error.ts'
export type { Carried, CaseInput } from './flow/input.ts'
export type { Coverage, StepMeta, Tag, TransitionMeta } from './flow/meta.ts'
export {
  type Action as OutlineAction,
  isMachine,
  type Outline,
  outlineOf,
  type Question as OutlineQuestion,
  type Step as OutlineStep,
  type StepKind,
  type Way as OutlineWay,
  type WayKind,
} from './flow/outline.ts'
export {
  type DutyOf,
  type FactOf,
  type FactTypeOf,
  type KnownWith,
  type NoWords,
  ownWords,
  type RoleOf,
  type WholeFactOf,
  type Words,
  type WordsOf,
} from './flow/own-words.ts'
export { type AgencyPolicy, type PolicyOf, policyOf } from './flow/policy.ts'
export { allCite, cites, owes, timekeeping } from './flow/words.ts'
export { consentScopes, matters } from './vocabulary/choice-labels.ts'
export type { Consent, ConsentScope } from './vocabulary/consents.ts'
export { type DutyDefinition, type DutyId, duties, type Owed, type Pause } from './vocabulary/duties.ts'
export type { Decided, DecisiveOf, FactDefinition, FactSpec, FieldOf, Reported, WholeOf } from './vocabulary/fact.ts'
export { type Fact, type FactType, facts, type WholeFact } from './vocabulary/facts.ts'
export { type Field, fieldLabel } from './vocabulary/field-labels.ts'
export type { Fixed, Formed, Shape } from './vocabulary/formed.ts'
export type { Known, Origin, Reporter } from './vocabulary/known.ts'
export type { Label } from './vocabulary/label.ts'
export type { Period } from './vocabulary/period.ts'
export type { CareTeam, Policy } from './vocabulary/policy.ts'
export { dutyName, type Instant, instant, opaqueReference } from './vocabulary/references.ts'
export { careCircle, type Role, roles } from './vocabulary/roles.ts'
export type { DataRequest, Matter } from './vocabulary/statutory.ts'
export { statutoryPack } from './vocabulary/statutory-pack.ts'
export { type StatutoryRule, statutoryRule, statutoryRulesAt } from './vocabulary/statutory-rules.ts'
