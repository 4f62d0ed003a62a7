import { careBindsNobody } from '#src/promises/kept/care-binds-nobody.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCare } from '../support/small-care.ts'
import { teaching, yes } from '../support/teaching.ts'

const flow = smallCare('outreach.made', 'groupCounselling.offered', 'need.assessed')

keptAndBroken(careBindsNobody, flow, [
  [
    'in which whoever needs help counts as willing',
    variantOf(
      flow,
      {},
      teaching(flow, 'need.assessed', () => ({ willingness: 'willing' })),
    ),
    ['need.assessed'],
  ],
  [
    'in which outreach leads straight into a service',
    variantOf(flow, { 'on/outreach.made/0/target': '.followingUp', 'states/followingUp/tags': ['service'] }),
    ['outreach.made'],
  ],
  [
    'in which a group is entered by being offered',
    variantOf(
      flow,
      {},
      teaching(flow, 'groupCounselling.offered', () => ({ appointment: 'made' })),
    ),
    ['groupCounselling.offered'],
  ],
  [
    'in which whoever is cared for counts as having consented',
    variantOf(
      flow,
      {},
      teaching(flow, 'need.assessed', () => ({ consents: { service: yes } })),
    ),
    ['need.assessed'],
  ],
  [
    'in which outreach counts as a session',
    variantOf(
      flow,
      {},
      teaching(flow, 'outreach.made', () => ({ sessions: 1 })),
    ),
    ['outreach.made'],
  ],
])
