import { scoresDecideNothing } from '#src/promises/kept/scores-decide-nothing.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallScreening } from '../support/small-screening.ts'
import { teaching } from '../support/teaching.ts'

const leadsToATalk = { own: { screeningLeadsTo: 'riskTalk' } }

keptAndBroken(scoresDecideNothing, smallScreening, [
  [
    'in which a score is danger',
    variantOf(
      smallScreening,
      {},
      teaching(smallScreening, 'screening.answered', () => ({ danger: 'immediate', ...leadsToATalk })),
    ),
    ['screening.answered'],
  ],
  [
    'in which a score is need',
    variantOf(
      smallScreening,
      {},
      teaching(smallScreening, 'screening.answered', () => ({ need: 'needed', ...leadsToATalk })),
    ),
    ['screening.answered'],
  ],
  [
    'in which a score makes the case involuntary',
    variantOf(smallScreening, { 'states/answering/on/screening.answered/0/target': 'handedOverToInvoluntary' }),
    ['screening.answered'],
  ],
  [
    'in which everybody sees who is to be talked with',
    variantOf(smallScreening, { 'states/talking/tags': ['urgent'] }),
    ['screening.answered'],
  ],
])
