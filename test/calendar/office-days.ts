import type { CalendarData, CalendarYear } from '#src/calendar/data.ts'

const year = (name: string, holidays: string, workdays = ''): [string, CalendarYear] => {
  const dates = (text: string) => (text ? text.split(' ').map((date) => `${name}-${date}`) : [])
  return [name, { holidays: dates(holidays), workdays: dates(workdays) }]
}

/**
 * Office days of the years 2024 to 2027 as 行政院人事行政總處 announced them (政府行政機關辦公日曆表,
 * data.gov.tw/dataset/14718; of 2025 the amended edition). Since 2026 there are no make-up days.
 */
export const officeDays: CalendarData = {
  timeZone: 'Asia/Taipei',
  weekend: [0, 6],
  years: Object.fromEntries([
    year('2024', '01-01 02-08 02-09 02-12 02-13 02-14 02-28 04-04 04-05 06-10 09-17 10-10', '02-17'),
    year('2025', '01-01 01-27 01-28 01-29 01-30 01-31 02-28 04-03 04-04 05-30 09-29 10-06 10-10 10-24 12-25', '02-08'),
    year('2026', '01-01 02-16 02-17 02-18 02-19 02-20 02-27 04-03 04-06 05-01 06-19 09-25 09-28 10-09 10-26 12-25'),
    year(
      '2027',
      '01-01 02-04 02-05 02-08 02-09 02-10 03-01 04-05 04-06 04-30 06-09 09-15 09-28 10-11 10-25 12-24 12-31',
    ),
  ]),
}

/** Invented: 2026 as it might have been under the old rule, its new year's Friday made up for on a Saturday before. */
export const inventedMakeUp: CalendarData = {
  ...officeDays,
  years: { 2026: { holidays: officeDays.years['2026']?.holidays ?? [], workdays: ['2026-02-07', '2026-02-28'] } },
}
