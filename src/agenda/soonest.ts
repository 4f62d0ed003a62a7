import type { Calendar } from '../calendar/compiled.ts'
import type { Case } from '../case/case.ts'
import type { Instant } from '../vocabulary/references.ts'
import { type CaseDuty, earliest, type RowsOf, rowsAt, timeOfRow } from './case-duty.ts'
import { heapOf } from './heap.ts'

interface Kept {
  readonly at: number
  readonly order: number
  readonly row: CaseDuty
}

/**
 * The first `count` rows of what many cases owe, in due order. Every case is read once, in whatever order they come;
 * no more than `count` rows are ever kept, and a case that cannot be among them is not counted.
 *
 * @throws {TypeError} when `now` is no instant with an offset, or `count` no whole number from 0 on.
 * @example const rows = await soonest(store.all(), 100, now, calendar)
 */
export function soonest(cases: Iterable<Case>, count: number, now: Instant, calendar?: Calendar): readonly CaseDuty[]
export function soonest(
  cases: AsyncIterable<Case>,
  count: number,
  now: Instant,
  calendar?: Calendar,
): Promise<readonly CaseDuty[]>
export function soonest(
  cases: Iterable<Case> | AsyncIterable<Case>,
  count: number,
  now: Instant,
  calendar?: Calendar,
): readonly CaseDuty[] | Promise<readonly CaseDuty[]> {
  if (!Number.isSafeInteger(count) || count < 0) throw new TypeError('count must be a whole number from 0 on')
  const kept = keeping(count, rowsAt(now, calendar))
  if (Symbol.asyncIterator in cases) return ofStream(cases, kept)
  for (const kase of cases) kept.take(kase)
  return kept.rows()
}

async function ofStream(cases: AsyncIterable<Case>, { take, rows }: Keeping): Promise<readonly CaseDuty[]> {
  for await (const kase of cases) take(kase)
  return rows()
}

interface Keeping {
  readonly take: (kase: Case) => void
  readonly rows: () => readonly CaseDuty[]
}

/** Keeps the rows that come first; the last of them is at hand, to give way. */
function keeping(count: number, rowsOf: RowsOf): Keeping {
  const heap = heapOf<Kept>((a, b) => inOrder(b, a) < 0)
  let order = 0
  const hasRoomAt = (at: number) => heap.size() < count || at < (heap.first()?.at ?? Number.NEGATIVE_INFINITY)
  const take = (kase: Case) => {
    if (!hasRoomAt(earliest(kase))) return
    for (const row of rowsOf(kase)) {
      const at = timeOfRow(row)
      if (!hasRoomAt(at)) continue
      heap.push({ at, order: order++, row })
      if (heap.size() > count) heap.pop()
    }
  }
  return { take, rows: () => drained(heap.pop).reverse() }
}

function drained(pop: () => Kept | undefined): CaseDuty[] {
  const rows: CaseDuty[] = []
  for (let next = pop(); next; next = pop()) rows.push(next.row)
  return rows
}

const inOrder = (a: Kept, b: Kept): number => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1)
