import type { SaturdayRule } from './data.ts'
import { type Day, type Weekday, weekdayOf, yearOf } from './day.ts'

/** A calendar ready to count with, from `calendarOf` or `weekendsOnly`. */
export interface Calendar {
  readonly timeZone: string
  readonly saturday: SaturdayRule
  /** Weekdays on which the agency works, ascending. */
  readonly weekdays: readonly Weekday[]
  /** Days that differ from their weekday, ascending, and how many working days they have added up to there. */
  readonly turns: readonly { readonly day: Day; readonly added: number }[]
  /** Years whose list of office days is whole. */
  readonly known: ReadonlySet<number>
}

/** Weeks since the Sunday before 1970, and a weekday in such a week. */
const weekOf = (day: Day): number => Math.floor((day + 4) / 7)
const dayInWeek = (week: number, weekday: Weekday): Day => week * 7 + weekday - 4

/** How many working days a calendar counts up to and with `day`, from a fixed but arbitrary day on. */
export const workingDaysUpTo = (calendar: Calendar, day: Day): number =>
  ordinary(calendar, day) +
  addedBy(
    calendar,
    lastTurn(calendar, (turn) => turn.day <= day),
  )

/** The first day by which the calendar has counted so many working days; the same work for three days as for three hundred. */
export function workingDayAt(calendar: Calendar, count: number): Day {
  const { turns, weekdays } = calendar
  const at = lastTurn(calendar, ({ day, added }) => ordinary(calendar, day) + added < count)
  const rest = count - addedBy(calendar, at) - 1
  const week = Math.floor(rest / weekdays.length)
  const day = dayInWeek(week, weekdays[rest - week * weekdays.length] as Weekday)
  return Math.min(day, turns[at + 1]?.day ?? day)
}

/** The first working day that is not before `day`. */
export const workingDayFrom = (calendar: Calendar, day: Day): Day =>
  workingDayAt(calendar, workingDaysUpTo(calendar, day - 1) + 1)

/** Whether the lists of office days are whole in every year from `first` to `last`. */
export function isKnown({ known }: Calendar, first: Day, last: Day): boolean {
  for (let year = yearOf(first); year <= yearOf(last); year++) if (!known.has(year)) return false
  return true
}

/** Working days by the weekend alone. */
const ordinary = ({ weekdays }: Calendar, day: Day): number => {
  const weekday = weekdayOf(day)
  return weekOf(day) * weekdays.length + weekdays.filter((each) => each <= weekday).length
}

const addedBy = ({ turns }: Calendar, at: number): number => turns[at]?.added ?? 0

/** Where the last turn stands of which `holds` is true, as it is of every turn before it; -1 if of none. */
function lastTurn({ turns }: Calendar, holds: (turn: Calendar['turns'][number]) => boolean): number {
  let [low, high] = [-1, turns.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(turns[middle] as Calendar['turns'][number])) low = middle
    else high = middle - 1
  }
  return low
}
