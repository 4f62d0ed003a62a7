import { minorsAreRecognised, minorsAreRepresented } from '#src/promises/kept/minors-are-represented.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCare } from '../support/small-care.ts'
import { smallService } from '../support/small-service.ts'

keptAndBroken(minorsAreRepresented, smallService, [
  [
    'in which a minor is served by saying yes alone',
    variantOf(smallService, {
      'states/consenting/on/consent.given': { guard: 'rightsExplained', target: 'serving', meta: { cites: '一' } },
    }),
    ['rights.explained', 'minor.identified', 'consent.given'],
  ],
  [
    'in which a minor is referred unasked',
    variantOf(smallService, { 'on/referral.made': { guard: 'rightsExplained', meta: { cites: '一' } } }),
    ['rights.explained', 'minor.identified', 'referral.made'],
  ],
  [
    'in which harm to a minor obliges to nothing',
    variantOf(smallService, { 'on/reportableMatter.known/0/actions': undefined }),
    ['reportableMatter.known'],
  ],
])

const care = smallCare('consent.given', 'minor.identified')

keptAndBroken(minorsAreRecognised, care, [
  [
    'in which a minor is taken for an adult while danger is met',
    variantOf(care, { 'on/minor.identified/0/guard': 'noDangerOpen' }),
    ['danger.reported', 'minor.identified'],
  ],
])
