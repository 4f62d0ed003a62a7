import type { AnyStateMachine } from 'xstate'
import type { Calendar } from '../calendar/compiled.ts'
import { weekendsOnly } from '../calendar/weekends.ts'
import { definition, type FlowDefinition, type Spoken } from '../flow/definition.ts'
import { citesOf } from '../flow/document.ts'
import type { DutyOf, RoleOf } from '../flow/own-words.ts'
import { type DutyDefinition, type Owed, owedFrom } from '../vocabulary/duties.ts'
import { frozen } from '../vocabulary/frozen.ts'
import type { Known } from '../vocabulary/known.ts'
import type { Label } from '../vocabulary/label.ts'
import { type Instant, instant, timeOf } from '../vocabulary/references.ts'
import type { Case } from './case.ts'
import { type Dating, datingOf } from './deadline.ts'

/** Something owed, as a task list shows it. */
export interface DueDuty<D extends string = string, R extends string = string> extends Label {
  /** Which of several of a kind it is: its duty and since when it is owed. It stays, and a settlement or a deadline can name it. */
  readonly id: string
  readonly duty: D
  readonly owner: readonly R[]
  readonly since: Instant
  /** The latest cause, where there were several: nothing older settles it but what names this instant in `answers`. */
  readonly renewed?: Instant
  /** Until when; null when neither law, policy nor case sets a date. What is to be done at once is due from the start. */
  readonly dueAt: Instant | null
  /** To be done at once, whatever else there is to do. */
  readonly atOnce: boolean
  /** The date rests on a year whose office days the calendar does not know. */
  readonly provisional: boolean
  /** Late. What is to be done at once is so after the policy's `atOnceWithin`, and without one never. */
  readonly overdue: boolean
  /** Whole minutes since it was late; 0 when not overdue. */
  readonly overdueMinutes: number
  /** Its deadline stands still. */
  readonly paused: boolean
  /** That it is late is in the journal. */
  readonly lapsed: boolean
  readonly cites: readonly string[]
  readonly laws: readonly string[]
  /** The rule of the statutory pack it follows; null for duties of the plan. */
  readonly rule: string | null
  /** Who reports may not be told to the person, to superiors or to the care team. */
  readonly reporterProtected: boolean
}

/**
 * What a case owes at an instant: by whom, since when, until when, by which clause or law. What is to be done at once
 * comes first, then by due instant, what has none last. An ended case can still owe; nothing is forgotten by ending.
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
  const dating = datingOf(days)
  const rows = known.duties.map((owed) => rowOf(owed, known, of, now, dating))
  // A case of F owes duties of F alone; what it remembers of them are plain names.
  return rows.sort(inOrder) as DueDuty<DutyOf<Spoken<F>>, RoleOf<Spoken<F>>>[]
}

function rowOf(
  owed: Owed,
  { policy }: Known,
  { document, duties }: FlowDefinition,
  now: Instant,
  dating: Dating,
): DueDuty {
  const { duty, pause } = owed
  const of = duties[duty] as DutyDefinition
  const { zh, en, owner, atOnce = false } = of
  const { dueAt, lateAfter, provisional, rule } = dating(owed, of, policy)
  const late = lateAfter === null ? 0 : Math.max(0, timeOf(now) - timeOf(lateAfter))
  return frozen({
    id: `${duty}@${owedFrom(owed)}`,
    duty,
    zh,
    en,
    owner,
    since: owedFrom(owed),
    ...(owed.first && { renewed: owed.since }),
    dueAt,
    atOnce,
    provisional,
    overdue: late > 0,
    overdueMinutes: Math.floor(late / 60_000),
    paused: Boolean(pause?.since),
    lapsed: lateAfter !== null && owed.lapsed === lateAfter,
    cites: citesOf(document.duties[duty]),
    laws: rule?.articles ?? of.laws ?? [],
    rule: rule?.id ?? null,
    reporterProtected: rule?.reporterProtected ?? false,
  })
}

const inOrder = (a: DueDuty, b: DueDuty): number => Number(b.atOnce) - Number(a.atOnce) || dueTime(a) - dueTime(b)

const dueTime = ({ dueAt }: DueDuty): number => (dueAt === null ? Number.MAX_SAFE_INTEGER : timeOf(dueAt))
