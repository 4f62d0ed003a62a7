import { expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { type Case, type FactType, type Instant, type Outcome, type Role, stepName } from '#src/index.ts'
import { by, type FlowName, handIn, opened, type Saying } from './cases.ts'
import { notEmpty } from './not-empty.ts'

/** When a fact was known or done, and when it was recorded; ten minutes after the row before, when left out. */
interface When {
  readonly at?: Instant
  readonly recordedAt?: Instant
}

type RowOf<T extends FactType> = readonly [fact: T, role: Role, what: Saying<T> & When, expected: string]

/** A fact, who reports it, what it says, and where the case then stands, or `⊘` with the codes of its refusal. */
export type Row = { [T in FactType]: RowOf<T> }[FactType]

export interface Played {
  readonly kase: Case
  readonly outcomes: readonly Outcome[]
}

const later = (at: Instant): Instant => new Date(Date.parse(at) + 600_000).toISOString()

const codesOf = (outcome: Outcome) =>
  outcome.accepted ? [] : [...new Set(outcome.reasons.map(({ code }) => code))].sort()

/** Where a fact led, as the last column of a row writes it. */
export const whereTo = (outcome: Outcome): string =>
  outcome.accepted ? stepName(outcome.case.step) : `⊘ ${codesOf(outcome).join(' ')}`

/** Tells a case the rows and checks where each leads; a refused row leaves the case as it was. */
export function play(flow: FlowName | AnyStateMachine | Case, rows: readonly Row[]): Played {
  let kase: Case = isCase(flow) ? flow : opened(flow)
  const outcomes: Outcome[] = []
  for (const [n, [type, role, { at = later(kase.recordedAt), recordedAt, ...saying }, expected]] of notEmpty(
    rows,
  ).entries()) {
    const outcome = handIn(kase, { type, at, by: by(role), ...saying }, recordedAt ? { recordedAt } : {})
    expect([n + 1, type, whereTo(outcome)]).toEqual([n + 1, type, expected])
    if (!outcome.accepted) expect(outcome.case).toBe(kase)
    kase = outcome.case
    outcomes.push(outcome)
  }
  return { kase, outcomes }
}

/** An acceptance story: a sentence, its rows, and what is to hold at the end. */
export const story = (
  sentence: string,
  flow: FlowName | (() => Case),
  rows: readonly Row[],
  atTheEnd: (played: Played) => void = () => {},
): void => {
  it(sentence, () => atTheEnd(play(typeof flow === 'function' ? flow() : flow, rows)))
}

const isCase = (value: unknown): value is Case => typeof value === 'object' && value !== null && 'opening' in value
