import { general } from '#machines/tainan-2015/index.ts'
import { policy } from '#machines/tainan-2015/policy.ts'
import type { words } from '#machines/tainan-2015/words.ts'
import type { Case, FactTypeOf, Policy, RoleOf } from '#src/index.ts'
import { opened } from '../../support/cases.ts'
import type { Told } from '../../support/clause-table.ts'
import { meeting } from '../../support/walk.ts'

type TainanFact = Told<FactTypeOf<typeof words>, RoleOf<typeof words>>

/** A general case, by the plan as it stands or by what the agency decides otherwise. */
export const aCase = (decided: Partial<Policy> = {}): Case =>
  opened(general, { policy: { ...policy.values, ...decided } as never })

export const review = '2026-04-01T09:00:00+08:00'
export const toReferral = { scope: 'referral', form: 'oral' } as const
export const toService = { scope: 'service', form: 'written' } as const

const facts = <const T extends readonly TainanFact[]>(...these: T): readonly TainanFact[] => these

export const noticed = facts(['trouble.noticed', 'supervisor'])
export const informed = [...noticed, ...facts(['rights.explained', 'eapWindow'])]
export const asked = [
  ...informed,
  ...facts(['help.requested', 'employee', { channel: 'supervisor', service: 'psychological' }]),
]
export const agreed = [...asked, ...facts(['consent.given', 'employee', toReferral])]
export const chosen = [...agreed, ...facts(['provider.chosen', 'eapWindow', { model: 'jointContract' }])]
export const referred = [...chosen, ...facts(['referral.made', 'eapWindow', { to: 'psychological' }])]
export const taken = [...referred, ...facts(['referral.answered', 'contractor', { status: 'accepted' }])]
export const served = [
  ...taken,
  ...facts(['consent.given', 'employee', toService], ['appointment.made', 'contractor', { on: review }]),
]
export const completed = [
  ...served,
  ...facts(
    ['session.held', 'contractor', { attendance: 'attended' }],
    ['service.completed', 'contractor', { nextReviewAt: review }],
  ),
]
export const inDanger = facts(['danger.reported', 'colleague', { towards: 'self' }])
export const safe = facts(['danger.assessed', 'counsellor', { danger: 'none' }])
export const resolved = facts(['careTeam.resolved', 'careTeam', meeting()])

/** The facts that lead a case onward, each said in one way. */
export const onward = [
  ...completed,
  ...facts(
    ['need.assessed', 'counsellor', { need: 'needed' }],
    ['help.declined', 'employee'],
    ['consent.withdrawn', 'employee', { scope: 'referral' }],
    ['consent.withdrawn', 'employee', { scope: 'service' }],
    ['referral.answered', 'contractor', { status: 'returned' }],
    ['service.ended', 'employee'],
    ['survey.held', 'personnel'],
    ['appointment.cancelled', 'eapWindow'],
    ['record.sealed', 'eapWindow'],
    ['closure.decided', 'eapWindow'],
  ),
]

/** Danger from every side, with what leads into a service and out of it. */
export const throughDanger = [
  ...taken,
  ...facts(
    ['consent.given', 'employee', toService],
    ['consent.withdrawn', 'employee', { scope: 'service' }],
    ['session.held', 'contractor', { attendance: 'attended' }],
  ),
  ...inDanger,
  ...safe,
  ...resolved,
  ...facts(
    ['danger.assessed', 'physician', { danger: 'unclear' }],
    ['emergency.concluded', 'fireService', { outcome: 'escorted' }],
    ['emergency.concluded', 'fireService', { outcome: 'died' }],
    ['help.declined', 'employee'],
    ['record.sealed', 'eapWindow'],
    ['closure.decided', 'eapWindow'],
  ),
]
