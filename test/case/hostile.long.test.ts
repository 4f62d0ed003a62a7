import { describe, expect, it } from 'vitest'
import { explainedOf, refusedOf } from './support/hostile.ts'
import { answersBroken } from './support/journals.ts'

describe('a hundred thousand hostile inputs', () => {
  it('never a crash, never a change, always a code in both languages', () => {
    expect(refusedOf(100_000)).toBeGreaterThan(75_000)
  })

  it('explain answers each of ten thousand too', () => {
    expect(explainedOf(10_000)).toBeGreaterThan(7_500)
  })

  it('a journal that holds anything at one place, or nothing that belongs there, is answered', () => {
    answersBroken({ onePlace: 5_000, nothingRight: 2_000 })
  })
})
