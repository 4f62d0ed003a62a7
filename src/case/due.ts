import type { AnyStateMachine } from 'xstate'
import type { Calendar } from '../calendar/compiled.ts'
import { dueInstant } from '../calendar/due.ts'
import { weekendsOnly } from '../calendar/weekends.ts'
import { definition, type FlowDefinition, type Spoken } from '../flow/definition.ts'
import { citesOf } from '../flow/document.ts'
import type { DutyOf, RoleOf } from '../flow/own-words.ts'
import type { DutyDefinition, Owed } from '../vocabulary/duties.ts'
import type { Known } from '../vocabulary/known.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Policy } from '../vocabulary/policy.ts'
import { type Instant, instant, timeOf } from '../vocabulary/references.ts'
import type { Case } from './case.ts'

/** Something owed, as a task list shows it. */
export interface DueDuty<D extends string = string, R extends string = string> extends Label {
  readonly duty: D
  readonly owner: readonly R[]
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
export function due<F extends AnyStateMachine>(
  { flow, known }: Case<F>,
  now: Instant,
  calendar?: Calendar,
): readonly DueDuty<DutyOf<Spoken<F>>, RoleOf<Spoken<F>>>[] {
  if (!instant.safeParse(now).success) throw new TypeError('now must be an ISO 8601 instant with an offset')
  const of = definition(flow)
  const days = calendar ?? weekendsOnly(known.policy.timeZone)
  const rows = known.duties.map((owed) => rowOf(owed, known, of, now, days))
  return rows.sort((a, b) => order(a) - order(b)) as never
}

function rowOf(
  { duty, since, until }: Owed,
  { policy }: Known,
  { document, duties }: FlowDefinition,
  now: Instant,
  calendar: Calendar,
): DueDuty {
  const of = duties[duty] as DutyDefinition
  const { zh, en, owner, atOnce = false, laws = [], period = given(policy.periods[duty]) } = of
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

/** A period that is still to be given sets no date. */
const given = (period: Policy['periods'][string]) => (period === 'toBeGiven' ? undefined : period)

const order = ({ dueAt }: DueDuty): number => (dueAt === null ? Number.MAX_SAFE_INTEGER : timeOf(dueAt))
