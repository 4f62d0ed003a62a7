import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { chiayiCity2016 } from '#machines/index.ts'
import type { Answer, Condition } from '#src/conditions/condition.ts'
import { definition } from '#src/flow/definition.ts'
import { at, type KeptAnswers, keepAnswers, promise, type Verification, verify } from '#src/promises/index.ts'
import type { MutantKind } from '#src/testing/mutation/mutant.ts'
import { mutantsOf } from '#src/testing/mutation/mutate.ts'
import type { Known } from '#src/vocabulary/known.ts'
import { variantOf } from './support/breaking.ts'
import { smallService } from './support/small-service.ts'

const ends = promise('ends', { id: 'T-1', zh: '不結束', en: 'Never ends', never: at(({ ended }) => ended) })
const flows = [() => smallService, ...mutantsOf(smallService).map(({ flow }) => flow)]
const alone = new Map<number, Verification>()
const flowAt = (n: number): AnyStateMachine => (flows[n] as (typeof flows)[number])()
const provedAlone = (n: number): Verification => {
  const known = alone.get(n) ?? verify(flowAt(n))
  alone.set(n, known)
  return known
}
/** How many questions a proof asked, and its verdicts. */
const asking = (kept: KeptAnswers, flow: AnyStateMachine) => {
  const before = kept.counts().asked
  const verification = verify(flow, { kept })
  return { asked: kept.counts().asked - before, verification }
}
const heldOf = ({ promises }: Verification) => new Map(promises.map(({ name, holds }) => [name, holds]))

describe('Answers that are kept', () => {
  it('change no verdict and no story, whatever flows were proved before', () => {
    const order = fc.uniqueArray(fc.nat(flows.length - 1), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(order, (numbers) => {
        const kept = keepAnswers()
        expect(numbers.map((n) => verify(flowAt(n), { kept }))).toEqual(numbers.map(provedAlone))
      }),
      { numRuns: 5 },
    )
  })

  it('change no verdict and no story of any mutant, one after the other', () => {
    const kept = keepAnswers()
    for (const n of flows.keys()) expect(verify(flowAt(n), { kept })).toEqual(provedAlone(n))
    expect(flows.length).toBeGreaterThan(20)
  })

  it('change nothing when other settings, or other flows to come from, are proved between', () => {
    const kept = keepAnswers()
    const ways = [{}, { policy: { sessionCap: 3 } }, { from: [smallService] }, {}] as const
    const between = ways.map((way) => verify(smallService, { ...way, kept }))
    expect(between).toEqual(ways.map((way) => verify(smallService, way)))
    expect(between).toHaveLength(4)
  })

  it('change nothing where one function answers by what stands beside it in its condition', () => {
    const { conditions } = definition(smallService)
    function ask(this: { readonly wanted: unknown }, { rightsExplained }: Known): Answer {
      return rightsExplained === this.wanted ? 'yes' : 'no'
    }
    const flow = (wanted: unknown) => {
      const { every: _, ...consent } = conditions.informedConsentToService as Condition
      const asking: Condition = Object.assign({ ...consent, ask }, { wanted })
      return variantOf(smallService, {}, { conditions: { ...conditions, [consent.id]: asking } })
    }
    const kept = keepAnswers()
    const between = [true, 'never', false].map((wanted) => verify(flow(wanted), { promises: [ends], kept }))
    expect(between.map((each) => heldOf(each).get('ends'))).toEqual([false, true, false])
    expect(between).toEqual([true, 'never', false].map((wanted) => verify(flow(wanted), { promises: [ends] })))
  })

  it.each([200, 1_000, 2_000, 4_000, 8_000])(
    'leave nothing undecided that alone is decided within %i nodes, and decide nothing otherwise',
    (most) => {
      const kept = keepAnswers()
      verify(smallService, { kept })
      let compared = 0
      for (const n of [0, 1, flows.length - 1]) {
        const [small, found] = [heldOf(verify(flowAt(n), { most })), heldOf(verify(flowAt(n), { most, kept }))]
        for (const [name, holds] of small) {
          expect([name, found.get(name)]).toEqual([name, holds ?? found.get(name)])
          expect(found.get(name) ?? provedAlone(n).promises.find((each) => each.name === name)?.holds).toBe(
            provedAlone(n).promises.find((each) => each.name === name)?.holds,
          )
          compared++
        }
      }
      expect(compared).toBeGreaterThan(30)
    },
  )

  it('are given to nobody who does not ask for them', () => {
    const kept = keepAnswers()
    verify(smallService, { kept })
    const { asked, recalled } = kept.counts()
    verify(smallService)
    expect(kept.counts()).toEqual({ asked, recalled })
  })
})

describe('A changed variant of a published flow asks only what changed', () => {
  const flow = chiayiCity2016.general as AnyStateMachine
  const kept = keepAnswers()
  const whole = asking(kept, flow).asked

  it('next to nothing, when nothing is changed', () => {
    expect(whole).toBeGreaterThan(1_500)
    // What was answered in a round of which another survey has taken the place is asked again.
    expect(asking(kept, flow).asked).toBeLessThan(whole / 200)
  })

  const changes: readonly (readonly [sentence: string, kind: MutantKind])[] = [
    ['a condition is answered the other way round', 'conditions'],
    ['anybody may report a fact', 'roles'],
    ['danger waits at a step', 'danger'],
  ]
  it.each(changes)('less than a tenth, when %s; verdicts and stories are those of a proof alone', (_, kind) => {
    const [mutant] = mutantsOf(flow, [kind])
    const variant = mutant?.flow() as AnyStateMachine
    const { asked, verification } = asking(kept, variant)
    expect(asked).toBeLessThan(whole / 10)
    expect(verification).toEqual(verify(variant))
  })
})
