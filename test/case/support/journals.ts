import fc from 'fast-check'
import { expect } from 'vitest'
import { type JournalEntry, type Opening, replay } from '#src/index.ts'
import { aFact, flows, minute, opened, taken } from '../../support/cases.ts'
import { meeting } from '../../support/walk.ts'

export type Journal = readonly (Opening | JournalEntry)[]

/** A case, told of by five entries: danger, help, an assessment, a meeting with a key and sealed words, measures. */
const first = opened('involuntary')
/** The case after them. */
export let last = first
const entries = (
  [
    ['danger.reported', {}],
    ['emergency.concluded', { outcome: 'escorted' }],
    ['danger.assessed', { danger: 'none' }],
    ['careTeam.resolved', meeting({ details: { resolution: '密' } })],
    ['measures.taken', { measures: ['workAdjustment'] }],
  ] as const
).map(([type, saying], n) => {
  const { case: next, entry } = taken(last, aFact(type, saying, minute(n + 1)), { key: `k${n}` })
  last = next
  return entry
})
export const journal: Journal = [first.opening, ...entries]

/** The journal with one entry changed. */
export const changed = (n: number, more: object): Journal =>
  journal.map((entry, at) => (at === n ? ({ ...entry, ...more } as JournalEntry) : entry))

/** What running a journal of it again comes to. */
export const answer = (told: unknown) => {
  const outcome = replay(flows.involuntary, told as Journal)
  return outcome.accepted ? 'accepted' : `${outcome.reasons[0]?.code} at ${outcome.sequence}`
}

const keys = [
  'sequence',
  'caseId',
  'type',
  'at',
  'recordedAt',
  'by',
  'decisive',
  'to',
  'policy',
  'carried',
  'origin',
  'key',
]

/** Runs so many journals again that hold anything at one place, and so many that are no journals: each is answered. */
export function answersBroken(numRuns: { readonly onePlace: number; readonly nothingRight: number }): void {
  const onePlace = fc.tuple(fc.nat(5), fc.constantFrom(...keys), fc.anything())
  fc.assert(
    fc.property(onePlace, ([n, key, value]) => void expect(answer(changed(n, { [key]: value }))).toMatch(/\w/)),
    { seed: 7, numRuns: numRuns.onePlace },
  )
  fc.assert(
    fc.property(fc.array(fc.anything()), (told) => void expect(answer(told)).toMatch(/\w+ at -?\d+/)),
    { seed: 8, numRuns: numRuns.nothingRight },
  )
}
