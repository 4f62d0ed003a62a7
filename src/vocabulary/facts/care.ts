import * as z from 'zod'
import { legalBasisNames, measureNames, personnelBodyNames, personnelCategoryNames } from '../choices.ts'
import { type DecisiveOf, fact } from '../fact.ts'
import { instant, opaqueReference } from '../references.ts'
import { notBefore } from '../registers/latest.ts'
import { latestInstant, says } from '../registers/lesson.ts'
import type { Role } from '../roles.ts'

const care: readonly Role[] = ['eapWindow', 'careLiaison', 'personnel', 'counsellor', 'careTeam']
/** As many people as a meeting's fact can name; a quorum beyond it could never be met. */
export const mostAttendees = 50
const attendees = z.array(opaqueReference).min(1).max(mostAttendees)

export const needAssessed = fact('need.assessed', {
  zh: '評估有無協助需求',
  en: 'Need for help assessed',
  by: ['eapWindow', 'careLiaison', 'counsellor', 'physician', 'careTeam'],
  decisive: { need: z.enum(['needed', 'notNeeded']) },
  details: ['grounds'],
  act: 'decision',
  learn: says('need', ({ need }) => need),
})
export interface NeedAssessed extends DecisiveOf<typeof needAssessed> {}

export const careTeamResolved = fact('careTeam.resolved', {
  zh: '關懷小組會議做成決議',
  en: 'Care team resolved',
  by: ['careTeam', 'personnel'],
  decisive: {
    basis: z.enum(['physicianAdvice', 'actualAssessment']),
    attendees,
    quorate: z.boolean(),
    committee: z.enum(['necessary', 'notNecessary']),
    nextReviewAt: instant,
  },
  details: ['resolution', 'grounds'],
  act: 'decision',
  learn: [
    says('committee', ({ committee }) => committee),
    says('nextReviewAt', ({ nextReviewAt }) => nextReviewAt),
    ({ overridden, asOf }, { at }) => ({ overridden: overridden && !notBefore(at, asOf.overridden) }),
    ({ dangerUnresolved, dangerFound, asOf }, { at }) => {
      const isLater = notBefore(at, asOf.met)
      return { dangerUnresolved: dangerUnresolved && !isLater, dangerFound: dangerFound && !isLater }
    },
  ],
})
export interface CareTeamResolved extends DecisiveOf<typeof careTeamResolved> {}

export const committeeConvened = fact('committee.convened', {
  zh: '召開考績委員會',
  en: 'Personnel committee convened',
  by: ['personnel', 'personnelCommittee'],
  decisive: {
    legalBasis: z.enum(legalBasisNames),
    category: z.enum(personnelCategoryNames),
    body: z.enum(personnelBodyNames),
  },
  details: ['matter'],
  act: 'decision',
})
export interface CommitteeConvened extends DecisiveOf<typeof committeeConvened> {}

export const committeeResolved = fact('committee.resolved', {
  zh: '考績委員會決議',
  en: 'Personnel committee resolved',
  by: ['personnelCommittee', 'personnel'],
  decisive: { heard: z.boolean(), attendees },
  details: ['resolution'],
  act: 'decision',
  learn: says('committee', () => 'held' as const),
})
export interface CommitteeResolved extends DecisiveOf<typeof committeeResolved> {}

export const measuresTaken = fact('measures.taken', {
  zh: '採取管理措施或工作調整',
  en: 'Measures taken',
  by: [...care, 'supervisor'],
  decisive: { measures: z.array(z.enum(measureNames)).min(1).max(measureNames.length) },
  details: ['measures'],
  act: 'decision',
})
export interface MeasuresTaken extends DecisiveOf<typeof measuresTaken> {}

export const followUpMade = fact('followUp.made', {
  zh: '關懷追蹤',
  en: 'Followed up',
  by: care,
  decisive: { nextReviewAt: instant },
  learn: says('nextReviewAt', ({ nextReviewAt }) => nextReviewAt),
})
export interface FollowUpMade extends DecisiveOf<typeof followUpMade> {}

export const recordSealed = fact('record.sealed', {
  zh: '紀錄以密件保存',
  en: 'Record sealed',
  by: ['eapWindow', 'personnel', 'counsellor'],
  act: 'decision',
  learn: [
    (known, { at }) => latestInstant('sealed', known, at),
    ({ sealed, asOf }, { at }) => ({ sealed: sealed || notBefore(at, asOf.unsealed) }),
  ],
})
export interface RecordSealed extends DecisiveOf<typeof recordSealed> {}

export const closureDecided = fact('closure.decided', {
  zh: '決定結案',
  en: 'Closure decided',
  by: ['careTeam', 'eapWindow', 'personnel', 'counsellor'],
  details: ['grounds'],
  act: 'decision',
})
export interface ClosureDecided extends DecisiveOf<typeof closureDecided> {}
