import type { AnyStateMachine } from 'xstate'
import { crisis, general, involuntary } from '#machines/chiayi-county-2019/index.ts'
import type { words } from '#machines/chiayi-county-2019/words.ts'
import type { Case, FactTypeOf, Role } from '#src/index.ts'
import { opened, type Told } from '../../support/cases.ts'
import { type Played, type Row, story } from '../../support/story.ts'
import { meeting } from '../../support/walk.ts'

export const county: Readonly<Record<'general' | 'involuntary' | 'crisis', AnyStateMachine>> = {
  general,
  involuntary,
  crisis,
}
export type CountyFlow = keyof typeof county

/** A fact of the county, its own among them: who reports it, what it says, and where the case then stands. */
export type CountyRow = readonly [fact: FactTypeOf<typeof words>, role: Role, what: object, expected: string]

export const countyStory = (
  sentence: string,
  flow: CountyFlow | (() => Case),
  rows: readonly CountyRow[],
  atTheEnd?: (played: Played) => void,
): void =>
  story(
    sentence,
    typeof flow === 'function' ? flow : () => opened(county[flow]),
    rows as readonly unknown[] as readonly Row[],
    atTheEnd,
  )

type CountyTold = readonly [fact: FactTypeOf<typeof words>, saying?: object | undefined, role?: Role | undefined]

/** Facts of the county as walks take them; the one of its own names its reporter. */
export const told = (...facts: readonly CountyTold[]) => facts as readonly unknown[] as readonly Told[]

export const review = '2026-04-01T09:00:00+08:00'

/** The five services of 陸.二.一, by the step they are, the kind a referral names, and their clause. */
export const services = [
  ['legal', 'legal', '陸.二.一.1'],
  ['psychological', 'psychological', '陸.二.一.2'],
  ['financial', 'financial', '陸.二.一.3'],
  ['medical', 'medical', '陸.二.一.4'],
  ['family', 'family', '陸.二.一.5'],
] as const

export const toService = { scope: 'service', form: 'written' } as const
export const toReferral = { scope: 'referral', form: 'written' } as const

/** The facts that lead a general case onward, each said in one way. */
export const onward = told(
  ['rights.explained'],
  ['help.requested', { channel: 'screening', service: 'psychological' }],
  ['help.declined'],
  ['need.assessed', { need: 'needed' }],
  ['support.offered'],
  ['consent.given', toService],
  ['consent.given', toReferral],
  ['consent.withdrawn', { scope: 'service' }],
  ['consent.withdrawn', { scope: 'referral' }],
  ['interview.held'],
  ['referral.made', { to: 'legal' }],
  ['referral.answered', { status: 'returned' }],
  ['appointment.made', { on: review }],
  ['appointment.cancelled'],
  ['session.held', { attendance: 'attended' }],
  ['consultation.recorded', {}, 'counsellor'],
  ['service.completed', { nextReviewAt: review }],
  ['service.ended'],
  ['record.sealed'],
  ['closure.decided'],
)

export const dangerAndHelp = told(
  ['danger.reported'],
  ['danger.assessed', { danger: 'none' }],
  ['danger.assessed', { danger: 'unclear' }],
  ['emergency.concluded', { outcome: 'escorted' }],
  ['careTeam.resolved', meeting()],
)
