import type { Case } from '../../case/case.ts'
import type { OpeningOutcome } from '../../case/open.ts'
import type { Reason } from '../../case/reason.ts'
import type { Outcome } from '../../case/record.ts'
import { stepName } from '../../case/standing.ts'
import { type Expectation, type Expected, listOf, readExpected, writeExpected } from './expected.ts'

/** What came of a fact or an opening, in the words of an expectation. */
export interface Actual {
  readonly taken: boolean
  readonly ended: boolean
  readonly at: string
  readonly refused: readonly string[]
  readonly owes: readonly string[]
  readonly settles: readonly string[]
  readonly open: readonly string[]
  readonly cites: readonly string[]
}

const refusedFor = (reasons: readonly Reason[], kase?: Case): Actual => ({
  ...standingOf(kase),
  taken: false,
  refused: reasons.map(({ code }) => code),
  owes: [],
  settles: [],
  cites: [],
})

const standingOf = (kase?: Case): Pick<Actual, 'ended' | 'at' | 'open'> => ({
  ended: kase?.status === 'ended',
  at: kase ? stepName(kase.step) : '',
  open: kase ? kase.known.duties.map(({ duty }) => duty) : [],
})

export function actualOf(outcome: Outcome): Actual {
  if (!outcome.accepted) return refusedFor(outcome.reasons, outcome.case)
  const { opened = [], discharged = [], clauses = [] } = outcome.entry ?? {}
  return { ...standingOf(outcome.case), taken: true, refused: [], owes: opened, settles: discharged, cites: clauses }
}

export const actualOpening = (outcome: OpeningOutcome<never> | OpeningOutcome<Case['flow']>): Actual =>
  outcome.accepted
    ? {
        ...standingOf(outcome.case),
        taken: true,
        refused: [],
        owes: outcome.case.opening.opened,
        settles: [],
        cites: [],
      }
    : refusedFor(outcome.reasons)

const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort()
const same = (expected: string | readonly string[], actual: readonly string[]): boolean =>
  sorted(listOf(expected)).join() === sorted(actual).join()

/** The steps of a place, in whatever order its parallel parts are written. */
const partsOf = (place: string): readonly string[] => String(place).split(' + ')

/** Whether everything expected is so. */
export function isMet(expected: Expected, actual: Actual): boolean {
  const { at, endsAs, refused, unread, ...lists } = readExpected(expected)
  if (unread) return false
  if (actual.taken === (refused !== undefined)) return false
  if (refused !== undefined && !same(refused, actual.refused)) return false
  if (at !== undefined && !same(partsOf(at), partsOf(actual.at))) return false
  if (endsAs !== undefined && !(actual.ended && endsAs === actual.at)) return false
  return Object.entries(lists).every(([key, names]) => same(names, actual[key as 'owes']))
}

/** What came of it, in short: everything an expectation could say about `of`, or the step, what it owes and settles. */
export function writeActual(actual: Actual, of: Expected = { owes: [], settles: [] }): string {
  const { taken, ended, at, refused, ...lists } = actual
  if (!taken) return writeExpected({ refused: sorted(refused) })
  const keys = Object.keys(readExpected(of)) as (keyof Expectation)[]
  const said = keys.flatMap((key) => (key in lists ? [[key, sorted(lists[key as 'owes'])]] : []))
  return writeExpected({ ...(ended ? { endsAs: at } : { at }), ...Object.fromEntries(said) })
}
