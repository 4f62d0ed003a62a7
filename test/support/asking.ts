import { describe, expect, it } from 'vitest'
import { policy } from '#machines/chiayi-city-2016/policy.ts'
import { examine, failing } from '#src/conditions/answer.ts'
import type { Condition, InHand, Params } from '#src/conditions/condition.ts'
import { knownAtOpening } from '#src/flow/input.ts'
import type { Known, Policy } from '#src/index.ts'
import { minute } from './cases.ts'

/** What a new case knows, but for this. */
export const knowing = (more: Partial<Known> = {}): Known => ({
  ...knownAtOpening({ caseId: 'c-1', openedAt: minute(0) }, policy.values),
  ...more,
})

export const underPolicy = (more: Partial<Policy>): Partial<Known> => ({ policy: { ...policy.values, ...more } })

/** A condition's answer; if unknown, what that counts as. */
type Counted = 'yes' | 'no' | 'unknown, so yes' | 'unknown, so no'

export type AskRow = readonly [answer: Counted, when: string, knowing: Partial<Known>, fact?: object]

/** A table of one condition: each answer, when it is given, and what an unknown counts as. */
export const answers = (asked: Condition<never>, rows: readonly AskRow[], params?: Params): void => {
  describe(params ? `${asked.id} ${Object.values(params).join(' ')}` : asked.id, () => {
    for (const [counted, when, known, fact = {}] of rows)
      it(`${counted}: ${when}`, () => {
        const { answer, holds } = examine(asked, knowing(known), inHand(fact), params)
        expect(answer === 'unknown' ? `unknown, so ${holds ? 'yes' : 'no'}` : answer).toBe(counted)
        expect(holds).toBe(counted.endsWith('yes'))
      })
  })
}

export type PartRow = readonly [when: string, failing: readonly string[], knowing: Partial<Known>, fact?: object]

/** A table of one composite: which of its parts fail, every one of them. */
export const parts = (asked: Condition<never>, rows: readonly PartRow[], params?: Params): void => {
  describe(`${asked.id} names every part that fails`, () => {
    for (const [when, expected, known, fact = {}] of rows)
      it(`${when}: ${expected.join(', ') || 'none'}`, () => {
        const found = failing(asked, knowing(known), inHand(fact), params)
        expect(found.map(({ condition }) => condition.id)).toEqual(expected)
        expect(examine(asked, knowing(known), inHand(fact), params).holds).toBe(expected.length === 0)
      })
  })
}

const inHand = (fact: object): InHand => ({ type: 'a fact', ...fact })
