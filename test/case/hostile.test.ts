import { describe, expect, it } from 'vitest'
import { aFact } from '../support/cases.ts'
import { cases, explainedOf, refusedOf, told } from './support/hostile.ts'

describe('hostile inputs, ten thousand of the hundred thousand of the long test', () => {
  it('never a crash, never a change, always a code in both languages', () => {
    expect(refusedOf(10_000)).toBeGreaterThan(7_500)
  })

  it('explain answers each of a thousand too', () => {
    expect(explainedOf(1_000)).toBeGreaterThan(750)
  })

  it('a ten-megabyte text and a million names are answered, not swallowed', () => {
    const { kase } = cases[0] as (typeof cases)[number]
    const text = 'x'.repeat(10_000_000)
    for (const input of [
      text,
      { type: text },
      aFact('danger.assessed', { danger: text }),
      aFact('danger.assessed', { danger: 'none', details: { grounds: text } }),
    ])
      expect(told(kase, input)?.reasons.length).toBeGreaterThan(0)
    const meeting = { attendees: Array.from({ length: 1_000_000 }, (_, n) => `m${n}`), quorate: true }
    expect(told(kase, aFact('careTeam.resolved', meeting))?.reasons).toContainEqual(
      expect.objectContaining({ code: 'outOfRange' }),
    )
  })
})
