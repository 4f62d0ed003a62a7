import { describe, expect, it } from 'vitest'
import { suao2018 } from '#machines/index.ts'
import { conditions } from '#src/conditions/index.ts'
import { eap } from '#src/flow/eap.ts'
import { everyPromise, type VerifyOptions, verify } from '#src/promises/index.ts'
import { goodFlow, trial, trialPolicy } from '../support/trial-flow.ts'
import { withMoreFacts } from './support/more-facts.ts'

const small = eap(trial, trialPolicy, conditions).createMachine(goodFlow)
const few = everyPromise.filter(({ name }) => ['dangerComesFirst', 'careBindsNobody'].includes(name))

const flows = [
  ['a small flow', small, everyPromise],
  ['a published flow', suao2018.mailbox, few],
] as const

describe.each(flows)('Independent matters in %s', (_, flow, promises) => {
  const counting: VerifyOptions = { promises, count: true }
  const without = verify(withMoreFacts(flow, 10, 'absent'), counting)
  const states = ({ counted }: typeof without) => counted?.states ?? Number.NaN

  it.each([1, 10])('multiply its states, and leave every verdict as it was: %d', (count) => {
    const found = verify(withMoreFacts(flow, count, 'asked'), counting)
    expect(states(found)).toBe(states(without) * 2 ** count)
    const verdicts = ({ promises }: typeof found) => promises.map(({ name, holds }) => [name, holds])
    expect(verdicts(found)).toEqual(verdicts(without))
  })

  it('are left out where nobody looks at them', () => {
    expect(states(verify(withMoreFacts(flow, 10, 'unasked'), counting))).toBe(states(without))
  })
})
