import { reportsStaySecret } from '#src/promises/kept/reports-stay-secret.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCare } from '../support/small-care.ts'
import { teaching } from '../support/teaching.ts'

const flow = smallCare('reportableMatter.known', 'statutoryReport.filed')

keptAndBroken(reportsStaySecret, flow, [
  [
    'in which a report leads to a step that everybody sees',
    variantOf(flow, {
      'on/statutoryReport.filed': { target: '.followingUp', meta: { cites: '一' } },
      'states/followingUp/tags': [],
    }),
    ['statutoryReport.filed'],
  ],
  [
    'in which the superior counts as told of what became known',
    variantOf(
      flow,
      {},
      teaching(flow, 'reportableMatter.known', ({ notified }) => ({ notified: [...notified, 'supervisor'] })),
    ),
    ['reportableMatter.known'],
  ],
])
