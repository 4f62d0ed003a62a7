import {
  consentCanBeWithdrawn,
  serviceCanBeEnded,
  withdrawalErasesNoStatutoryDuty,
} from '#src/promises/kept/consent-can-be-withdrawn.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { settledAlsoBy } from '../support/settled-also-by.ts'
import { smallCare } from '../support/small-care.ts'
import { smallGeneral } from '../support/small-general.ts'
import { teaching } from '../support/teaching.ts'

const meta = { cites: '一' }

keptAndBroken(consentCanBeWithdrawn, smallGeneral, [
  [
    'that hears of a withdrawal only while it serves',
    variantOf(smallGeneral, { 'on/consent.withdrawn': undefined }),
    ['consent.withdrawn'],
  ],
  [
    'that serves on after a withdrawal',
    variantOf(smallGeneral, { 'states/serving/on/consent.withdrawn': { meta } }),
    ['rights.explained', 'consent.given', 'consent.withdrawn'],
  ],
  [
    'that forgets a withdrawal',
    variantOf(
      smallGeneral,
      {},
      teaching(smallGeneral, 'consent.withdrawn', () => ({})),
    ),
    ['consent.withdrawn'],
  ],
])

keptAndBroken(serviceCanBeEnded, smallGeneral, [
  [
    'in which ending the service waits for the care team',
    variantOf(smallGeneral, {
      'states/serving/on/service.ended': [{ guard: 'dangerResolved', target: 'closing', meta }, { meta }],
    }),
    ['danger.reported', 'danger.assessed', 'rights.explained', 'careTeam.resolved', 'consent.given', 'service.ended'],
  ],
  [
    'in which the service cannot be ended from the beginning',
    variantOf(smallGeneral, { 'on/service.ended': undefined }),
    ['service.ended'],
  ],
])

const reporting = smallCare('reportableMatter.known', 'statutoryReport.filed', 'consent.withdrawn')

keptAndBroken(withdrawalErasesNoStatutoryDuty, reporting, [
  [
    'in which a withdrawal settles the report',
    variantOf(reporting, {}, settledAlsoBy(reporting, 'reportSuicideBehaviour', 'consent.withdrawn')),
    ['reportableMatter.known', 'consent.withdrawn'],
  ],
])
