import { owes } from '#src/flow/words.ts'
import { medicalHelpWaitsForNothing } from '#src/promises/kept/medical-help-waits-for-nothing.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { withDuty } from '../support/settled-also-by.ts'
import { smallCrisis } from '../support/small-crisis.ts'

keptAndBroken(medicalHelpWaitsForNothing, smallCrisis, [
  [
    'in which medical help waits for the notice',
    variantOf(smallCrisis, { 'on/medicalHelp.arranged': { guard: 'everyoneNotified', meta: { cites: '一' } } }),
    ['medicalHelp.arranged'],
  ],
  [
    'in which nobody owes help to the hurt',
    variantOf(smallCrisis, { 'states/hurt/entry': owes('notifyLeadership', 'offerSupport') }),
    ['crisis.reported'],
  ],
  [
    'in which help to the hurt may take its time',
    variantOf(smallCrisis, {}, withDuty(smallCrisis, 'arrangeMedicalHelp', { atOnce: false })),
    ['crisis.reported'],
  ],
])
