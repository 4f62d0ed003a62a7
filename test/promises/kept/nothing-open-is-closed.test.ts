import { nothingOpenIsClosed } from '#src/promises/kept/nothing-open-is-closed.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCommittee } from '../support/small-committee.ts'

const meta = { cites: '一' }
const closing = (guard: string) =>
  variantOf(smallCommittee, { 'on/closure.decided': { guard, target: '.closed', meta } })

keptAndBroken(nothingOpenIsClosed, smallCommittee, [
  ['that closes in danger', closing('dangerResolved'), ['closure.decided']],
  ['that closes with a duty open', closing('dangerSettled'), ['closure.decided']],
  ['that closes with a danger unresolved', closing('noDangerOpen'), ['closure.decided']],
  [
    'in which help asked for closes the case',
    variantOf(smallCommittee, { 'on/emergency.requested': { target: '.closed', meta } }),
    ['emergency.requested'],
  ],
])
