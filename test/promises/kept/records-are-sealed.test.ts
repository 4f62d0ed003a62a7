import { recordsAreSealed } from '#src/promises/kept/records-are-sealed.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallGeneral } from '../support/small-general.ts'

const meta = { cites: '一' }

keptAndBroken(recordsAreSealed, smallGeneral, [
  [
    'that closes with its record unsealed',
    variantOf(smallGeneral, { 'states/closing/on/closure.decided': { guard: 'dangerSettled', target: 'ended', meta } }),
    ['danger.assessed', 'rights.explained', 'help.declined', 'closure.decided'],
  ],
  [
    'that is handed over with nobody to seal the record',
    variantOf(smallGeneral, { 'states/handedOverToCrisis/entry': [] }),
    ['emergency.concluded'],
  ],
])
