import { dangerIsAssessedAgain, lateWordsAssessNothing } from '#src/promises/kept/danger-is-assessed-again.ts'
import { isBefore } from '#src/vocabulary/references.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { withDuty } from '../support/settled-also-by.ts'
import { smallGeneral } from '../support/small-general.ts'

const meta = { cites: '二' }

keptAndBroken(dangerIsAssessedAgain, smallGeneral, [
  [
    'in which the police end the danger',
    variantOf(smallGeneral, { 'states/securing/on/emergency.concluded': { target: 'resolving', meta } }),
    ['danger.reported', 'emergency.concluded'],
  ],
  [
    'in which an emergency is only noted',
    variantOf(smallGeneral, { 'on/emergency.concluded': { meta } }),
    ['danger.reported', 'emergency.concluded'],
  ],
  [
    'in which nobody owes the new assessment',
    variantOf(smallGeneral, { 'states/reassessing/entry': [] }),
    ['danger.reported', 'emergency.concluded'],
  ],
])

const heeding = variantOf(
  smallGeneral,
  {},
  withDuty(smallGeneral, 'reassessDanger', {
    settledWhen: ({ dangerAt, emergencyAt }) =>
      dangerAt === null || emergencyAt === null || !isBefore(dangerAt, emergencyAt),
  }),
)

keptAndBroken(lateWordsAssessNothing, heeding, [
  [
    'in which any word on the danger is a new assessment',
    variantOf(smallGeneral, {}, withDuty(smallGeneral, 'reassessDanger', { settledWhen: () => true })),
    ['emergency.concluded', 'danger.assessed'],
  ],
])
