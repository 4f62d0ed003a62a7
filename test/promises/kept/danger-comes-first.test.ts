import { owes } from '#src/flow/words.ts'
import { dangerCallsForHelp, dangerComesFirst } from '#src/promises/kept/danger-comes-first.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCommittee } from '../support/small-committee.ts'

const meta = { cites: '一' }

keptAndBroken(dangerComesFirst, smallCommittee, [
  [
    'that does not know danger at all',
    variantOf(smallCommittee, { 'on/danger.reported': undefined, 'on/danger.assessed': undefined }),
    ['danger.reported'],
  ],
  [
    'in which one step does not hear of danger',
    variantOf(smallCommittee, { 'states/measuring/on/danger.reported': { meta } }),
    ['careTeam.resolved', 'danger.reported'],
  ],
  [
    'in which danger is only met once it is certain',
    variantOf(smallCommittee, { 'on/danger.assessed': [{ guard: 'lifeDanger', target: '.securing', meta }, { meta }] }),
    ['danger.assessed'],
  ],
  [
    'that meets danger in a quiet step',
    variantOf(smallCommittee, { 'states/securing/tags': ['confidential'] }),
    ['danger.reported'],
  ],
])

keptAndBroken(dangerCallsForHelp, smallCommittee, [
  [
    'in which danger is only talked about',
    variantOf(smallCommittee, {
      'states/securing/entry': owes('holdCareTeam'),
      'states/closing/entry': owes('sealRecord', 'requestEmergencyHelp'),
    }),
    ['danger.reported'],
  ],
])
