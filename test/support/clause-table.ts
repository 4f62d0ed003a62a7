import { expect, it } from 'vitest'
import type { Case, Outcome } from '#src/index.ts'
import { handIn } from './cases.ts'
import { type Played, play, type Row, whereTo } from './story.ts'
import { stateOf } from './walk.ts'

/** A fact of a document, its own among them: who reports it, and what it says. */
export type Told<F extends string = string, R extends string = string> = readonly [type: F, role: R, saying?: object]

/** What the clause is about, what was told before, the fact, and where it leads or `⊘` with the codes of its refusal. */
export type ClauseRow<C extends string, T extends Told> = readonly [
  clause: C,
  sentence: string,
  before: readonly T[],
  fact: T,
  expected: string,
]

/** Tells a case one more fact, ten minutes after the last. */
export const tell = (kase: Case, [type, role, saying]: Told): Outcome => {
  const at = new Date(Date.parse(kase.recordedAt) + 600_000).toISOString()
  return handIn(kase, { type, at, by: { role, id: `u-${role}` }, ...saying })
}

/** A case that has taken these facts in. */
export const having = (kase: Case, facts: readonly Told[]): Case =>
  facts.reduce((so, fact) => {
    const outcome = tell(so, fact)
    if (!outcome.accepted) throw new Error(`refused: ${JSON.stringify({ fact, reasons: outcome.reasons })}`)
    return outcome.case
  }, kase)

const citedBy = (outcome: Outcome): readonly string[] =>
  outcome.accepted ? (outcome.entry?.clauses ?? []) : outcome.reasons.flatMap(({ cites }) => cites)

/** One test a row: the fact leads where the row says, by the clause it names. */
export const byClause = <C extends string, T extends Told>(
  open: () => Case,
  rows: readonly ClauseRow<C, T>[],
): void => {
  for (const [clause, sentence, before, fact, expected] of rows)
    it(`${clause}: ${sentence}`, () => {
      const outcome = tell(having(open(), before), fact)
      expect(whereTo(outcome)).toBe(expected)
      expect(citedBy(outcome)).toContain(clause)
    })
}

/** A story whose rows may be of the document's own words. */
export const ownStory = (
  sentence: string,
  open: () => Case,
  rows: readonly (readonly [type: string, role: string, what: object, expected: string])[],
  atTheEnd: (played: Played) => void = () => {},
): void => {
  it(sentence, () => atTheEnd(play(open(), rows as readonly unknown[] as readonly Row[])))
}

/** One attempt to tell a case something: from where, what, and what came of it. */
export interface Attempt {
  readonly from: Case
  readonly fact: Told
  readonly outcome: Outcome
}

/** Every attempt over all states a case can reach by these facts until it ends, what the document itself remembers included. */
export function everyAttempt(first: Case, facts: readonly Told[], atMost = 20_000): readonly Attempt[] {
  const keyOf = (kase: Case) => `${stateOf(kase)}|${JSON.stringify(kase.known.own)}`
  const seen = new Set([keyOf(first)])
  const states = [first]
  const attempts: Attempt[] = []
  for (const from of states)
    for (const fact of from.status === 'open' ? facts : []) {
      const outcome = tell(from, fact)
      attempts.push({ from, fact, outcome })
      if (!outcome.accepted || seen.size === seen.add(keyOf(outcome.case)).size) continue
      states.push(outcome.case)
      if (states.length > atMost) throw new Error(`more than ${atMost} states`)
    }
  return attempts
}
