import { followUpHasANextDate } from '#src/promises/kept/follow-up-has-a-next-date.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { settledAlsoBy, withDuty } from '../support/settled-also-by.ts'
import { smallCare } from '../support/small-care.ts'
import { teaching } from '../support/teaching.ts'

const flow = smallCare('followUp.made', 'careTeam.resolved')

keptAndBroken(followUpHasANextDate, flow, [
  ['in which one follow-up is enough', variantOf(flow, { 'on/followUp.made/0/actions': undefined }), ['followUp.made']],
  [
    'in which the next follow-up is owed without a day',
    variantOf(flow, {}, withDuty(flow, 'followUp', { until: () => null })),
    ['followUp.made'],
  ],
  [
    'in which a resolution sets no day',
    variantOf(
      flow,
      {},
      teaching(flow, 'careTeam.resolved', () => ({ dangerUnresolved: false })),
    ),
    ['careTeam.resolved'],
  ],
  [
    'in which nobody follows up what was resolved',
    variantOf(flow, { 'on/careTeam.resolved/0/actions': undefined }),
    ['careTeam.resolved'],
  ],
  [
    'in which sealing the record ends the follow-up',
    variantOf(flow, {}, settledAlsoBy(flow, 'followUp', 'record.sealed')),
    ['measures.taken', 'record.sealed'],
  ],
])
