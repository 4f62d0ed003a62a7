import { dueAll } from '#src/agenda/due-all.ts'
import { firstDue } from '#src/agenda/next-instant.ts'
import { soonest } from '#src/agenda/soonest.ts'
import { type Case, type DueDuty, type DutyId, due, openCase } from '#src/index.ts'
import { flow } from './story.ts'

/** Ratios measured in one run. */
interface Figure {
  readonly figure: string
  readonly ratio: number
  readonly bar: number
  readonly holds: boolean
}

const now = '2026-06-01T09:00:00+08:00'
const [caseCount, wanted, rounds] = [100_000, 100, 3]
const owed: readonly DutyId[] = [
  ...(['reportSuicideBehaviour', 'reportDomesticViolence', 'reportSexualAssault', 'reportChildHarm'] as const),
  ...(['holdCareTeam', 'notifyForCare', 'offerSupport', 'followUp', 'sealRecord', 'reassessDanger'] as const),
]

/** A hundred thousand cases that owe ten duties each, opened over a year in no order. */
function cases(): readonly Case[] {
  const at = '2026-03-02T09:00:00+08:00'
  const policy = {
    periods: { holdCareTeam: { workingDays: 5 }, notifyForCare: { days: 3 }, offerSupport: { days: 14 } },
  }
  const first = openCase(flow, { caseId: 'c-1', at, recordedAt: at, by: { role: 'eapWindow', id: 'u7' }, policy })
  const minutes = (n: number) => (n * 7_919) % 525_600
  const after = (count: number) => new Date(Date.parse(at) + count * 60_000).toISOString()
  return Array.from({ length: caseCount }, (_, n) => {
    const duties = owed.map((duty, each) => ({ duty, since: after(minutes(n) + each * 200), until: null }))
    return { ...first, known: { ...first.known, caseId: `c-${n}`, duties } }
  })
}

/**
 * What the first hundred of a million duties cost, read in order, from an array in no order and from a source in no
 * order, each against collecting and sorting them all in the same run. Of each the least disturbed round counts.
 *
 * @throws {Error} when the results differ.
 */
export function agendaFigures(): Figure[] {
  const unordered = cases()
  const ordered = unordered
    .map((kase) => ({ kase, at: Date.parse(firstDue(kase) ?? '9999-12-31T00:00Z') }))
    .sort((a, b) => a.at - b.at)
    .map(({ kase }) => kase)
  let read = 0
  function* inOrder() {
    for (const kase of ordered) {
      read++
      yield kase
    }
  }

  const sorted = timed(() => firstOf(collectedAndSorted(unordered)))
  const streamed = timed(() => firstOf(dueAll(inOrder(), now)))
  const fromArray = timed(() => firstOf(dueAll(unordered, now)))
  const kept = timed(() => soonest(unordered, wanted, now))
  for (const { result } of [streamed, fromArray, kept])
    if (datesOf(result) !== datesOf(sorted.result)) throw new Error('the first hundred differ')
  return [
    figure('first 100 of 1,000,000 duties, cases in order/collect and sort all', streamed.time / sorted.time, 0.01),
    figure('first 100 of 1,000,000 duties, cases in no order/collect and sort all', fromArray.time / sorted.time, 0.2),
    figure('soonest 100 of 1,000,000 duties/collect and sort all', kept.time / sorted.time, 0.2),
    figure('cases read for the first 100 duties/all cases', read / rounds / caseCount, 0.01),
  ]
}

/** What people write: every row of every case, sorted. */
const collectedAndSorted = (all: readonly Case[]): readonly DueDuty[] =>
  all
    .flatMap((kase) => due(kase, now).map((row) => ({ row, at: Date.parse(row.dueAt ?? '9999-12-31T00:00Z') })))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row)

function firstOf(rows: Iterable<DueDuty>): readonly DueDuty[] {
  const first: DueDuty[] = []
  for (const row of rows) if (first.push(row) === wanted) break
  return first
}

const datesOf = (rows: readonly DueDuty[]): string => rows.map(({ dueAt }) => dueAt).join()

function timed<T>(work: () => T): { readonly time: number; readonly result: T } {
  let time = Number.POSITIVE_INFINITY
  let result: T | undefined
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    result = work()
    time = Math.min(time, performance.now() - start)
  }
  return { time, result: result as T }
}

function figure(name: string, exact: number, bar: number): Figure {
  return { figure: name, ratio: Math.round(exact * 100_000) / 100_000, bar, holds: exact <= bar }
}
