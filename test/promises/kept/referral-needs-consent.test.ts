import { referralNeedsConsent } from '#src/promises/kept/referral-needs-consent.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallGeneral } from '../support/small-general.ts'

const meta = { cites: '一' }

keptAndBroken(referralNeedsConsent, smallGeneral, [
  [
    'that refers whoever is served',
    variantOf(smallGeneral, { 'states/serving/on/referral.made': { guard: 'informedConsentToService', meta } }),
    ['rights.explained', 'consent.given', 'referral.made'],
  ],
  [
    'that refers before anything was agreed',
    variantOf(smallGeneral, { 'states/explaining/on/referral.made': { meta } }),
    ['referral.made'],
  ],
])
