import { owes } from '#src/flow/words.ts'
import { dangerIsResolved, unresolvedDangerCallsAMeeting } from '#src/promises/kept/danger-is-resolved.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { withDuty } from '../support/settled-also-by.ts'
import { smallCommittee } from '../support/small-committee.ts'

const meta = { cites: '一' }

keptAndBroken(dangerIsResolved, smallCommittee, [
  [
    'in which the care team is never asked about a danger',
    variantOf(smallCommittee, {
      'on/careTeam.resolved': undefined,
      'states/securing/on/danger.assessed': { guard: 'dangerExcluded', target: 'closing', meta },
    }),
    ['danger.reported'],
  ],
  [
    'that closes with a danger unresolved',
    variantOf(smallCommittee, {
      'states/securing/on/danger.assessed': { guard: 'dangerExcluded', target: 'closed', meta },
    }),
    ['danger.reported', 'danger.assessed'],
  ],
])

const heeding = variantOf(
  smallCommittee,
  {},
  withDuty(smallCommittee, 'holdCareTeam', { settledWhen: ({ dangerUnresolved }) => !dangerUnresolved }),
)

keptAndBroken(unresolvedDangerCallsAMeeting, heeding, [
  [
    'in which nobody owes the meeting',
    variantOf(smallCommittee, {
      'states/securing/entry': owes('requestEmergencyHelp'),
      'states/resolving/entry': [],
      'states/closing/entry': owes('sealRecord', 'holdCareTeam'),
    }),
    ['danger.reported'],
  ],
  [
    'in which a resolution older than the danger does',
    variantOf(smallCommittee, {}, withDuty(smallCommittee, 'holdCareTeam', { settledWhen: () => true })),
    ['danger.reported', 'careTeam.resolved'],
  ],
])
