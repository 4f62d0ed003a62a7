import { owes } from '#src/flow/words.ts'
import { noticesReachSomebody } from '#src/promises/kept/crisis-is-notified.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { withDuty } from '../support/settled-also-by.ts'
import { smallCare } from '../support/small-care.ts'
import { smallCrisis } from '../support/small-crisis.ts'

const crisis = variantOf(smallCrisis, { 'on/conflict.declared': { meta: { cites: '一' } } })
const care = variantOf(smallCare('notification.made', 'conflict.declared'), {
  'states/securing/entry': owes('requestEmergencyHelp', 'notifyForCare'),
})

keptAndBroken(noticesReachSomebody, care, [
  [
    'in which telling anybody settles what those who care have to be told',
    variantOf(care, {}, withDuty(care, 'notifyForCare', { settledWhen: (known) => known.notified.length > 0 })),
    ['danger.reported', 'notification.made'],
  ],
])

keptAndBroken(noticesReachSomebody, crisis, [
  [
    'in which conflicts of all recipients settle the notice',
    variantOf(
      crisis,
      {},
      withDuty(crisis, 'notifyLeadership', {
        settledBy: ['notification.made', 'conflict.declared'],
        settledWhen: (known) =>
          known.policy.crisisRecipients.every(
            (role) => known.notified.includes(role) || known.conflictReported.some((who) => who.role === role),
          ),
      }),
    ),
    ['crisis.reported', 'conflict.declared'],
  ],
])
