import type { Calendar } from '../calendar/compiled.ts'
import { dueInstant, dueInstantPaused } from '../calendar/due.ts'
import { shownAt } from '../calendar/zone.ts'
import { type DutyDefinition, type Owed, owedFrom } from '../vocabulary/duties.ts'
import type { Period } from '../vocabulary/period.ts'
import type { Policy } from '../vocabulary/policy.ts'
import { type Instant, isBefore, timeOf } from '../vocabulary/references.ts'
import { type StatutoryRule, statutoryRule, statutoryRulesAt } from '../vocabulary/statutory-rules.ts'

/** Until when something is owed. */
export interface Deadline {
  /** Null when neither law, policy nor case sets a date, or while it is paused. What is to be done at once is due from the start. */
  readonly dueAt: Instant | null
  /** From when on it is late: after its due instant, or, of what is to be done at once, after the policy's `atOnceWithin`; null for never. */
  readonly lateAfter: Instant | null
  readonly provisional: boolean
  /** The statutory rule that gives it, if one does. */
  readonly rule: StatutoryRule | null
}

/** Until when a duty is owed, by some calendar; {@link datingOf} makes one. */
export type Dating = (owed: Owed, of: DutyDefinition, policy: Policy) => Deadline

/**
 * Until when a duty is owed: as the case has set it, as a law gives it, else as the policy says. A pause puts it off by as
 * much of its own unit as went by: whole working days of working days, whole days of days, months and years, and minutes
 * of hours and of an end that was named. One that began after the due instant puts off nothing: what is late stays late.
 *
 * @example
 * record(kase, fact, { recordedAt: now, dating: datingOf(calendar) })
 */
export const datingOf =
  (calendar: Calendar): Dating =>
  (owed, { period, trigger, atOnce }, policy) => {
    const rule = ruleOf(owed, trigger)
    const given = policy.periods[owed.duty]
    const own = rule ? lengthOf(rule, owed.extended) : (period ?? (given === 'toBeGiven' ? undefined : given))
    if (owed.until) return { ...dated(withPause(owed, endingAt(owed.until, calendar))), rule }
    if (own) return { ...dated(withPause(owed, periodFrom(owedFrom(owed), own, calendar))), rule }
    if (!atOnce) return { dueAt: null, lateAfter: null, provisional: false, rule }
    const within = policy.atOnceWithin ? dueInstant(owedFrom(owed), policy.atOnceWithin, calendar) : null
    return { dueAt: owedFrom(owed), lateAfter: within?.at ?? null, provisional: within?.provisional ?? false, rule }
  }

interface Dated {
  readonly at: Instant | null
  readonly provisional: boolean
}

const dated = ({ at, provisional }: Dated): Omit<Deadline, 'rule'> => ({ dueAt: at, lateAfter: at, provisional })

/** A date as it would be without a pause, and put off by one. */
type Ending = (pause?: readonly [from: number, to: number]) => { readonly at: Instant; readonly provisional: boolean }

const periodFrom =
  (since: Instant, period: Period, calendar: Calendar): Ending =>
  (pause) =>
    pause ? dueInstantPaused(since, period, calendar, pause) : dueInstant(since, period, calendar)

const endingAt =
  (until: Instant, { timeZone }: Calendar): Ending =>
  (pause) => ({ at: pause ? shownAt(timeOf(until) + pause[1] - pause[0], timeZone) : until, provisional: false })

function withPause({ pause }: Owed, ending: Ending): Dated {
  const plain = ending()
  if (!pause) return plain
  const { since, minutes, ended } = pause
  const last = since ?? ended
  // Of pauses that are over only their sum is known; they are counted as one, up to the end of the last.
  const over = last !== null && minutes > 0 ? ([timeOf(last) - minutes * 60_000, timeOf(last)] as const) : null
  const before = over && over[0] <= timeOf(plain.at) ? ending(over) : plain
  if (since === null || isBefore(before.at, since)) return before
  return { at: null, provisional: false }
}

/** The rule the case named; if no pack here has it any more, the one in force when the duty arose. */
const ruleOf = (owed: Owed, trigger: string | undefined): StatutoryRule | null =>
  (owed.rule === undefined ? undefined : statutoryRule(owed.rule)) ??
  (trigger === undefined ? undefined : statutoryRulesAt(owedFrom(owed), trigger)[0]) ??
  null

/** A rule's period, with its extension once that was granted. */
function lengthOf({ period, extension }: StatutoryRule, extended: number | undefined): Period | undefined {
  if (!period || !extension || !extended) return period ?? undefined
  const [unit = '', count] = Object.entries(period)[0] ?? []
  // The unit of a period there is, with a larger count.
  return { [unit]: Number(count) + Number(Object.values(extension)[0]) } as Period
}
