import { type Instant, instant, timeOf } from '../vocabulary/references.ts'
import { type Calendar, workingDaysUpTo } from './compiled.ts'
import { dayAt } from './zone.ts'

/**
 * How many working days lie between two instants, the first day excluded and the last counted; negative when `until`
 * comes first. Counting back what `dueInstant` counted forward.
 *
 * @throws {TypeError} for an instant without offset or a zone that is none.
 * @example workingDaysBetween('2026-03-06T18:00:00+08:00', '2026-03-11T09:00:00+08:00', weekendsOnly('Asia/Taipei')) // 3
 */
export function workingDaysBetween(since: Instant, until: Instant, calendar: Calendar): number {
  const [from, to] = [since, until].map((each) => {
    if (!instant.safeParse(each).success) throw new TypeError('Both must be ISO 8601 instants with an offset')
    return workingDaysUpTo(calendar, dayAt(timeOf(each), calendar.timeZone))
  }) as [number, number]
  return to - from
}
