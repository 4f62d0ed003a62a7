import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { toScxml } from '#src/draw/index.ts'
import { everyFlow } from './flows.ts'
import { broken, mutants, victimOf } from './mutants.ts'
import { reachable } from './reach.ts'
import { parsed } from './scxml/read.ts'
import { type Compared, compared, type Draw } from './scxml/traces.ts'

const seed = 20_260_302
const traces = 1_000

const draws: fc.Arbitrary<readonly Draw[]> = fc.array(
  fc.tuple(fc.nat({ max: 0xffff }), fc.integer({ min: 0, max: 0x7fffffff })),
  { minLength: 5, maxLength: 24 },
)

/** Where random traces came, how many there were, and the first on which XState and the other engine parted, if any. */
function rehearsed(flow: AnyStateMachine, printed: AnyStateMachine) {
  const document = { of: printed, text: parsed(toScxml(printed)) }
  const stood = new Set<string>()
  let parted: Compared | undefined
  const { numRuns } = fc.check(
    fc.property(draws, (drawn) => {
      const result = compared(flow, document, drawn)
      for (const { standing } of result.told) for (const step of standing.split(' + ')) stood.add(step)
      if (result.parted) parted = result
      return !result.parted
    }),
    { seed, numRuns: traces, endOnFailure: flow !== printed },
  )
  return { parted, stood, numRuns }
}

/** Every innermost step our own walk stands at. */
const stepsOf = (flow: AnyStateMachine): readonly string[] => {
  const values = [...reachable(flow).keys()].map((text) => flow.resolveState({ value: JSON.parse(text), context: {} }))
  const nodes = values.flatMap(({ _nodes }) => _nodes.filter(({ type }) => type === 'atomic' || type === 'final'))
  return [...new Set(nodes.map(({ path }) => path.join('-')))]
}

describe.each(everyFlow.map((flow) => [flow.id, flow] as const))('%s as SCXML, run by SCION', (_, flow) => {
  it(`stands where XState stands and owes what it owes, after every fact of ${traces} random traces`, () => {
    const { parted, stood, numRuns } = rehearsed(flow, flow)
    expect(parted).toBeUndefined()
    expect(numRuns).toBe(traces)
    const steps = stepsOf(flow)
    expect(steps.filter((step) => stood.has(step)).length / steps.length).toBeGreaterThan(0.85)
  })
})

describe('SCION parts from XState', () => {
  it.each(mutants.map((mutant) => [mutant.says, mutant] as const))('when its document says: %s', (_, mutant) => {
    const flow = victimOf(mutant)
    expect(rehearsed(flow, broken(flow, mutant) as AnyStateMachine).parted).toBeDefined()
  })
})
