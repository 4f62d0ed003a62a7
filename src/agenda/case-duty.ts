import type { Calendar } from '../calendar/compiled.ts'
import type { Case } from '../case/case.ts'
import { type DueDuty, due } from '../case/due.ts'
import { definition } from '../flow/definition.ts'
import { owedFrom } from '../vocabulary/duties.ts'
import type { Label } from '../vocabulary/label.ts'
import { type Instant, instant, isBefore, timeOf } from '../vocabulary/references.ts'

/** Something owed, and by which case; a row of a task list over many cases. */
export interface CaseDuty extends DueDuty {
  readonly caseId: string
  /** The id of the case's flow. */
  readonly flow: string
  /** What its owners are called in the document of that flow. */
  readonly owners: readonly Label[]
}

/** What one case owes, in due order. */
export type RowsOf = (kase: Case) => readonly CaseDuty[]

/** @throws {TypeError} when `now` is not an ISO 8601 instant with an offset. */
export function rowsAt(now: Instant, calendar: Calendar | undefined): RowsOf {
  if (!instant.safeParse(now).success) throw new TypeError('now must be an ISO 8601 instant with an offset')
  return (kase) => {
    const { flow, known } = kase
    const { roles } = definition(flow)
    const ownersOf = ({ owner }: DueDuty) => owner.flatMap((role) => roles[role] ?? [])
    return due(kase, now, calendar).map((row) => ({
      caseId: known.caseId,
      flow: flow.id,
      ...row,
      owners: ownersOf(row),
    }))
  }
}

/** Milliseconds since 1970 until which a row is owed, at once since when it is; what has no due instant comes after everything that has. */
export const timeOfRow = ({ dueAt }: DueDuty): number => (dueAt === null ? Number.POSITIVE_INFINITY : timeOf(dueAt))

/** The same of the row of a case that is due first. */
export const firstTime = (rows: readonly CaseDuty[]): number =>
  rows.reduce((first, row) => Math.min(first, timeOfRow(row)), Number.POSITIVE_INFINITY)

/** A time before which a case has nothing due, found without counting any days: no period ends before it begins. */
export function earliest({ known }: Case): number {
  let first: Instant | undefined
  for (const owed of known.duties) {
    const at = owed.until ?? owedFrom(owed)
    if (first === undefined || isBefore(at, first)) first = at
  }
  return first === undefined ? Number.POSITIVE_INFINITY : timeOf(first)
}
