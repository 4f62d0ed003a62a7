// Nothing here runs: the type check itself is the test. Every marked line is a mistake a suite cannot make.
import { expect } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { chiayiCity2016, type suao2018 } from '#machines/index.ts'
import { openCase, receive } from '#src/index.ts'
import {
  type CodeIn,
  type DutyIn,
  type Expected,
  type PlaceIn,
  type RowOf,
  type StepIn,
  type Story,
  type StoryOf,
  sampleOf,
  samplesFor,
} from '#src/testing/index.ts'
import type {} from '#src/testing/vitest.ts'
import type { crisis as sixth } from '../../examples/sixth-agency/index.ts'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Extends<A, B> = [A] extends [B] ? true : false
const holds = <_T extends true>() => undefined
const fails = <_T extends false>() => undefined

const { general, crisis } = chiayiCity2016
type General = typeof general
type Crisis = typeof crisis

// The words of a flow: its steps by path, and shared words beside those of its own document.
holds<Extends<'served' | 'served.interviewing' | 'closed', StepIn<General>>>()
fails<Extends<'served.interviewin', StepIn<General>>>()
holds<Extends<'withCasualties.notifying.telling + withCasualties.supporting.offering', PlaceIn<Crisis>>>()
fails<Extends<'withCasualties', PlaceIn<Crisis>>>()
fails<Extends<'withCasualties.notifying.telling', PlaceIn<Crisis>>>()
fails<Extends<'reporting + withCasualties.supporting.offering', PlaceIn<Crisis>>>()
fails<Extends<'served', PlaceIn<General>>>()
holds<Extends<'served.interviewing' | 'securing', PlaceIn<General>>>()
holds<Extends<'followUp', DutyIn<General>>>()
fails<Extends<'decideReturn', DutyIn<General>>>()
holds<Extends<'decideReturn', DutyIn<typeof sixth>>>()
holds<Extends<'notNow' | 'rightsExplained', CodeIn<General>>>()
holds<Extends<'returnBasisAdmissible', CodeIn<typeof sixth>>>()
fails<Extends<'returnBasisAdmissible', CodeIn<General>>>()

// A flow that nobody knows more of is told anything.
holds<Equal<StepIn<AnyStateMachine>, string>>()
holds<Extends<string, Expected>>()
holds<Extends<StoryOf<General>, Story>>()

const of = { zh: '故事', en: 'A story' } as const
export const rows: readonly RowOf<General>[] = [
  ['danger.reported', 'colleague', {}, 'securing; owes holdCareTeam'],
  ['danger.reported', 'colleague', {}, { at: 'securing', owes: ['holdCareTeam'] }],
  ['help.declined', 'employee', {}, '⊘ notNow rightsExplained'],
  ['closure.decided', 'eapWindow', {}, '■ closed; open –'],
  // @ts-expect-error a misspelt fact
  ['danger.reportd', 'colleague', {}, 'securing'],
  // @ts-expect-error a misspelt role
  ['danger.reported', 'coleague', {}, 'securing'],
  // @ts-expect-error a misspelt step
  ['danger.reported', 'colleague', {}, 'securin'],
  // @ts-expect-error a misspelt step before what is owed
  ['danger.reported', 'colleague', {}, 'securin; owes holdCareTeam'],
  // @ts-expect-error a misspelt ending
  ['closure.decided', 'eapWindow', {}, '■ closd'],
  // @ts-expect-error a misspelt code
  ['help.declined', 'employee', {}, '⊘ notNw'],
  // @ts-expect-error a misspelt duty
  ['danger.reported', 'colleague', {}, { at: 'securing', owes: ['holdCareTem'] }],
  // @ts-expect-error a misspelt step, in full
  ['danger.reported', 'colleague', {}, { at: 'securin' }],
  // @ts-expect-error a step with steps inside it is no place
  ['danger.reported', 'colleague', {}, 'served'],
  // @ts-expect-error nor in full
  ['danger.reported', 'colleague', {}, { at: 'served' }],
  // @ts-expect-error a misspelt code, in full
  ['help.declined', 'employee', {}, { refused: 'notNw' }],
  // @ts-expect-error no such choice
  ['danger.assessed', 'physician', { danger: 'maybe' }, 'securing'],
]

export const parallel: readonly RowOf<Crisis>[] = [
  ['danger.reported', 'colleague', {}, 'withCasualties.notifying.telling + withCasualties.supporting.offering'],
  ['danger.reported', 'colleague', {}, 'withCasualties.supporting.offering + withCasualties.notifying.telling; open –'],
  // @ts-expect-error one parallel part alone is no place
  ['danger.reported', 'colleague', {}, 'withCasualties.notifying.telling'],
  // @ts-expect-error nor before what is owed
  ['danger.reported', 'colleague', {}, 'withCasualties.notifying.telling; owes –'],
  // @ts-expect-error nor the step around the parallel parts
  ['danger.reported', 'colleague', {}, { at: 'withCasualties' }],
  // @ts-expect-error a step that has no parallel parts stands beside no other
  ['danger.reported', 'colleague', {}, 'reporting + withCasualties.supporting.offering'],
]

export const stories: readonly StoryOf<General>[] = [
  { ...of, clauses: ['陸.一', '解讀.2'], policy: { sessionCap: 2 }, rows: [] },
  // @ts-expect-error no such clause
  { ...of, clauses: '陸.百', rows: [] },
  // @ts-expect-error no such policy value
  { ...of, clauses: '陸', policy: { sessionCp: 2 }, rows: [] },
  // @ts-expect-error a misspelt step at the opening
  { ...of, clauses: '陸', opens: 'explaning', rows: [] },
]

// Each document speaks its own words.
export const visited: RowOf<typeof suao2018.general> = ['visit.made', 'careLiaison', {}, '']
// @ts-expect-error a fact of another document
export const notHere: RowOf<General> = ['visit.made', 'careLiaison', {}, '']

const at = '2026-03-02T09:00:00+08:00'
const kase = openCase(general, { caseId: 'c-1', at, recordedAt: at, by: { role: 'eapWindow', id: 'u-1' } })
const danger = { type: 'danger.reported', at, by: { role: 'colleague', id: 'u-2' } } as const
const outcome = receive(kase, danger, { recordedAt: danger.at })

expect(kase).toAccept(danger)
expect(kase).toRefuse({ ...danger, by: { role: 'family', id: 'u-3' } }, 'notYours', 'rightsExplained')
expect(outcome).toOwe('holdCareTeam', 'requestEmergencyHelp')
expect(outcome).toBeAt('securing')
expect(kase).not.toBeAt('served.interviewing')
expect(kase).not.toEndAs('closed')
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
// @ts-expect-error a misspelt ending, negated
expect(kase).not.toEndAs('closd')

// @ts-expect-error neither a case nor an outcome
expect(5).toBeAt('securing')
// @ts-expect-error a case, and no coverage
expect(kase).toReach({ states: 100 })
// @ts-expect-error no mutation
expect(outcome).toNotice(95)
expect(kase as never as { readonly flow: AnyStateMachine }).toBeAt('a step of a flow that nobody knows more of')
expect.soft(kase).toBeAt('explaining')
expect(Promise.resolve(kase)).resolves.toBeAt('explaining') satisfies Promise<void>
expect.poll(() => kase).toBeAt('explaining') satisfies Promise<void>

sampleOf(general, 'danger.assessed').danger satisfies string
// @ts-expect-error a misspelt fact
sampleOf(general, 'danger.assesed')
// @ts-expect-error a misspelt fact
samplesFor(general, 'danger.assesed')
