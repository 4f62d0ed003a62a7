import { owes } from '#src/flow/words.ts'
import { crisisIsNotified } from '#src/promises/kept/crisis-is-notified.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { withDuty } from '../support/settled-also-by.ts'
import { smallCrisis } from '../support/small-crisis.ts'

keptAndBroken(crisisIsNotified, smallCrisis, [
  [
    'in which a crisis without casualties obliges to notify nobody',
    variantOf(smallCrisis, { 'states/unhurt/entry': owes('arrangeMedicalHelp', 'offerSupport') }),
    ['crisis.reported'],
  ],
  [
    'in which any notification will do',
    variantOf(smallCrisis, {}, withDuty(smallCrisis, 'notifyLeadership', { settledWhen: () => true })),
    [
      'crisis.reported',
      'notification.made',
      'support.offered',
      'support.answered',
      'careTeam.resolved',
      'record.sealed',
      'closure.decided',
    ],
  ],
])
