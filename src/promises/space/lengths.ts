import type { Period } from '../../vocabulary/period.ts'
import type { Policy } from '../../vocabulary/policy.ts'
import { statutoryRules } from '../../vocabulary/statutory-rules.ts'
import type { Step } from './steps.ts'

const hour = 3_600_000
const day = 24 * hour

/**
 * Every length of time, in milliseconds, that a policy, a law or a question of the flow names. Two instants are tried at
 * each of them, so that a condition that measures time is found out even if it heeds that one length alone.
 */
export function lengthsOf({ periods }: Policy, steps: Iterable<Step>): readonly number[] {
  const named = [...Object.values(periods), ...statutoryRules.flatMap(({ period, extension }) => [period, extension])]
  const ofPeriods = named.flatMap((period) => (typeof period === 'object' && period !== null ? lengths(period) : []))
  const params = [...steps].flatMap(({ ways }) =>
    ways.flatMap(({ asked }) => asked.flatMap(({ params }) => Object.values(params ?? {}))),
  )
  const numbers = params.map(Number).filter((each) => Number.isFinite(each) && each > 0 && each <= 10_000)
  return [...new Set([...ofPeriods, ...numbers.flatMap((each) => [each * hour, each * day])])].sort((a, b) => a - b)
}

/** A period as long as it can be: counted in days of 24 hours, working days also with the weekends between them. */
function lengths(period: Period): readonly number[] {
  if ('hours' in period) return [period.hours * hour]
  if ('days' in period) return [period.days * day]
  if ('workingDays' in period)
    return [period.workingDays * day, (period.workingDays + 2 * Math.ceil(period.workingDays / 5)) * day]
  if ('months' in period) return [28, 29, 30, 31].map((days) => period.months * days * day)
  return [365, 366].map((days) => period.years * days * day)
}
