import { definition } from '../flow/definition.ts'
import { citesOf } from '../flow/document.ts'
import { type DutyDefinition, type DutyId, duties } from '../vocabulary/duties.ts'
import type { Label } from '../vocabulary/label.ts'
import { type Instant, timeOf } from '../vocabulary/references.ts'
import type { Role } from '../vocabulary/roles.ts'
import type { Case } from './case.ts'

/** Something owed, as a task list shows it. */
export interface DueDuty extends Label {
  readonly duty: DutyId
  readonly owner: readonly Role[]
  readonly since: Instant
  /** Until when; null when neither law, policy nor case sets a date: it is owed at once. */
  readonly dueAt: Instant | null
  readonly overdue: boolean
  /** Whole minutes past the due instant; 0 when not overdue. */
  readonly overdueMinutes: number
  readonly cites: readonly string[]
  readonly laws: readonly string[]
}

/**
 * What a case owes at an instant: by whom, since when, until when, by which clause or law. Ordered by due instant,
 * what has none last. An ended case can still owe; nothing is forgotten by ending.
 */
export function due({ flow, known }: Case, now: Instant): readonly DueDuty[] {
  const { document } = definition(flow)
  const rows = known.duties.map(({ duty, since, dueAt }): DueDuty => {
    const { zh, en, owner, laws = [] }: DutyDefinition = duties[duty]
    const late = dueAt === null ? 0 : Math.max(0, timeOf(now) - timeOf(dueAt))
    const cites = citesOf((document.duties as Partial<Record<DutyId, string>>)[duty])
    return {
      duty,
      zh,
      en,
      owner,
      since,
      dueAt,
      overdue: late > 0,
      overdueMinutes: Math.floor(late / 60_000),
      cites,
      laws,
    }
  })
  return rows.sort((a, b) => order(a) - order(b))
}

const order = ({ dueAt }: DueDuty): number => (dueAt === null ? Number.MAX_SAFE_INTEGER : timeOf(dueAt))
