import { onlyWhatIsNeededIsTold } from '#src/promises/kept/only-what-is-needed-is-told.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCare } from '../support/small-care.ts'

const meta = { cites: '一' }
const telling = smallCare('notification.made', 'disclosure.made')

keptAndBroken(onlyWhatIsNeededIsTold, telling, [
  [
    'whose notices may tell of the service',
    variantOf(telling, { 'on/notification.made': { guard: 'recipientsWithoutConflict', meta } }),
    ['notification.made'],
  ],
  [
    'that discloses health to whoever invokes a duty to report',
    variantOf(telling, { 'on/disclosure.made': { guard: 'groundFits', meta } }),
    ['disclosure.made'],
  ],
])
