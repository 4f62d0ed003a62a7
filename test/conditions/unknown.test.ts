import { describe, expect, it } from 'vitest'
import { examine } from '#src/conditions/answer.ts'
import { type Answer, condition } from '#src/conditions/condition.ts'
import { careCircle } from '#src/vocabulary/roles.ts'
import { knowing } from '../support/asking.ts'

const asked = (failSafe: 'yes' | 'no', ask: () => Answer) =>
  condition('isItSo', {
    zh: '是否如此？',
    en: 'Is it so?',
    failSafe,
    audience: careCircle,
    remedy: { zh: '查明', en: 'Find out' },
    ask,
  })
const found = (failSafe: 'yes' | 'no', ask: () => Answer) => {
  const { answer, holds, crashed } = examine(asked(failSafe, ask), knowing(), { type: 'a fact' })
  return { answer, holds, crashed }
}

describe('What a condition answers', () => {
  it.each<[Answer, 'yes' | 'no', boolean]>([
    ['yes', 'no', true],
    ['no', 'yes', false],
    ['unknown', 'yes', true],
    ['unknown', 'no', false],
  ])('%s, where unknown counts as %s, is no fault of the condition', (answer, failSafe, holds) => {
    expect(found(failSafe, () => answer)).toEqual({ answer, holds, crashed: false })
  })

  it.each([undefined, null, '', 'maybe', true])('%j is none: it is a fault, and counts as its fail-safe', (said) => {
    const ask = () => said as Answer
    expect(found('no', ask)).toEqual({ answer: 'unknown', holds: false, crashed: true })
    expect(found('yes', ask)).toEqual({ answer: 'unknown', holds: true, crashed: true })
  })
})
