import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { type Case, due, type Outcome, stepName, tryOpenCase } from '#src/index.ts'
import { handIn, minute } from '../../support/cases.ts'
import { notEmpty } from '../../support/not-empty.ts'

/** A fact, who reports it, what it says, and where the case then stands, or `⊘` with the codes of its refusal. */
export type Row = readonly [fact: string, role: string, says: object, expected: string]

const codesOf = (outcome: Outcome) =>
  outcome.accepted ? [] : [...new Set(outcome.reasons.map(({ code }) => code))].sort()

const whereTo = (outcome: Outcome): string =>
  outcome.accepted ? stepName(outcome.case.step) : `⊘ ${codesOf(outcome).join(' ')}`

/** Opens a case in a variant as a host would. */
export function begun<F extends AnyStateMachine>(flow: F, policy: object = {}): Case<F> {
  const opening = { caseId: 'c-1', at: minute(0), recordedAt: minute(0), by: { role: 'personnel', id: 'u-1' }, policy }
  const outcome = tryOpenCase(flow, opening)
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.reasons))
  return outcome.case
}

/** Tells a case the rows, ten minutes apart, and checks where each leads; a refused row changes nothing. */
export function play<F extends AnyStateMachine>(first: Case<F>, rows: readonly Row[]): Case<F> {
  let kase: Case<F> = first
  for (const [n, [type, role, says, expected]] of notEmpty(rows).entries()) {
    const at = new Date(Date.parse(kase.recordedAt) + 600_000).toISOString()
    const outcome = handIn(kase, { type, at, by: { role, id: `u-${role}` }, ...says })
    expect([n + 1, type, whereTo(outcome)]).toEqual([n + 1, type, expected])
    if (!outcome.accepted) expect(outcome.case).toBe(kase)
    kase = outcome.case
  }
  return kase
}

export const owed = (kase: Case): readonly string[] => due(kase, kase.recordedAt).map(({ duty }) => duty)

/** What a case file tells: where it ends, what is refused by line, and what is then owed. */
export function playFile(flow: AnyStateMachine, path: string) {
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  const [opening, ...facts] = lines.map((line) => JSON.parse(line) as { type: string; recordedAt?: string })
  const { type: _, ...input } = opening as { type: string }
  const outcome = tryOpenCase(flow, { recordedAt: (input as { at?: string }).at, ...input })
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.reasons))
  const refused: string[] = []
  let kase: Case = outcome.case
  facts.forEach(({ recordedAt, ...fact }, n) => {
    const told = handIn(kase, fact, recordedAt ? { recordedAt } : {})
    if (!told.accepted) refused.push(`${n + 2} ${fact.type}: ${codesOf(told).join(', ')}`)
    kase = told.case
  })
  return { step: stepName(kase.step), status: kase.status, refused, owed: owed(kase) }
}
