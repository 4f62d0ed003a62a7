import { serviceNeedsConsent } from '#src/promises/kept/service-needs-consent.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallGeneral } from '../support/small-general.ts'

const meta = { cites: '一' }

keptAndBroken(serviceNeedsConsent, smallGeneral, [
  [
    'in which asking for rights to be explained is taken for consent',
    variantOf(smallGeneral, { 'states/explaining/on/rights.explained': { target: 'serving', meta } }),
    ['rights.explained'],
  ],
  [
    'in which any consent will do',
    variantOf(smallGeneral, { 'states/consenting/on/consent.given': { target: 'serving', meta } }),
    ['rights.explained', 'consent.given'],
  ],
  [
    'in which talks go on whatever was consented to',
    variantOf(smallGeneral, { 'states/serving/on/session.held': { meta } }),
    ['rights.explained', 'consent.given', 'session.held'],
  ],
  [
    'in which a withdrawal is only noted',
    variantOf(smallGeneral, { 'states/serving/on/consent.withdrawn': { meta } }),
    ['rights.explained', 'consent.given', 'consent.withdrawn'],
  ],
])
