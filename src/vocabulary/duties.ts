import * as z from 'zod'
import { closerCare } from './choices.ts'
import type { FactType } from './facts.ts'
import type { Formed } from './formed.ts'
import { frozen } from './frozen.ts'
import type { Known } from './known.ts'
import type { Label } from './label.ts'
import type { Period } from './period.ts'
import { type Instant, instant, isBefore } from './references.ts'
import type { Role } from './roles.ts'
import { type DataRequest, dataDuties, type Matter, reportDuties } from './statutory.ts'

/**
 * Something owed: by whom, what settles it, and until when if a law or the case itself says so. `R`: roles, `F`: facts,
 * `K`: what its tests see of the case.
 */
export interface DutyDefinition<R extends string = string, F extends string = string, K = Known> extends Label {
  readonly owner: readonly R[]
  /** Facts that settle it; with a test when not every such fact does. */
  readonly settledBy: readonly F[]
  readonly settledWhen?: (known: K, type: string) => boolean
  /** Which of these facts settle only what came up by then: what was done before was about something else. A duty that each cause owes anew is settled so by all. */
  readonly settledAfresh?: readonly F[]
  /** Owed only if this holds when the case comes to owe it. */
  readonly arises?: (known: K) => boolean
  /** A period fixed by law; an agency's own period is policy. */
  readonly period?: Period
  /** The due instant, when a fact of the case sets it. */
  readonly until?: (known: K) => Instant | null
  /** To be done at once, whatever else there is to do. */
  readonly atOnce?: boolean
  readonly laws?: readonly string[]
  /** The statutory matter a duty to report is about. */
  readonly matter?: Matter
  /** The request about their own data a duty to answer is about. */
  readonly request?: DataRequest
  /** What sets off the rule of the statutory pack that gives its period and articles. */
  readonly trigger?: string
}

const care: readonly Role[] = ['eapWindow', 'careLiaison']

const caseDuties = {
  explainRights: {
    zh: '告知權益',
    en: 'Explain the rights',
    owner: care,
    settledBy: ['rights.explained', 'emergency.concluded', 'capacity.known'],
    settledWhen: (known) => known.rightsExplained || known.person === 'dead',
    arises: (known) => !known.rightsExplained && known.person !== 'dead',
  },
  requestEmergencyHelp: {
    zh: '請求警消或衛生機關協助',
    en: 'Ask police, fire or health authority for help',
    atOnce: true,
    owner: care,
    settledBy: ['emergency.requested', 'emergency.concluded', 'danger.assessed'],
    settledAfresh: ['emergency.requested', 'emergency.concluded'],
    settledWhen: (known, type) => type !== 'danger.assessed' || known.danger === 'none',
  },
  reassessDanger: {
    zh: '再次研判危險',
    en: 'Assess the danger again',
    atOnce: true,
    owner: [...care, 'counsellor', 'physician'],
    settledBy: ['danger.assessed'],
    settledWhen: isAssessedAgain,
  },
  holdCareTeam: {
    zh: '召開關懷小組會議',
    en: 'Hold the care-team meeting',
    owner: ['careTeam', 'personnel'],
    settledBy: ['careTeam.resolved'],
    settledWhen: (known) => !known.dangerUnresolved,
  },
  notifyForCare: {
    zh: '通報加強關懷',
    en: 'Notify those who can care more closely',
    owner: care,
    settledBy: ['notification.made', 'help.requested', 'consent.given'],
    settledWhen: (known) => known.willingness === 'willing' || closerCare.some((role) => known.notified.includes(role)),
  },
  notifyLeadership: {
    zh: '通報機關首長、副首長及相關單位',
    en: 'Notify head, deputy head and relevant units',
    owner: ['eapWindow', 'personnel'],
    settledBy: ['notification.made', 'conflict.declared'],
    settledWhen: everyoneTold,
  },
  arrangeMedicalHelp: {
    zh: '協助就醫',
    en: 'Help to medical care',
    atOnce: true,
    owner: care,
    settledBy: ['medicalHelp.arranged', 'emergency.concluded', 'casualty.reported', 'capacity.known'],
    settledWhen: medicalHelpSettled,
    arises: (known) => !medicalHelpSettled(known),
  },
  offerSupport: {
    zh: '提供諮商輔導資源',
    en: 'Offer counselling resources',
    owner: [...care, 'counsellor'],
    settledBy: ['support.offered'],
  },
  replyFirst: {
    zh: '初次回應',
    en: 'Reply for the first time',
    owner: care,
    settledBy: [
      'rights.explained',
      'help.declined',
      'service.ended',
      'danger.reported',
      'danger.assessed',
      'emergency.concluded',
      'capacity.known',
    ],
    settledWhen: (known, type) => (type === 'capacity.known' ? known.person === 'dead' : true),
    arises: (known) => !known.rightsExplained && known.person !== 'dead',
  },
  reviewOverride: {
    zh: '檢討緊急例外措施',
    en: 'Review what was done without consent in the emergency',
    owner: ['careTeam', 'personnel'],
    settledBy: ['careTeam.resolved'],
    arises: (known) => known.overridden,
  },
  followUp: {
    zh: '持續關懷追蹤',
    en: 'Follow up',
    owner: care,
    settledBy: ['followUp.made', 'careTeam.resolved', 'closure.decided'],
    until: (known) => known.nextReviewAt,
  },
  sealRecord: {
    zh: '作成紀錄並以密件保存',
    en: 'Record and seal as confidential',
    owner: ['eapWindow', 'personnel'],
    settledBy: ['record.sealed'],
    arises: (known) => !known.sealed,
  },
  cancelAppointments: {
    zh: '取消已排定之晤談',
    en: 'Cancel arranged appointments',
    owner: ['eapWindow', 'counsellor'],
    settledBy: ['appointment.cancelled'],
    settledWhen: (known) => known.appointment !== 'made',
    arises: (known) => known.appointment === 'made',
  },
  openEpisode: {
    zh: '就結束後之求助或危險開立新案',
    en: 'Open an episode for the call for help or the danger after the ending',
    atOnce: true,
    owner: [...care, 'personnel'],
    settledBy: ['case.continued'],
  },
  holdSurvey: {
    zh: '辦理滿意度調查',
    en: 'Hold the satisfaction survey',
    owner: ['personnel', 'eapWindow'],
    settledBy: ['survey.held', 'consent.withdrawn', 'service.ended'],
    settledWhen: (known, type) => type !== 'consent.withdrawn' || known.consents.service?.standing === 'withdrawn',
  },
} as const satisfies Record<string, DutyDefinition<Role, FactType>>

