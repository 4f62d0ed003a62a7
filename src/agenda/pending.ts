import type { Case } from '../case/case.ts'
import { type CaseDuty, type RowsOf, timeOfRow } from './case-duty.ts'
import { heapOf } from './heap.ts'

/** A row that waits for its turn, or a case whose rows are not counted yet, with a time before which it has none. */
interface Waiting {
  readonly at: number
  /** The place of the case in its source, and of the row in its case; a case not looked into stands before its rows. */
  readonly place: number
  readonly within: number
  readonly what: CaseDuty | Case
}

/** In due order; at the same instant cases not yet looked into first, then as the source has them. */
const comesBefore = (a: Waiting, b: Waiting): boolean => {
  if (a.at !== b.at) return a.at < b.at
  if (a.within < 0 !== b.within < 0) return a.within < 0
  return a.place === b.place ? a.within < b.within : a.place < b.place
}

const isCase = (what: Waiting['what']): what is Case => 'known' in what

/** Rows and cases on their way into due order; a case is looked into only when its turn comes. */
export function pendingOf(rowsOf: RowsOf, cases: readonly (readonly [at: number, kase: Case])[] = []) {
  const heap = heapOf<Waiting>(
    comesBefore,
    cases.map(([at, what], place) => ({ at, place, within: -1, what })),
  )
  const add = (rows: readonly CaseDuty[], place: number) => {
    for (const [within, what] of rows.entries()) heap.push({ at: timeOfRow(what), place, within, what })
  }

  /** The rows whose turn it is, as long as nothing due before `limit` can still come. */
  function* upTo(limit: number): Generator<CaseDuty, void, undefined> {
    for (let next = heap.first(); next && next.at <= limit; next = heap.first()) {
      heap.pop()
      if (isCase(next.what)) add(rowsOf(next.what), next.place)
      else yield next.what
    }
  }
  return { add, upTo }
}
