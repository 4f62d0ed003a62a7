import { seekingHelpIsHeldAgainstNobody } from '#src/promises/kept/seeking-help-is-held-against-nobody.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCommittee } from '../support/small-committee.ts'

const meta = { cites: '一' }

keptAndBroken(seekingHelpIsHeldAgainstNobody, smallCommittee, [
  [
    'in which any ground will do for the committee',
    variantOf(smallCommittee, {
      'states/measuring/on/committee.convened': { guard: 'committeeNecessary', target: 'hearing', meta },
    }),
    ['careTeam.resolved', 'committee.convened'],
  ],
])
