import { statutoryReportsWaitForNothing } from '#src/promises/kept/statutory-reports-wait-for-nothing.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { settledAlsoBy, withDuty } from '../support/settled-also-by.ts'
import { smallCare } from '../support/small-care.ts'

const flow = smallCare('reportableMatter.known', 'statutoryReport.filed', 'consent.withdrawn')
const swallowed = { meta: { cites: '一' } }

keptAndBroken(statutoryReportsWaitForNothing, flow, [
  [
    'in which one step does not hear of a reportable matter',
    variantOf(flow, { 'states/followingUp/on/reportableMatter.known': swallowed }),
    ['measures.taken', 'reportableMatter.known'],
  ],
  [
    'in which knowledge obliges to nothing while danger is met',
    variantOf(flow, { 'states/securing/on/reportableMatter.known': swallowed }),
    ['danger.reported', 'reportableMatter.known'],
  ],
  [
    'in which a report waits for consent to the disclosure',
    variantOf(flow, {
      'on/statutoryReport.filed': {
        ...swallowed,
        guard: { type: 'consentTo', params: { scope: 'disclosure' } },
      },
    }),
    ['statutoryReport.filed'],
  ],
  [
    'in which a withdrawal of consent settles the duty to report',
    variantOf(flow, {}, settledAlsoBy(flow, 'reportSuicideBehaviour', 'consent.withdrawn')),
    ['reportableMatter.known', 'consent.withdrawn'],
  ],
  [
    'which ends while a report is owed',
    variantOf(flow, { 'states/followingUp/on/closure.decided/0/guard': undefined }),
    ['reportableMatter.known', 'measures.taken', 'closure.decided'],
  ],
  [
    'in which a report that is filed is owed all the same',
    variantOf(flow, {}, withDuty(flow, 'reportSuicideBehaviour', { settledBy: [] })),
    ['reportableMatter.known', 'statutoryReport.filed'],
  ],
])
