import { dateOf, dayFrom, weekdayOf } from '#src/calendar/day.ts'
import { works } from './naive.ts'
import { officeDays } from './office-days.ts'

export const header = '西元日期,星期,是否放假,備註'

/** The table as the government writes it, made from the lists of its office days. */
export function table(year: number): string[] {
  const rows = [header]
  for (let day = dayFrom(year, 0, 1); day < dayFrom(year + 1, 0, 1); day++) {
    const off = works(officeDays, day * 86_400_000) ? '0' : '2'
    rows.push(`${dateOf(day).replaceAll('-', '')},${'日一二三四五六'[weekdayOf(day)]},${off},`)
  }
  return rows
}
