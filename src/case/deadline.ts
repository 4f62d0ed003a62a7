import type { Calendar } from '../calendar/compiled.ts'
import { dueInstant } from '../calendar/due.ts'
import { shownAt } from '../calendar/zone.ts'
import type { DutyDefinition, Owed } from '../vocabulary/duties.ts'
import type { Period } from '../vocabulary/period.ts'
import type { Policy } from '../vocabulary/policy.ts'
import { type Instant, timeOf } from '../vocabulary/references.ts'
import { type StatutoryRule, statutoryRule, statutoryRulesAt } from '../vocabulary/statutory-rules.ts'

/** Until when something is owed. */
export interface Deadline {
  /** Null when neither law, policy nor case sets a date, or while it is paused. */
  readonly dueAt: Instant | null
  readonly provisional: boolean
  /** The statutory rule that gives it, if one does. */
  readonly rule: StatutoryRule | null
}

/** Until when a duty is owed: as the case has set it, as a law gives it, else as the policy says; pauses are added. */
export function deadlineOf(
  owed: Owed,
  { period, trigger }: DutyDefinition,
  policy: Policy,
  calendar: Calendar,
): Deadline {
  const rule = ruleOf(owed, trigger)
  if (owed.pause?.since) return { dueAt: null, provisional: false, rule }
  const given = policy.periods[owed.duty]
  const own = rule ? lengthOf(rule, owed.extended) : (period ?? (given === 'toBeGiven' ? undefined : given))
  const counted = owed.until || !own ? null : dueInstant(owed.since, own, calendar)
  const at = owed.until ?? counted?.at ?? null
  return { dueAt: at && later(at, owed.pause?.minutes, calendar), provisional: counted?.provisional ?? false, rule }
}

/** The rule the case named; if no pack here has it any more, the one in force when the duty arose. */
const ruleOf = ({ rule, since }: Owed, trigger: string | undefined): StatutoryRule | null =>
  (rule === undefined ? undefined : statutoryRule(rule)) ??
  (trigger === undefined ? undefined : statutoryRulesAt(since, trigger)[0]) ??
  null

/** A rule's period, with its extension once that was granted. */
function lengthOf({ period, extension }: StatutoryRule, extended: number | undefined): Period | undefined {
  if (!period || !extension || !extended) return period ?? undefined
  const [unit = '', count] = Object.entries(period)[0] ?? []
  // The unit of a period there is, with a larger count.
  return { [unit]: Number(count) + Number(Object.values(extension)[0]) } as Period
}

const later = (at: Instant, minutes: number | undefined, { timeZone }: Calendar): Instant =>
  minutes ? shownAt(timeOf(at) + minutes * 60_000, timeZone) : at
