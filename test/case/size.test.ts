import { describe, expect, it } from 'vitest'
import { samplesOf } from '#src/case/samples.ts'
import { type FactType, facts, toEnvelope } from '#src/index.ts'
import { aFact, type FlowName, factTypes, flowNames, flows, handIn, having, opened } from '../support/cases.ts'

const facts5000 = 5_000
const sizeOf = (value: unknown) => JSON.stringify(value).length

/** Everything people report over years about the same persons, one fact after another. */
const everything = (flow: FlowName) =>
  factTypes
    .filter((type) => (flows[flow].events as readonly string[]).includes(type))
    .filter(
      (type) =>
        !(['help.requested', 'service.ended', 'capacity.known', 'closure.decided'] as FactType[]).includes(type),
    )
    .flatMap((type) =>
      [...samplesOf(facts[type] as never, '2026-03-02T09:00:00+08:00')]
        .slice(0, 3)
        .map((saying) => [type, saying] as const),
    )
    .filter(([type, saying]) => !(type === 'consent.given' && (saying as { scope?: string }).scope === 'service'))

describe.each(flowNames)('five thousand facts of %s', (flow) => {
  it('make no entry and no case longer than the first few hundred did', () => {
    const told = everything(flow)
    let kase = opened(flow)
    let [entries, early, late, earlyEntry, lateEntry] = [0, 0, 0, 0, 0]
    for (let n = 0; n < facts5000; n++) {
      const [type, saying] = told[n % told.length] as (typeof told)[number]
      const at = new Date(Date.parse('2026-03-02T09:00:00+08:00') + n * 60_000).toISOString()
      const outcome = handIn(kase, aFact(type, saying, at), { key: `key-${n}` })
      if (!outcome.accepted || outcome.case.status === 'ended') continue
      kase = outcome.case
      entries++
      const size = sizeOf(toEnvelope(kase)) - sizeOf(kase.keyed)
      const entry = sizeOf(outcome.entry)
      if (n < facts5000 / 10) [early, earlyEntry] = [Math.max(early, size), Math.max(earlyEntry, entry)]
      else [late, lateEntry] = [Math.max(late, size), Math.max(lateEntry, entry)]
    }
    expect(entries).toBeGreaterThan(1_000)
    expect(late).toBeLessThanOrEqual(early + 40)
    expect(lateEntry).toBeLessThanOrEqual(earlyEntry + 10)
    expect(kase.keyed).toHaveLength(32)
    expect(sizeOf(kase.keyed)).toBeLessThan(33 * (lateEntry + 1))
  })
})

describe('a case holds its journal nowhere', () => {
  it('only the opening and the few entries that carried a key', () => {
    const kase = having(opened('involuntary'), ['danger.reported'], ['danger.assessed', { danger: 'none' }])
    expect(Object.keys(kase).sort()).toEqual([
      'flow',
      'keyed',
      'known',
      'opening',
      'recordedAt',
      'revision',
      'status',
      'step',
    ])
    expect(kase.keyed).toEqual([])
  })
})
