import type { CalendarData } from '#src/calendar/data.ts'
import type { Period } from '#src/vocabulary/period.ts'

const length = 86_400_000
const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10)

/** Whether the agency works on a day, straight from the lists; days are UTC midnights. */
export const works = ({ years, weekend }: CalendarData, time: number): boolean => {
  const lists = years[dateOf(time).slice(0, 4)]
  if (lists?.workdays.includes(dateOf(time))) return true
  return !lists?.holidays.includes(dateOf(time)) && !weekend.some((day) => day === new Date(time).getUTCDay())
}

/** The local end of a period in days or longer, walked day by day as the article is read: `2026-03-23T12:00:00`. */
export function naiveEnd(firstDate: string, period: Exclude<Period, { hours: number }>, data: CalendarData): string {
  const isSaturday = (time: number) => new Date(time).getUTCDay() === 6
  let last = naiveLast(Date.parse(`${firstDate}T00:00Z`), period, data)
  let morning = false
  while (!works(data, last)) {
    const isEve = isSaturday(last) && !works(data, last + length)
    last += isEve ? 2 * length : length
    morning = isEve && (data.saturday ?? 'mondayMorning') === 'mondayMorning'
  }
  return `${dateOf(last)}T${morning ? '12:00:00' : '23:59:59'}`
}

function naiveLast(first: number, period: Exclude<Period, { hours: number }>, data: CalendarData): number {
  if ('days' in period) return first + period.days * length
  if ('workingDays' in period) {
    let [time, left] = [first, period.workingDays]
    while (left > 0) {
      time += length
      if (works(data, time)) left--
    }
    return time
  }
  return naiveMonthsLast(first + length, 'years' in period ? period.years * 12 : period.months)
}

/** Walks to the corresponding day, or to the end of a last month that has none. */
function naiveMonthsLast(begin: number, months: number): number {
  const [year, month, date] = dateOf(begin).split('-').map(Number) as [number, number, number]
  const total = year * 12 + (month - 1) + months
  const prefix = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`
  let time = Date.parse(`${prefix}-01T00:00Z`)
  while (dateOf(time).startsWith(prefix) && Number(dateOf(time).slice(8)) !== date) time += length
  return time - length
}
