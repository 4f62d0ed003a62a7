import { judgementsAreMadeByPeople } from '#src/promises/kept/judgements-are-made-by-people.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCare } from '../support/small-care.ts'
import { teaching } from '../support/teaching.ts'

const flow = smallCare('careTeam.resolved', 'duty.lapsed', 'outreach.made')

keptAndBroken(judgementsAreMadeByPeople, flow, [
  [
    'in which a danger counts as resolved once it is excluded',
    variantOf(
      flow,
      {},
      teaching(flow, 'danger.assessed', () => ({ danger: 'none', dangerUnresolved: false })),
    ),
    ['danger.reported', 'danger.assessed'],
  ],
  [
    'in which outreach finds the committee necessary',
    variantOf(
      flow,
      {},
      teaching(flow, 'outreach.made', () => ({ committee: 'necessary' })),
    ),
    ['outreach.made'],
  ],
  [
    'in which need is found by reaching out',
    variantOf(
      flow,
      {},
      teaching(flow, 'outreach.made', () => ({ need: 'needed' })),
    ),
    ['outreach.made'],
  ],
  [
    'in which the system closes what has lapsed',
    variantOf(flow, { 'on/duty.lapsed/0/target': '.closed' }),
    ['danger.reported', 'duty.lapsed'],
  ],
])
