import { TZDateMini } from '@date-fns/tz/date/mini'
import { addBusinessDays, addDays, startOfDay } from 'date-fns'
import { Bench } from 'tinybench'
import { calendarOf } from '#src/calendar/calendar.ts'
import type { Calendar } from '#src/calendar/compiled.ts'
import { dueInstant } from '#src/calendar/due.ts'
import { weekendsOnly } from '#src/calendar/weekends.ts'

/** Ratios measured in one run. */
interface Figure {
  readonly figure: string
  readonly ratio: number
  readonly bar: number
  readonly holds: boolean
}

type DueAt = (since: string, workingDays: number) => number

const timeZone = 'Asia/Taipei'
const years = {
  2026: { holidays: ['2026-04-03', '2026-04-06', '2026-05-01', '2026-06-19', '2026-09-25'], workdays: ['2026-08-01'] },
  2027: { holidays: ['2027-01-01', '2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09'], workdays: [] },
}
const sinces = Array.from({ length: 100 }, (_, day) => new Date(Date.UTC(2026, 2, 2 + day, 1, 10)).toISOString())

const by =
  (calendar: Calendar): DueAt =>
  (since, workingDays) =>
    Date.parse(dueInstant(since, { workingDays }, calendar).at)

const [byOffice, byWeekend] = [by(calendarOf({ timeZone, weekend: [0, 6], years })), by(weekendsOnly(timeZone))]

/** The day loop people write: a day further until so many were worked. It knows its zone by heart, to its advantage. */
const byLoop: DueAt = (since, workingDays) => {
  const day = new Date(Date.parse(since) + 8 * 3_600_000)
  for (let left = workingDays; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1)
    const date = day.toISOString().slice(0, 10)
    if (workdays.has(date) || (day.getUTCDay() % 6 !== 0 && !holidays.has(date))) left--
  }
  return day.setUTCHours(15, 59, 59, 0)
}
const holidays = new Set(Object.values(years).flatMap((year) => year.holidays))
const workdays = new Set(Object.values(years).flatMap((year) => year.workdays))

/** To the end of the day in the same zone, like ours. */
const byDateFns: DueAt = (since, workingDays) => {
  const day = addBusinessDays(new TZDateMini(Date.parse(since), timeZone), workingDays)
  return addDays(startOfDay(day), 1).getTime() - 1_000
}

/**
 * What a due date in working days costs: 300 days against 3, and against a loop over days and date-fns
 * `addBusinessDays`, from the same instants to the same results. Of each the least disturbed round counts.
 *
 * @throws {Error} when the results differ.
 */
export async function calendarFigures(): Promise<Figure[]> {
  for (const [ours, theirs] of [[byOffice, byLoop] as const, [byWeekend, byDateFns] as const])
    for (const since of sinces)
      for (const days of [3, 300])
        if (ours(since, days) !== theirs(since, days)) throw new Error(`${days} working days from ${since} differ`)
  const tasks: readonly (readonly [DueAt, number])[] = [
    [byOffice, 3],
    [byOffice, 300],
    [byLoop, 300],
    [byWeekend, 300],
    [byDateFns, 300],
  ]
  const bench = new Bench({ time: 400, warmupTime: 200 })
  for (const [at, [dueAt, days]] of tasks.entries()) bench.add(`${at}`, () => sinces.map((since) => dueAt(since, days)))
  await bench.run()
  const [three, many, loop, weekend, dateFns] = bench.tasks.map(
    ({ result }) => (result as { latency: { min: number } }).latency.min,
  ) as [number, number, number, number, number]
  return [
    figure('due in 300 working days/in 3', many / three, 1.5),
    figure('due in 300 working days/day loop', many / loop, 0.1),
    figure('due in 300 working days/date-fns addBusinessDays', weekend / dateFns, 0.5),
  ]
}

function figure(name: string, exact: number, bar: number): Figure {
  return { figure: name, ratio: Math.round(exact * 1_000) / 1_000, bar, holds: exact <= bar }
}
