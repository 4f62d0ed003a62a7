import {
  refusalInACrisisEndsNoCare,
  refusalIsAnsweredByOutreach,
} from '#src/promises/kept/refusal-in-a-crisis-ends-no-care.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCrisis } from '../support/small-crisis.ts'

const way = { meta: { cites: '一' } }

keptAndBroken(refusalInACrisisEndsNoCare, smallCrisis, [
  [
    'in which declining support closes the case',
    variantOf(smallCrisis, { 'on/support.answered': { ...way, target: '.closed' } }),
    ['support.answered'],
  ],
  [
    'in which sealing the record closes the case',
    variantOf(smallCrisis, { 'on/record.sealed': { ...way, target: '.closed' } }),
    ['record.sealed'],
  ],
  [
    'in which a crisis is closed before anybody follows up',
    variantOf(smallCrisis, { 'on/closure.decided': { ...way, target: '.closed' } }),
    ['closure.decided'],
  ],
])

keptAndBroken(refusalIsAnsweredByOutreach, smallCrisis, [
  [
    'in which a refusal leads past outreach',
    variantOf(smallCrisis, { 'states/hurt/on/support.answered': { ...way, target: 'reviewing' } }),
    ['crisis.reported', 'support.answered'],
  ],
  [
    'in which the care team need not meet',
    variantOf(smallCrisis, {
      'states/outreach/on/outreach.made/0/target': 'followingUp',
      'states/followingUp/on/closure.decided/0/guard': undefined,
    }),
    ['crisis.reported', 'support.answered', 'outreach.made', 'closure.decided'],
  ],
])
