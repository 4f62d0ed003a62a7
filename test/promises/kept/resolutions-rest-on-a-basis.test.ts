import { resolutionsRestOnABasis } from '#src/promises/kept/resolutions-rest-on-a-basis.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCommittee } from '../support/small-committee.ts'
import { teaching } from '../support/teaching.ts'

const meta = { cites: '一' }

keptAndBroken(resolutionsRestOnABasis, smallCommittee, [
  [
    'in which the team resolves without its quorum',
    variantOf(smallCommittee, { 'on/careTeam.resolved': { guard: 'basisStated', meta } }),
    ['careTeam.resolved'],
  ],
  [
    'in which a measure resolves a danger',
    variantOf(
      smallCommittee,
      {},
      teaching(smallCommittee, 'measures.taken', () => ({ dangerUnresolved: false })),
    ),
    ['danger.reported', 'danger.assessed', 'careTeam.resolved', 'measures.taken'],
  ],
])
