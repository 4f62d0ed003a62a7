import { colleaguesArePersonsOfTheirOwn } from '#src/promises/kept/colleagues-are-persons-of-their-own.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCare } from '../support/small-care.ts'
import { teaching, yes } from '../support/teaching.ts'

const flow = smallCare('groupCounselling.offered')

keptAndBroken(colleaguesArePersonsOfTheirOwn, flow, [
  [
    "in which what is offered to colleagues counts as the person's support",
    variantOf(
      flow,
      {},
      teaching(flow, 'groupCounselling.offered', () => ({ support: 'offered' })),
    ),
    ['groupCounselling.offered'],
  ],
  [
    'in which a group for colleagues takes the case on',
    variantOf(flow, { 'on/groupCounselling.offered/0/target': '.followingUp' }),
    ['groupCounselling.offered'],
  ],
  [
    'in which what colleagues are offered, the person has consented to',
    variantOf(
      flow,
      {},
      teaching(flow, 'groupCounselling.offered', () => ({ consents: { service: yes } })),
    ),
    ['groupCounselling.offered'],
  ],
  [
    "in which a group for colleagues counts as the person's session",
    variantOf(
      flow,
      {},
      teaching(flow, 'groupCounselling.offered', ({ sessions }) => ({ sessions: sessions + 1 })),
    ),
    ['groupCounselling.offered'],
  ],
])
