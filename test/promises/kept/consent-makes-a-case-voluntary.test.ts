import { consentMakesACaseVoluntary } from '#src/promises/kept/consent-makes-a-case-voluntary.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCare } from '../support/small-care.ts'

const flow = smallCare('consent.given', 'help.requested')

keptAndBroken(consentMakesACaseVoluntary, flow, [
  [
    'in which one step does not hear of consent',
    variantOf(flow, { 'states/followingUp/on/consent.given': { meta: { cites: '一' } } }),
    ['measures.taken', 'consent.given'],
  ],
  [
    'in which whoever asks for help stays where they are',
    variantOf(flow, { 'on/help.requested/0/target': undefined }),
    ['help.requested'],
  ],
])
