import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { samplesOf } from '#src/case/samples.ts'
import { type Case, type FactType, facts, fromEnvelope, openCase, toEnvelope } from '#src/index.ts'
import { aFact, asJson, type FlowName, factTypes, flowNames, flows, handIn, having, opened } from '../support/cases.ts'
import { openedChained, sha256 } from './support/chained.ts'

const facts5000 = 5_000
const sizeOf = (value: unknown) => JSON.stringify(value).length

/** M47: what a case may weigh when it is stored, in bytes; and what one of which all is known that can be. */
const storedBar = ({ known }: Case, bytes = 3 * 1024) => bytes + 160 * known.duties.length
const ofAll = 4 * 1024
const bytesOf = (kase: Case) => Buffer.byteLength(JSON.stringify(toEnvelope(kase)))

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
    let kase = openedChained(flow)
    let heaviest = 0
    let [entries, early, late, earlyEntry, lateEntry] = [0, 0, 0, 0, 0]
    for (let n = 0; n < facts5000; n++) {
      const [type, saying] = told[n % told.length] as (typeof told)[number]
      const at = new Date(Date.parse('2026-03-02T09:00:00+08:00') + n * 60_000).toISOString()
      const outcome = handIn(kase, aFact(type, { ...saying, details: {} }, at), {
        key: `01890a5d-ac96-774b-bcce-${String(n).padStart(12, '0')}`,
        chain: { sha256, salt: `s-${n}` },
      })
      if (!outcome.accepted || outcome.repeated || outcome.case.status === 'ended') continue
      kase = outcome.case
      entries++
      heaviest = Math.max(heaviest, bytesOf(kase) - storedBar(kase, ofAll))
      const size = sizeOf(toEnvelope(kase)) - sizeOf(kase.keyed)
      const entry = sizeOf(outcome.entry)
      if (n < facts5000 / 10) [early, earlyEntry] = [Math.max(early, size), Math.max(earlyEntry, entry)]
      else [late, lateEntry] = [Math.max(late, size), Math.max(lateEntry, entry)]
    }
    expect(entries).toBeGreaterThan(1_000)
    expect(late).toBeLessThanOrEqual(early + 40)
    expect(lateEntry).toBeLessThanOrEqual(earlyEntry + 10)
    expect(kase.keyed).toHaveLength(8)
    expect(heaviest).toBeLessThanOrEqual(0)
  })
})

describe('a case holds its journal nowhere', () => {
  it('only the opening and the few entries that carried a key', () => {
    const kase = having(opened('involuntary'), ['danger.reported'], ['danger.assessed', { danger: 'none' }])
    expect(Object.keys(kase).sort()).toEqual([
      'flow',
      'head',
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

describe('M47 · a stored case, with a chain and eight long keys', () => {
  const folders = readdirSync('examples/cases', { recursive: true, encoding: 'utf8' })
  const files = folders.filter((file) => file.startsWith('chiayi-city-2016/') && file.endsWith('.jsonl'))

  it.each(files)('of %s weighs 3 KB, and 160 bytes for each duty', (file) => {
    const flow = chiayiCity2016[file.split('/')[1] as FlowName]
    const [opening, ...facts] = readFileSync(`examples/cases/${file}`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    const { type: _, ...input } = opening as Record<string, unknown>
    let kase: Case = openCase(flow, { caseId: 'c-1', recordedAt: input.at, ...input, sha256 } as never)
    for (const [n, { recordedAt, key: __, ...fact }] of facts.entries()) {
      const key = `01890a5d-ac96-774b-bcce-${String(n).padStart(12, '0')}`
      const clock = recordedAt ? { recordedAt: String(recordedAt) } : {}
      kase = handIn(kase, { details: {}, ...fact }, { ...clock, key, chain: { sha256, salt: `s-${n}` } }).case
      expect(bytesOf(kase)).toBeLessThanOrEqual(storedBar(kase))
      expect(fromEnvelope(flow, asJson(toEnvelope(kase)))).toMatchObject({ accepted: true })
    }
    expect(kase.keyed.length).toBeGreaterThan(2)
  })
})
