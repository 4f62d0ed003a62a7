import type { Calendar } from '../calendar/compiled.ts'
import type { Case } from '../case/case.ts'
import type { Instant } from '../vocabulary/references.ts'
import { type CaseDuty, earliest, firstTime, type RowsOf, rowsAt } from './case-duty.ts'
import { pendingOf } from './pending.ts'

/**
 * What many cases owe, in due order, one row at a time: at once is due since it is owed; what has no due instant comes
 * last, what is due at the same instant as the cases stand. Nothing can be first before everything was seen, so how much is read depends on the cases:
 *
 * - In an array they may stand in any order. Each is asked only since when it owes; the due dates of a case are counted
 *   when its turn comes.
 * - Any other iterable, e.g. a generator or a database cursor, must yield them in order of {@link firstDue}, as an
 *   index over it does. It is read one case beyond the rows taken, and left open no longer than they are.
 *
 * Cases of any number in no order, of which the first few rows are wanted, are for `soonest`.
 *
 * @throws {TypeError} when `now` is no instant with an offset; while iterating, when an iterable breaks its order.
 * @example for (const { caseId, zh, dueAt } of dueAll(store.byFirstDue(), now, calendar)) if (enough(dueAt)) break
 */
export function dueAll(cases: Iterable<Case>, now: Instant, calendar?: Calendar): Generator<CaseDuty, void, undefined>
export function dueAll(
  cases: AsyncIterable<Case>,
  now: Instant,
  calendar?: Calendar,
): AsyncGenerator<CaseDuty, void, undefined>
export function dueAll(cases: Iterable<Case> | AsyncIterable<Case>, now: Instant, calendar?: Calendar) {
  const rowsOf = rowsAt(now, calendar)
  if (Array.isArray(cases)) return ofArray(cases as readonly Case[], rowsOf)
  return Symbol.asyncIterator in cases ? ofStream(cases, rowsOf) : ofIterable(cases, rowsOf)
}

function* ofArray(cases: readonly Case[], rowsOf: RowsOf): Generator<CaseDuty, void, undefined> {
  yield* pendingOf(
    rowsOf,
    cases.map((kase) => [earliest(kase), kase]),
  ).upTo(Number.POSITIVE_INFINITY)
}

function* ofIterable(cases: Iterable<Case>, rowsOf: RowsOf): Generator<CaseDuty, void, undefined> {
  const { take, rest } = inOrder(rowsOf)
  for (const kase of cases) yield* take(kase)
  yield* rest()
}

async function* ofStream(cases: AsyncIterable<Case>, rowsOf: RowsOf): AsyncGenerator<CaseDuty, void, undefined> {
  const { take, rest } = inOrder(rowsOf)
  for await (const kase of cases) yield* take(kase)
  yield* rest()
}

/** Takes cases that come in order, and gives after each the rows before which nothing can come any more. */
function inOrder(rowsOf: RowsOf) {
  const pending = pendingOf(rowsOf)
  let [place, latest] = [0, Number.NEGATIVE_INFINITY]
  const take = (kase: Case) => {
    const rows = rowsOf(kase)
    const first = firstTime(rows)
    if (first < latest) throw new TypeError(outOfOrder(place))
    pending.add(rows, place)
    place++
    latest = first
    return pending.upTo(first)
  }
  return { take, rest: () => pending.upTo(Number.POSITIVE_INFINITY) }
}

const outOfOrder = (place: number): string =>
  `The cases do not come in order of firstDue: number ${place} (from 0) is due before the one it follows. ` +
  'Sort them, hand in an array, or use soonest'
