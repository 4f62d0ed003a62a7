import type { Calendar } from '../calendar/compiled.ts'
import { dueInstant } from '../calendar/due.ts'
import { weekendsOnly } from '../calendar/weekends.ts'
import { definition, type FlowDefinition } from '../flow/definition.ts'
import { citesOf } from '../flow/document.ts'
import { type DutyDefinition, type DutyId, duties, type Owed } from '../vocabulary/duties.ts'
import type { Known } from '../vocabulary/known.ts'
import type { Label } from '../vocabulary/label.ts'
import { type Instant, instant, timeOf } from '../vocabulary/references.ts'
import type { Role } from '../vocabulary/roles.ts'
import type { Case } from './case.ts'

/** Something owed, as a task list shows it. */
export interface DueDuty extends Label {
  readonly duty: DutyId
  readonly owner: readonly Role[]
  readonly since: Instant
  /** Until when; null when neither law, policy nor case sets a date. */
  readonly dueAt: Instant | null
  /** To be done at once, whatever else there is to do. */
  readonly atOnce: boolean
  /** The date rests on a year whose office days the calendar does not know. */
  readonly provisional: boolean
  readonly overdue: boolean
  /** Whole minutes past the due instant; 0 when not overdue. */
  readonly overdueMinutes: number
  readonly cites: readonly string[]
  readonly laws: readonly string[]
}

/**
 * What a case owes at an instant: by whom, since when, until when, by which clause or law. Ordered by due instant,
 * what has none last. An ended case can still owe; nothing is forgotten by ending.
 *
 * Days are counted by the agency's calendar; without one, by weekends alone, and such dates are provisional.
 *
 * @throws {TypeError} when `now` is not an ISO 8601 instant with an offset.
 */
export function due({ flow, known }: Case, now: Instant, calendar?: Calendar): readonly DueDuty[] {
  if (!instant.safeParse(now).success) throw new TypeError('now must be an ISO 8601 instant with an offset')
  const { document } = definition(flow)
  const days = calendar ?? weekendsOnly(known.policy.timeZone)
  return known.duties.map((owed) => rowOf(owed, known, document, now, days)).sort((a, b) => order(a) - order(b))
}

function rowOf(
  { duty, since, until }: Owed,
  { policy }: Known,
  document: FlowDefinition['document'],
  now: Instant,
  calendar: Calendar,
): DueDuty {
  const { zh, en, owner, atOnce = false, laws = [], period = policy.periods[duty] }: DutyDefinition = duties[duty]
  const counted = until || !period ? null : dueInstant(since, period, calendar)
  const dueAt = until ?? counted?.at ?? null
  const late = dueAt === null ? 0 : Math.max(0, timeOf(now) - timeOf(dueAt))
  const cites = citesOf(document.duties[duty])
  const overdueMinutes = Math.floor(late / 60_000)
  return {
    duty,
    zh,
    en,
    owner,
    since,
    dueAt,
    atOnce,
    provisional: counted?.provisional ?? false,
    overdue: late > 0,
    overdueMinutes,
    cites,
    laws,
  }
}

const order = ({ dueAt }: DueDuty): number => (dueAt === null ? Number.MAX_SAFE_INTEGER : timeOf(dueAt))
