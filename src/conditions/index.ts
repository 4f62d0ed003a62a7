import { frozen } from '../vocabulary/frozen.ts'
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

/** What a flow of any kind can ask. */
export const askedAnywhere = keyedBy('id', [
  danger.immediateDanger,
  danger.noDangerOpen,
  danger.dangerExcluded,
  danger.dangerResolved,
  danger.reassessmentDue,
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
  careTeam.basisStated,
  careTeam.quorumReached,
  careTeam.membersRecused,
  careTeam.careTeamDecisionValid,
  telling.familyContactGround,
  telling.contactNotSuspected,
  telling.familyContactAllowed,
  telling.outreachAllowed,
  telling.recipientsWithoutConflict,
  telling.itemsMinimal,
  telling.groundFits,
  telling.notificationAllowed,
  telling.disclosureAllowed,
  service.withinSessionCap,
  service.sessionAllowed,
  service.referralAllowed,
  service.referralGoesOn,
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

/** What flows ask besides that do without the person's will, or speak of a crisis. Others do not carry it. */
const askedApart = keyedBy('id', [
  need.helpNotNeeded,
  need.careWithoutDanger,
  committee.committeeNecessary,
  committee.committeeSettled,
  committee.committeeFoundUnnecessary,
  committee.legalBasisAdmissible,
  committee.rightBody,
  committee.committeeLawful,
  committee.personHeard,
  committee.committeeFair,
  service.measureChosen,
  service.measuresAllowed,
  danger.dangerKnown,
  danger.dangerToReassess,
  crisis.crisisTriggered,
  crisis.casualtiesPossible,
  crisis.everyoneNotified,
  crisis.outreachDue,
  crisis.crisisWithCasualties,
  crisis.newCasualties,
  crisis.allNotified,
  crisis.safeWithCasualties,
])

/** Every question a published flow can ask, by name. */
export const conditions = frozen({ ...askedAnywhere, ...askedApart })

type Conditions = typeof conditions
export type ConditionId = keyof Conditions & string

/** The parameters each condition takes, as a guard of a flow names them. */
export type ConditionParams = {
  [K in ConditionId]: Conditions[K] extends Condition<infer P> ? P : never
}
