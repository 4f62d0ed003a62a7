// Nothing here runs: right use compiles, and every marked line is a mistake that does not.
import { openCase, receive } from 'eap-case-flows'
import { type crisis, general } from 'eap-case-flows/machines/chiayi-city-2016'
import { coverageOf, mutate, type RowOf } from 'eap-case-flows/testing'
import type {} from 'eap-case-flows/testing/vitest'
import { expect } from 'vitest'

const at = '2026-03-02T09:00:00+08:00'
const kase = openCase(general, { caseId: 'c-1', at, recordedAt: at, by: { role: 'eapWindow', id: 'u-1' } })
const danger = { type: 'danger.reported', at, by: { role: 'colleague', id: 'u-2' } } as const
const outcome = receive(kase, danger, { recordedAt: danger.at })
const coverage = coverageOf(general).coverage()
const mutation = mutate(general, [])

expect(kase).toAccept(danger)
expect(outcome).toBeAt('served')
expect(kase as unknown).toBeAt('anywhere')
expect(coverage).toReach({ states: 100 })
expect(mutation).toNotice(95)
expect(kase).toEqual(kase)

// @ts-expect-error a misspelt fact
expect(kase).toAccept({ ...danger, type: 'danger.reportd' })
// @ts-expect-error a misspelt role
expect(kase).toAccept({ ...danger, by: { role: 'coleague', id: 'u-2' } })
// @ts-expect-error a misspelt code
expect(outcome).toRefuse('notNw')
// @ts-expect-error a misspelt duty
expect(kase).toOwe('folowUp')
// @ts-expect-error a misspelt step
expect(outcome).toBeAt('securin')
// @ts-expect-error a misspelt step, softly
expect.soft(outcome).toBeAt('securin')
// @ts-expect-error a misspelt ending, negated
expect(kase).not.toEndAs('closd')
// @ts-expect-error a kind of coverage there is not
expect(coverage).toReach({ state: 100 })
// @ts-expect-error a case is no coverage
expect(kase).toReach({ states: 100 })
// @ts-expect-error a coverage is no mutation
expect(coverage).toNotice(95)
// @ts-expect-error a number is no case
expect(5).toBeAt('securing')

type Row = RowOf<typeof crisis>
export const rows: readonly Row[] = [
  ['danger.reported', 'colleague', {}, 'withCasualties.notifying.telling + withCasualties.supporting.offering'],
  // @ts-expect-error one parallel part alone is no place
  ['danger.reported', 'colleague', {}, 'withCasualties.notifying.telling'],
  // @ts-expect-error a step with parts inside it is no place
  ['danger.reported', 'colleague', {}, 'withCasualties'],
]
