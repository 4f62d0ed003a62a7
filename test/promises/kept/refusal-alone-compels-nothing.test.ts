import { refusalAloneCompelsNothing } from '#src/promises/kept/refusal-alone-compels-nothing.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallGeneral } from '../support/small-general.ts'

const meta = { cites: '一' }

keptAndBroken(refusalAloneCompelsNothing, smallGeneral, [
  [
    'in which a refusal makes the case involuntary',
    variantOf(smallGeneral, {
      'states/consenting/on/help.declined': { guard: 'helpRefused', target: 'handedOverToInvoluntary', meta },
    }),
    ['rights.explained', 'help.declined'],
  ],
  [
    'in which a need alone makes the case involuntary',
    variantOf(smallGeneral, {
      'states/consenting/on/need.assessed': { guard: 'helpNeeded', target: 'handedOverToInvoluntary', meta },
    }),
    ['rights.explained', 'need.assessed'],
  ],
  [
    'in which a withdrawal makes the case involuntary',
    variantOf(smallGeneral, { 'states/serving/on/consent.withdrawn': { target: 'handedOverToInvoluntary', meta } }),
    ['rights.explained', 'consent.given', 'consent.withdrawn'],
  ],
])
