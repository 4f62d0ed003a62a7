import { createHash } from 'node:crypto'
import { Bench } from 'tinybench'
import { initialTransition, transition } from 'xstate'
import { type Case, type JournalEntry, type Opening, openCase, record, replay, toEnvelope } from '#src/index.ts'
import { agendaFigures } from './agenda.ts'
import { calendarFigures } from './calendar.ts'
import { facts, flow, journal, opened } from './story.ts'

/** Ratios measured in one run, against XState's own pure `transition()` on the same flow and the same facts. */
interface Figure {
  readonly figure: string
  readonly ratio: number
  readonly bar: number
  readonly holds: boolean
}

const sample = [...facts(1_000)]
const decisive = sample.map(({ details: _, ...fact }) => fact)

const transitions = () => {
  let [snapshot] = initialTransition(flow, { caseId: 'c-1', openedAt: opened.recordedAt })
  for (const fact of decisive) [snapshot] = transition(flow, snapshot, fact)
}
const records = () => {
  let kase: Case<typeof flow> = opened
  for (const fact of sample) kase = record(kase, fact, { recordedAt: fact.at }).case
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const { caseId, at, recordedAt, by } = opened.opening
const chained = openCase(flow, { caseId, at, recordedAt, by: by as { role: 'eapWindow'; id: string }, sha256 })
const chainedRecords = () => {
  let kase: Case<typeof flow> = chained
  for (const fact of sample) kase = record(kase, fact, { recordedAt: fact.at, chain: { sha256, salt: 's' } }).case
}

const bench = new Bench({ time: 2_000, warmupTime: 500 })
bench.add('XState transition()', transitions).add('record', records).add('record with a chain', chainedRecords)
await bench.run()
const [perTransition, perRecord, perChained] = bench.tasks.map(
  ({ result }) => ((result as { latency: { p50: number } }).latency.p50 * 1_000) / sample.length,
) as [number, number, number]

const million = 1_000_000
const replayed = measureReplay(million)
const figures: Figure[] = [
  figure('record/transition', perRecord / perTransition, 0.35),
  figure('record with a chain/transition', perChained / perTransition, 0.5),
  figure('replay/transition', replayed.perFact / perTransition, 0.5),
  figure('bytes of a stored case beyond 3 KB and 160 for each duty', storedBytes(10_000), 0),
  figure('replay heap after 1,000,000 facts/after 10,000', replayed.heapRatio, 1.25),
]

console.table({
  'XState transition()': { 'µs per fact': round(perTransition), ratio: 1 },
  record: { 'µs per fact': round(perRecord), ratio: round(perRecord / perTransition) },
  'record with a chain': { 'µs per fact': round(perChained), ratio: round(perChained / perTransition) },
  'replay of a million facts': {
    'µs per fact': round(replayed.perFact),
    ratio: round(replayed.perFact / perTransition),
  },
})
figures.push(...(await calendarFigures()), ...(await agendaFigures()))
for (const each of figures) console.log(JSON.stringify(each))
process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1

/** Replays one round of journal entries over and over, renumbered, so that only the replay is timed and kept. */
function measureReplay(count: number): { perFact: number; heapRatio: number } {
  const entries = [...journal(1_000)]
  const start = Date.parse(opened.recordedAt)
  const heaps: number[] = []
  function* long(): Generator<Opening | JournalEntry> {
    yield entries[0] as Opening
    for (let i = 0; i < count; i++) {
      const at = new Date(start + i * 60_000).toISOString()
      yield { ...(entries[1 + (i % 1_000)] as JournalEntry), sequence: i + 1, at, recordedAt: at }
      if (i === 10_000 || i === count - 1) heaps.push(heapUsed())
    }
  }
  const making = time(() => {
    for (const _ of long());
  })
  heaps.length = 0
  const whole = time(() => {
    const outcome = replay(flow, long())
    if (!outcome.accepted)
      throw new Error(`replay broke off at ${outcome.sequence}: ${outcome.reasons.map(({ code }) => code)}`)
  })
  const [early = 1, late = 1] = heaps
  return { perFact: ((whole - making) * 1_000) / count, heapRatio: late / early }
}

/** By how much the heaviest case of a story weighs more than it may, each fact under a key and with sealed words. */
function storedBytes(count: number): number {
  let kase: Case<typeof flow> = chained
  let most = Number.NEGATIVE_INFINITY
  let told = 0
  for (const fact of facts(count)) {
    const key = `01890a5d-ac96-774b-bcce-${String(told++).padStart(12, '0')}`
    const whole = { ...fact, details: {} } as typeof fact
    kase = record(kase, whole, { recordedAt: fact.at, key, chain: { sha256, salt: key } }).case
    const bar = 3 * 1024 + 160 * kase.known.duties.length
    most = Math.max(most, Buffer.byteLength(JSON.stringify(toEnvelope(kase))) - bar)
  }
  return most
}

function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function heapUsed(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

function figure(name: string, ratio: number, bar: number): Figure {
  return { figure: name, ratio: round(ratio), bar, holds: ratio <= bar }
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