/** Every head, deputy and unit the policy names has been told, or who takes the place of one in conflict. */
export function everyoneTold(known: Known): boolean {
  return known.policy.crisisRecipients.every((role) => known.notified.includes(role))
}

/** A word that is the latest on the danger, and not older than what came of the emergency; a danger that was found and lasts is not assessed by others. */
function isAssessedAgain({ danger, dangerFound, dangerAt, notedAt, emergencyAt }: Known): boolean {
  return (
    (!dangerFound || danger === 'none') &&
    dangerAt === notedAt &&
    (emergencyAt === null || !isBefore(dangerAt, emergencyAt))
  )
}

function medicalHelpSettled(known: Known): boolean {
  return known.medicalHelp || known.casualties === 'no' || known.person === 'dead'
}

export const duties: Readonly<Record<DutyId, DutyDefinition>> = frozen({
  ...caseDuties,
  ...reportDuties,
  ...dataDuties,
})

export type DutyId = keyof typeof caseDuties | keyof typeof reportDuties | keyof typeof dataDuties

/** A deadline that stands still, or stood still for some minutes. */
export interface Pause extends Formed<ReturnType<typeof pauseForm>['shape']> {}

const pauseForm = () =>
  z.strictObject({ since: instant.nullable(), minutes: z.int().min(0), ended: instant.nullable() })

/** The form of something owed, by the names of the duties there are. */
export const owedForm = (duties: readonly string[]) => {
  const pause: z.ZodType<Pause> = pauseForm()
  return z.strictObject({
    duty: z.enum(duties),
    /** The instant of knowing or doing from which it is owed; the latest of several where nothing older settles it, else the first. */
    since: instant,
    /** Where `since` is the latest of several, the first: its dates run from then. */
    first: instant.optional(),
    /** Until when, as a fact of the case has set it; else a period decides, if there is one. */
    until: instant.nullable(),
    /** To be done at once; never extended, never paused. */
    atOnce: z.literal(true).optional(),
    /** The statutory rule it follows, as the pack of that day named it. */
    rule: z.string().max(64).optional(),
    /** How often its deadline was extended. */
    extended: z.int().min(0).optional(),
    /** The due instant it has passed, once the lapse was recorded. */
    lapsed: instant.optional(),
    pause: pause.optional(),
  })
}

/** A duty the case owes now. */
export interface Owed extends Formed<ReturnType<typeof owedForm>['shape']> {}

/** From when something owed is dated. */
export const owedFrom = ({ since, first = since }: Owed): Instant => first
