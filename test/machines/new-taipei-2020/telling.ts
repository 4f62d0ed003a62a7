import type { AnyStateMachine } from 'xstate'
import { crisis, general, involuntary, managementReferral } from '#machines/new-taipei-2020/index.ts'
import type { words } from '#machines/new-taipei-2020/words.ts'
import { definition } from '#src/flow/definition.ts'
import { type Case, type FactTypeOf, type Outcome, type RoleOf, stepName } from '#src/index.ts'
import { by, handIn, opened } from '../../support/cases.ts'
import { type Played, type Row, story } from '../../support/story.ts'
import { meeting } from '../../support/walk.ts'

export const flows: Readonly<Record<'general' | 'managementReferral' | 'involuntary' | 'crisis', AnyStateMachine>> = {
  general,
  managementReferral,
  involuntary,
  crisis,
}
export type FlowName = keyof typeof flows

type Type = FactTypeOf<typeof words>
type Role = RoleOf<typeof words>

/** A fact of the city, its own among them: who reports it, what it says, and where the case then stands, or `⊘` why not. */
export type CityRow = readonly [fact: Type, role: Role, what: object, expected: string]

export const cityStory = (
  sentence: string,
  flow: FlowName | (() => Case),
  rows: readonly CityRow[],
  atTheEnd?: (played: Played) => void,
): void =>
  story(
    sentence,
    typeof flow === 'function' ? flow : () => opened(flows[flow]),
    rows as readonly unknown[] as readonly Row[],
    atTheEnd,
  )

export type CityTold = readonly [fact: Type, what?: object | undefined, role?: Role | undefined]

const aReporterOf = ({ flow }: Case, type: string) => definition(flow).facts[type]?.by[0] as Role

export const tell = (kase: Case, [type, what = {}, role = aReporterOf(kase, type)]: CityTold): Outcome => {
  const at = new Date(Date.parse(kase.recordedAt) + 60_000).toISOString()
  return handIn(kase, { type, at, by: by(role as never), ...what })
}

/** A case that has been told these facts, a minute apart. */
export const having = (kase: Case, ...told: readonly CityTold[]): Case =>
  told.reduce((so, each) => {
    const outcome = tell(so, each)
    if (!outcome.accepted) throw new Error(`refused: ${JSON.stringify([each, outcome.reasons])}`)
    return outcome.case
  }, kase)

export const opening = (flow: FlowName, ...told: readonly CityTold[]): Case => having(opened(flows[flow]), ...told)

/** Where a fact leads, or `⊘` and the codes of its refusal. */
export const leads = (kase: Case, told: CityTold): string => {
  const outcome = tell(kase, told)
  if (outcome.accepted) return stepName(outcome.case.step)
  return `⊘ ${[...new Set(outcome.reasons.map(({ code }) => code))].sort().join(' ')}`
}

/** What no condition of these walks can tell apart; each fact is later than all before it, and so the latest on its subject. */
const alike = [
  'caseId',
  'policy',
  'origin',
  'sessions',
  'openedAt',
  'knownSince',
  'notedAt',
  'nextReviewAt',
  'asOf',
] as const

const stateOf = ({ step, status, known }: Case): string => {
  const { consents, duties, dangerAt, emergencyAt, casualtiesNewsAt, ...rest } = known
  const same = Object.fromEntries(alike.map((name) => [name, null]))
  const said = Object.entries(consents).map(([scope, { standing, form }]) => [scope, standing, form])
  const owed = duties.map(({ duty }) => duty)
  return JSON.stringify([
    [step, status, said.sort(), owed.sort(), dangerAt !== null, emergencyAt !== null, casualtiesNewsAt !== null],
    { ...rest, ...same, notified: [...rest.notified].sort() },
  ])
}

export interface Attempt {
  readonly from: number
  readonly told: CityTold
  readonly outcome: Outcome
  readonly to: number | null
}

/** Every state these facts reach from a case, breadth first, and what every fact does in each. */
export const walk = (first: Case, facts: readonly CityTold[], atMost = 40_000) => {
  const found = new Map([[stateOf(first), 0]])
  const states = [first]
  const attempts: Attempt[] = []
  for (const [from, kase] of states.entries())
    for (const told of kase.status === 'open' ? facts : []) {
      const outcome = tell(kase, told)
      const key = outcome.accepted ? stateOf(outcome.case) : null
      if (key !== null && !found.has(key)) {
        if (found.size === atMost) throw new Error(`more than ${atMost} states`)
        found.set(key, states.push(outcome.case) - 1)
      }
      attempts.push({ from, told, outcome, to: key === null ? null : (found.get(key) ?? null) })
    }
  return { states, attempts }
}

/** The states from which no facts of the walk lead to an ending of the flow's own, however many are told. */
export const stranded = ({ states, attempts }: ReturnType<typeof walk>): readonly Case[] => {
  const before = new Map<number, number[]>()
  for (const { from, to } of attempts) if (to !== null) before.set(to, [...(before.get(to) ?? []), from])
  const ending = new Set(states.flatMap(({ step }, n) => (step === 'closed' || step === 'ended' ? n : [])))
  for (const n of ending) for (const from of before.get(n) ?? []) ending.add(from)
  return states.filter(({ status }, n) => status === 'open' && !ending.has(n))
}

export const review = '2026-04-01T09:00:00+08:00'
export const toService = { scope: 'service', form: 'oral' } as const
export const toReferral = { scope: 'referral', form: 'oral' } as const
export const toDisclosure = { scope: 'disclosure', form: 'written' } as const
export const applied = { channel: 'self', service: 'psychological' } as const

export const dangerAndHelp: readonly CityTold[] = [
  ['danger.reported'],
  ['danger.assessed', { danger: 'none' }],
  ['danger.assessed', { danger: 'unclear' }],
  ['emergency.concluded', { outcome: 'escorted' }],
  ['careTeam.resolved', meeting()],
  ['followUp.made', { nextReviewAt: review }],
  ['record.sealed'],
  ['closure.decided'],
]
