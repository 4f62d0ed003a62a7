import { nobodyIsStranded } from '#src/promises/kept/nobody-is-stranded.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCommittee } from '../support/small-committee.ts'

const meta = { cites: '一' }

keptAndBroken(nobodyIsStranded, smallCommittee, [
  [
    'with a step nobody leaves',
    variantOf(smallCommittee, {
      'states/hearing/on': { 'committee.resolved': { meta }, 'careTeam.resolved': { meta } },
    }),
    ['careTeam.resolved', 'committee.convened'],
  ],
  [
    'that can only close while no danger was ever met',
    variantOf(smallCommittee, {
      'states/closing/on/closure.decided': { guard: 'nothingBegun', target: 'closed', meta },
    }),
    ['danger.reported'],
  ],
  [
    'that owes what no fact of it settles',
    variantOf(smallCommittee, { 'states/closing/on/record.sealed': undefined }),
    [],
  ],
])
