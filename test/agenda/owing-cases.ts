import fc from 'fast-check'
import type { Case, DutyId, Instant } from '#src/index.ts'
import { minute, opened } from '../support/cases.ts'

/** A duty as a case remembers it: which, since which minute, and until which if a fact has set it. */
export interface Owing {
  readonly duty: DutyId
  readonly since: number
  readonly until?: number | undefined
}

const first = opened('involuntary', {
  policy: { periods: { holdCareTeam: { workingDays: 3 }, offerSupport: { days: 30 }, notifyForCare: { hours: 4 } } },
})

/** A case that owes these, and nothing else. */
export const owingCase = (caseId: string, owed: readonly Owing[]): Case => {
  const at = (minutes: number | undefined): Instant | null => (minutes === undefined ? null : minute(minutes))
  const duties = owed.map(({ duty, since, until }) => ({ duty, since: minute(since), until: at(until) }))
  return { ...first, known: { ...first.known, caseId, duties } }
}

/** Duties counted in hours, in days and in working days, with a date of their own, and with none. */
const dutyIds: readonly DutyId[] = [
  'reportSuicideBehaviour',
  'holdCareTeam',
  'offerSupport',
  'notifyForCare',
  'followUp',
  'reassessDanger',
]

/** What any cases owe; some owe nothing, and dates fall together now and then. */
export const owings: fc.Arbitrary<readonly (readonly Owing[])[]> = fc.array(
  fc.array(
    fc.record({
      duty: fc.constantFrom(...dutyIds),
      since: fc.integer({ min: -30_000, max: 30_000 }),
      until: fc.option(fc.integer({ min: -40_000, max: 40_000 }), { nil: undefined, freq: 3 }),
    }),
    { maxLength: 4 },
  ),
  { maxLength: 12 },
)

export const owingCases = (all: readonly (readonly Owing[])[]): readonly Case[] =>
  all.map((owed, n) => owingCase(`c-${n}`, owed))
