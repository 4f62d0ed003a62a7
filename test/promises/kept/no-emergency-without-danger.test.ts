import { noEmergencyWithoutDanger } from '#src/promises/kept/no-emergency-without-danger.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { withDuty } from '../support/settled-also-by.ts'
import { smallCommittee } from '../support/small-committee.ts'

const meta = { cites: '一' }

keptAndBroken(noEmergencyWithoutDanger, smallCommittee, [
  [
    'in which a refusal brings the police',
    variantOf(smallCommittee, { 'on/help.declined': { target: '.securing', meta } }),
    ['help.declined'],
  ],
  [
    'in which help is still to be called for once danger is excluded',
    variantOf(
      smallCommittee,
      {},
      withDuty(smallCommittee, 'requestEmergencyHelp', { settledBy: ['emergency.requested'] }),
    ),
    ['danger.reported', 'danger.assessed'],
  ],
])
