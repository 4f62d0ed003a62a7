import { nothingIsToldWithoutItsGround } from '#src/promises/kept/nothing-is-told-without-its-ground.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCare } from '../support/small-care.ts'

const meta = { cites: '一' }
const telling = smallCare('notification.made', 'disclosure.made', 'consent.withdrawn', 'reportableMatter.known')

keptAndBroken(nothingIsToldWithoutItsGround, telling, [
  [
    'that notifies of an incident nobody knows of',
    variantOf(telling, { 'on/notification.made': { guard: 'itemsMinimal', meta } }),
    ['notification.made'],
  ],
  [
    'that discloses to whoever names a ground',
    variantOf(telling, { 'on/disclosure.made': { meta } }),
    ['disclosure.made'],
  ],
])
