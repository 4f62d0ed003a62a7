import { sealsStay } from '#src/promises/kept/seals-stay.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCommittee } from '../support/small-committee.ts'
import { teaching } from '../support/teaching.ts'

keptAndBroken(sealsStay, smallCommittee, [
  [
    'in which a closure undoes the seal',
    variantOf(
      smallCommittee,
      { 'states/closing/on/help.declined': { meta: { cites: '一' } } },
      teaching(smallCommittee, 'help.declined', () => ({ sealed: false })),
    ),
    ['careTeam.resolved', 'measures.taken', 'record.sealed', 'help.declined'],
  ],
])
