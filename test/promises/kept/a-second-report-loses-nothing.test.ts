import { aSecondReportLosesNothing } from '#src/promises/kept/a-second-report-loses-nothing.ts'
import type { CrisisReported } from '#src/vocabulary/facts/crisis.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCare } from '../support/small-care.ts'
import { teaching } from '../support/teaching.ts'

const flow = smallCare('reportableMatter.known', 'crisis.reported')

keptAndBroken(aSecondReportLosesNothing, flow, [
  [
    'in which knowledge is not heard of while danger is met',
    variantOf(flow, { 'on/reportableMatter.known/0/guard': 'noDangerOpen' }),
    ['danger.reported', 'reportableMatter.known'],
  ],
  [
    'in which a second report of danger makes it unclear',
    variantOf(
      flow,
      {},
      teaching(flow, 'danger.reported', ({ danger }) => ({ danger: danger === 'immediate' ? 'unclear' : 'immediate' })),
    ),
    ['danger.reported', 'danger.reported'],
  ],
  [
    'in which what becomes known later counts from then on',
    variantOf(
      flow,
      {},
      teaching(flow, 'reportableMatter.known', () => ({ duties: [] })),
    ),
    ['reportableMatter.known', 'reportableMatter.known'],
  ],
  [
    'in which a second report of danger calls the first one resolved',
    variantOf(
      flow,
      {},
      teaching(flow, 'danger.reported', ({ dangerUnresolved }) => ({
        danger: 'immediate',
        dangerUnresolved: !dangerUnresolved,
      })),
    ),
    ['danger.reported', 'danger.reported'],
  ],
  [
    'in which the last to report casualties is believed',
    variantOf(
      flow,
      {},
      teaching(flow, 'crisis.reported', (_, { casualties }: CrisisReported) => ({ casualties })),
    ),
    ['crisis.reported', 'crisis.reported'],
  ],
])
