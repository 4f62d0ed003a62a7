import { screening } from '#machines/chiayi-city-2016/screening.ts'
import { type Case, definition, openCase } from '#src/index.ts'
import { ideationNames, levelNames } from '#src/screening/levels.ts'
import { by, handIn, minute } from '../support/cases.ts'

export const thresholds = { offerFrom: 'moderate', sameDayFrom: 'severe', ideationFrom: 2 } as const

export const begun = (policy: object = { own: { screening: thresholds } }): Case =>
  openCase(screening, { caseId: 'c-1', at: minute(0), recordedAt: minute(0), by: by('eapWindow'), policy }) as Case

export type Told = readonly [type: string, saying?: object | undefined, role?: string | undefined]

/** A fact a minute after the latest entry, by somebody who may report it. */
export function tell(kase: Case, [type, saying = {}, role]: Told) {
  const at = new Date(Date.parse(kase.recordedAt) + 60_000).toISOString()
  const reporter = role ?? definition(screening).facts[type]?.by[0]
  return handIn(kase, { type, at, by: { role: reporter, id: 'u1' }, ...saying })
}

export const told = (kase: Case, ...facts: readonly Told[]): Case =>
  facts.reduce((so, fact) => {
    const outcome = tell(so, fact)
    if (!outcome.accepted) throw new Error(`${fact[0]}: ${JSON.stringify(outcome.reasons)}`)
    return outcome.case
  }, kase)

export const consent: Told = ['consent.given', { scope: 'sensitiveData', form: 'electronic' }]
export const toAnswering: readonly Told[] = [['rights.explained'], ['screening.offered'], consent]
export const answered = (band: string, ideation = 'none'): Told => ['screening.answered', { band, ideation }]

/** Every way a screening can be answered. */
export const everyAnswer: readonly Told[] = levelNames.flatMap((band) =>
  ideationNames.map((ideation) => answered(band, ideation)),
)

const talks = ['noConcern', 'offerHelp', 'danger'].map((outcome): Told => ['riskTalk.held', { outcome }])

/** Everything a screening can be told, but for danger. */
export const harmless: readonly Told[] = [
  ...toAnswering,
  ...everyAnswer,
  ...talks,
  ['consent.withdrawn', { scope: 'sensitiveData' }],
  ['screening.declined'],
  ['riskTalk.declined'],
  ['help.requested', { channel: 'screening', service: 'psychological' }],
  ['help.declined'],
  ['reportableMatter.known', { matter: 'domesticViolence' }],
  ['statutoryReport.filed', { matter: 'domesticViolence' }],
  ['followUp.made', { nextReviewAt: '2026-04-01T09:00:00+08:00' }],
  ['closure.decided', {}, 'counsellor'],
]

export const dangerous: readonly Told[] = [
  ['danger.reported'],
  ['danger.assessed', { danger: 'unclear' }],
  ['danger.assessed', { danger: 'none' }],
  ['capacity.known', { capacity: 'dead' }],
  ['emergency.requested', { from: 'fireService' }],
]

const stateOf = ({ step, status, known }: Case): string =>
  JSON.stringify([
    ...[step, status, known.own, known.danger, known.person, known.rightsExplained],
    known.consents.sensitiveData?.standing,
    [...new Set(known.duties.map(({ duty }) => duty))].sort(),
  ])

/** Every case these facts can lead to, from a beginning on until it ends. */
export function everyCase(facts: readonly Told[], from = begun()): readonly Case[] {
  const seen = new Set([stateOf(from)])
  const cases = [from]
  for (const kase of cases) {
    for (const fact of kase.status === 'open' ? facts : []) {
      const outcome = tell(kase, fact)
      if (!outcome.accepted || seen.size === seen.add(stateOf(outcome.case)).size) continue
      cases.push(outcome.case)
    }
  }
  return cases
}
