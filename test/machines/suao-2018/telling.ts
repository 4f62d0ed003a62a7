import { crisis, general, mailbox } from '#machines/suao-2018/index.ts'
import { policy } from '#machines/suao-2018/policy.ts'
import type { words } from '#machines/suao-2018/words.ts'
import type { Case, FactTypeOf, Period, Policy, RoleOf } from '#src/index.ts'
import { opened } from '../../support/cases.ts'
import type { Told } from '../../support/clause-table.ts'
import { meeting } from '../../support/walk.ts'

type SuaoFact = Told<FactTypeOf<typeof words>, RoleOf<typeof words>>

const facts = <const T extends readonly SuaoFact[]>(...these: T): readonly SuaoFact[] => these
const deciding = (decided: Partial<Policy>) => ({ policy: { ...policy.values, ...decided } as never })

export const aCase = (decided: Partial<Policy> = {}): Case => opened(general, deciding(decided))
export const aCrisis = (): Case => opened(crisis)

/** A letter, with the period for its reply that the agency's policy gives. */
export const aLetter = (within: Period = { workingDays: 7 }): Case =>
  opened(mailbox, deciding({ periods: { replyToLetter: within } }))

export const review = '2026-04-01T09:00:00+08:00'
export const toService = { scope: 'service', form: 'written' } as const
export const toReferral = { scope: 'referral', form: 'oral' } as const

export const noticed = facts(['distress.noticed', 'colleague'])
export const visited = [...noticed, ...facts(['rights.explained', 'careLiaison'], ['visit.made', 'careLiaison'])]
export const asked = [
  ...visited,
  ...facts(['help.requested', 'employee', { channel: 'careLiaison', service: 'psychological' }]),
]
export const agreed = [...asked, ...facts(['consent.given', 'employee', toService])]
export const choosing = [...agreed, ...facts(['place.chosen', 'employee', { place: 'countyRoom' }])]
export const served = [...choosing, ...facts(['appointment.made', 'centre', { on: review }])]
const completed = [
  ...served,
  ...facts(
    ['session.held', 'counsellor', { attendance: 'attended' }],
    ['service.completed', 'counsellor', { nextReviewAt: review }],
  ),
]

export const accepted = facts(['letter.accepted', 'personnel', { subject: 'management' }])
export const passedOn = [
  ...accepted,
  ...facts(['rights.explained', 'personnel'], ['letter.passedOn', 'personnel', { named: false, unit: 'g-1' }]),
]
export const answered = [...passedOn, ...facts(['unit.answered', 'relevantUnit'])]
export const replied = [...answered, ...facts(['letter.replied', 'personnel'])]

export const reported = facts(['crisis.reported', 'supervisor', { trigger: 'selfHarm', casualties: 'unknown' }])
export const caredFor = [...reported, ...facts(['care.given', 'careTeam', { to: ['affectedColleagues'] }])]
export const offered = [...caredFor, ...facts(['support.offered', 'convenor'])]
export const accepting = [...offered, ...facts(['support.answered', 'employee', { answer: 'accepted' }])]

export const inDanger = facts(['danger.reported', 'colleague', { towards: 'self' }])
export const safe = facts(['danger.assessed', 'counsellor', { danger: 'none' }])
export const resolved = facts(['careTeam.resolved', 'convenor', meeting()])

const throughDanger = [
  ...inDanger,
  ...safe,
  ...resolved,
  ...facts(
    ['danger.assessed', 'physician', { danger: 'unclear' }],
    ['emergency.concluded', 'fireService', { outcome: 'escorted' }],
    ['record.sealed', 'personnel'],
    ['closure.decided', 'personnel'],
  ),
]

/** The facts that lead a case of each flow onward, each said in one way. */
export const onward = {
  general: [
    ...completed,
    ...facts(
      ['need.assessed', 'counsellor', { need: 'needed' }],
      ['help.declined', 'employee'],
      ['consent.given', 'employee', toReferral],
      ['consent.withdrawn', 'employee', { scope: 'service' }],
      ['referral.made', 'careLiaison', { to: 'legal' }],
      ['referral.answered', 'centre', { status: 'completed' }],
      ['service.ended', 'employee'],
      ['appointment.cancelled', 'centre'],
      ['record.sealed', 'personnel'],
      ['closure.decided', 'personnel'],
    ),
  ],
  'general, through danger': [...agreed, ...throughDanger, ...facts(['help.declined', 'employee'])],
  mailbox: [
    ...replied,
    ...throughDanger,
    ...facts(['consent.given', 'employee', { scope: 'disclosure', form: 'written' }], ['service.ended', 'employee']),
  ],
  crisis: [
    ...accepting,
    ...facts(
      ['casualty.reported', 'supervisor', { casualties: 'no' }],
      ['casualty.reported', 'physician', { casualties: 'yes' }],
      ['support.answered', 'employee', { answer: 'declined' }],
      ['medicalHelp.arranged', 'colleague'],
      ['rights.explained', 'personnel'],
      ['consent.given', 'employee', toReferral],
      ['referral.made', 'careLiaison', { to: 'psychological' }],
      ['record.sealed', 'personnel'],
      ['closure.decided', 'personnel'],
    ),
  ],
  'crisis, through danger': [
    ...offered,
    ...throughDanger,
    ...facts(['support.answered', 'employee', { answer: 'declined' }], ['medicalHelp.arranged', 'colleague']),
  ],
} as const
