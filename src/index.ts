export { type Action, actions } from './case/actions.ts'
export type { Case, JournalEntry, Opening, Sealed, SealedReference, StepOf } from './case/case.ts'
export type { ReasonCode } from './case/codes.ts'
export { type DueDuty, due } from './case/due.ts'
export { type Envelope, fromEnvelope, type Loaded, type Migration, toEnvelope } from './case/envelope.ts'
export { type Asker, type Explanation, explain } from './case/explain.ts'
export type { RefusalKind } from './case/judge.ts'
export { type OpeningInput, type OpeningOutcome, OpeningRefused, openCase, tryOpenCase } from './case/open.ts'
export type { Reason } from './case/reason.ts'
export { type Outcome, type RecordOptions, type Refused, receive, record, type Taken } from './case/record.ts'
export { type ReplayOutcome, replay } from './case/replay.ts'
export { type Standing, standing, standingAt, stepName } from './case/standing.ts'
export { type ConditionId, conditions } from './conditions/index.ts'
export { checkedEap as eap } from './flow/checked-eap.ts'
export { definition, type FlowDefinition } from './flow/definition.ts'
export {
  type Citations,
  type Cites,
  type ClauseOf,
  citing,
  type Document,
  document,
  type Reading,
} from './flow/document.ts'
export { FlowError, type FlowProblem } from './flow/flow-error.ts'
export type { Carried, CaseInput } from './flow/input.ts'
export type { StepMeta, Tag, TransitionMeta } from './flow/meta.ts'
export { type AgencyPolicy, policyOf } from './flow/policy.ts'
export { cites, owes } from './flow/words.ts'
export { type ConsentScope, consentScopes } from './vocabulary/consents.ts'
export { type DutyId, duties } from './vocabulary/duties.ts'
export { type Fact, type FactType, facts, type WholeFact } from './vocabulary/facts.ts'
export type { Known, Origin, Reporter } from './vocabulary/known.ts'
export type { Label } from './vocabulary/label.ts'
export type { Period } from './vocabulary/period.ts'
export type { Policy } from './vocabulary/policy.ts'
export type { Instant } from './vocabulary/references.ts'
export { type Role, roles } from './vocabulary/roles.ts'
export { type Matter, matters } from './vocabulary/statutory.ts'
