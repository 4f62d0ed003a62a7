import { definition } from '#src/flow/definition.ts'
import { noClockMovesACase } from '#src/promises/kept/no-clock-moves-a-case.ts'
import type { FactDefinition } from '#src/vocabulary/fact.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { settledAlsoBy } from '../support/settled-also-by.ts'
import { smallCare } from '../support/small-care.ts'
import { teaching } from '../support/teaching.ts'

const flow = smallCare('duty.lapsed', 'deadline.extended')

keptAndBroken(noClockMovesACase, flow, [
  [
    'in which a lapse closes the case',
    variantOf(flow, { 'on/duty.lapsed/0/target': '.closed' }),
    ['danger.reported', 'duty.lapsed'],
  ],
  [
    'in which an extended deadline takes the case on',
    variantOf(flow, { 'on/deadline.extended/0/target': '.caring' }),
    ['measures.taken', 'deadline.extended'],
  ],
  [
    'in which what has lapsed is owed no more',
    variantOf(flow, { 'on/duty.lapsed/0/guard': 'dueInstantReached' }, settledAlsoBy(flow, 'followUp', 'duty.lapsed')),
    ['measures.taken', 'duty.lapsed'],
  ],
  [
    'in which a danger is resolved by waiting',
    variantOf(
      flow,
      {},
      teaching(flow, 'duty.lapsed', () => ({ dangerUnresolved: false })),
    ),
    ['danger.reported', 'duty.lapsed'],
  ],
])

const reachable = smallCare('outreach.made')
const { facts } = definition(reachable)
const bySystem = {
  facts: { ...facts, 'outreach.made': { ...(facts['outreach.made'] as FactDefinition), by: ['caseSystem'] } },
}

keptAndBroken(noClockMovesACase, reachable, [
  [
    'in which the system takes a case on of its own accord',
    variantOf(reachable, { 'on/outreach.made/0/target': '.followingUp' }, bySystem),
    ['outreach.made'],
  ],
])
