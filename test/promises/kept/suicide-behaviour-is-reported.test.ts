import { definition } from '#src/flow/definition.ts'
import { suicideBehaviourIsReported } from '#src/promises/kept/suicide-behaviour-is-reported.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCare } from '../support/small-care.ts'

const meta = { cites: '一' }
const reporting = smallCare('reportableMatter.known', 'statutoryReport.filed', 'deadline.extended')
const { duties } = definition(reporting)

keptAndBroken(suicideBehaviourIsReported, reporting, [
  [
    'in which one step only takes note',
    variantOf(reporting, { 'states/followingUp/on/reportableMatter.known': { meta } }),
    ['measures.taken', 'reportableMatter.known'],
  ],
  [
    'in which a need has to be found first',
    variantOf(reporting, { 'on/reportableMatter.known': { guard: 'helpNeeded', actions: 'oweReport', meta } }),
    ['reportableMatter.known'],
  ],
  [
    'in which no law sets the deadline',
    variantOf(
      reporting,
      {},
      {
        duties: {
          ...duties,
          reportSuicideBehaviour: { ...duties.reportSuicideBehaviour, trigger: undefined } as never,
        },
      },
    ),
    ['reportableMatter.known'],
  ],
  [
    'in which the deadline can be extended at will',
    variantOf(reporting, { 'on/deadline.extended': { guard: 'dutyOwed', meta } }),
    ['reportableMatter.known', 'deadline.extended'],
  ],
])
