import { owes } from '#src/flow/words.ts'
import {
  rightsAreExplainedAfterAnEmergency,
  rightsAreExplainedAfterDanger,
  rightsAreExplainedFirst,
} from '#src/promises/kept/rights-are-explained-first.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallGeneral } from '../support/small-general.ts'

const meta = { cites: '一' }
const toService = { guard: { type: 'consentTo', params: { scope: 'service' } }, target: '.serving', meta }

keptAndBroken(rightsAreExplainedFirst, smallGeneral, [
  [
    'in which consent is asked for before the rights are explained',
    variantOf(smallGeneral, { 'on/consent.given': toService }),
    ['consent.given'],
  ],
  [
    'in which the need is assessed before the rights are explained',
    variantOf(smallGeneral, { 'on/need.assessed': { meta } }),
    ['need.assessed'],
  ],
])

keptAndBroken(rightsAreExplainedAfterDanger, smallGeneral, [
  [
    'in which nobody owes the notice after danger',
    variantOf(smallGeneral, { 'states/securing/entry': owes('requestEmergencyHelp', 'holdCareTeam') }),
    ['danger.reported'],
  ],
])

keptAndBroken(rightsAreExplainedAfterAnEmergency, smallGeneral, [
  [
    'in which nobody owes the notice after an emergency',
    variantOf(smallGeneral, { 'states/reassessing/entry': owes('reassessDanger') }),
    ['emergency.concluded'],
  ],
])
