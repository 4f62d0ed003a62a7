import { keyedBy } from '../vocabulary/keyed.ts'
import * as careTeam from './care-team.ts'
import * as committee from './committee.ts'
import type { Condition } from './condition.ts'
import * as consent from './consent.ts'
import * as crisis from './crisis.ts'
import * as danger from './danger.ts'
import * as need from './need.ts'
import * as record from './record.ts'
import * as service from './service.ts'
import * as telling from './telling.ts'
import * as time from './time.ts'

/** Every question a published flow can ask, by name. */
export const conditions = keyedBy('id', [
  danger.immediateDanger,
  danger.noDangerOpen,
  danger.dangerExcluded,
  danger.dangerResolved,
  danger.reassessmentDue,
  danger.dangerKnown,
  danger.dangerToReassess,
  danger.personDead,
  danger.personDeadOrIncapacitated,
  danger.lifeDanger,
  consent.consentSaid,
  consent.consentFormSufficient,
  consent.consentNotWithdrawn,
  consent.consentNotExpired,
  consent.representativeAgrees,
  consent.consentTo,
  consent.rightsExplained,
  consent.informedConsentToService,
  need.helpNeeded,
  need.helpRefused,
  need.helpNeededAndRefused,
  need.helpNotNeeded,
  need.careWithoutDanger,
  careTeam.basisStated,
  careTeam.quorumReached,
  careTeam.membersRecused,
  careTeam.careTeamDecisionValid,
  committee.committeeNecessary,
  committee.committeeSettled,
  committee.committeeFoundUnnecessary,
  committee.legalBasisAdmissible,
  committee.rightBody,
  committee.committeeLawful,
  committee.personHeard,
  committee.committeeFair,
  telling.familyContactGround,
  telling.contactNotSuspected,
  telling.familyContactAllowed,
  telling.outreachAllowed,
  telling.recipientsWithoutConflict,
  telling.itemsMinimal,
  telling.groundFits,
  telling.notificationAllowed,
  telling.disclosureAllowed,
  crisis.crisisTriggered,
  crisis.casualtiesPossible,
  crisis.everyoneNotified,
  crisis.outreachDue,
  crisis.crisisWithCasualties,
  crisis.newCasualties,
  crisis.allNotified,
  crisis.safeWithCasualties,
  service.withinSessionCap,
  service.sessionAllowed,
  service.referralAllowed,
  service.referralGoesOn,
  service.measureChosen,
  service.measuresAllowed,
  record.recordSealed,
  record.nothingOwed,
  record.closingLaidDown,
  record.dangerSettled,
  record.nothingPending,
  record.nothingCollected,
  record.nothingBegun,
  record.nothingLeftOpen,
  record.closable,
  time.dutyOwed,
  time.dueInstantReached,
  time.lapseTrue,
  time.extensionLawful,
  time.extensionAllowed,
  time.pauseLawful,
  time.pauseAllowed,
  time.pauseEnds,
])

type Conditions = typeof conditions
export type ConditionId = keyof Conditions & string

/** The parameters each condition takes, as a guard of a flow names them. */
export type ConditionParams = {
  [K in ConditionId]: Conditions[K] extends Condition<infer P> ? P : never
}
