import type { Known } from '../../vocabulary/known.ts'
import type { FlowView } from '../flow-view.ts'
import { at, promise, told } from '../promise.ts'
import { owes } from './with/owed.ts'

/** A plan that has the leadership notified of a crisis. */
const notifies = ({ takes, owes }: FlowView): boolean => takes('crisis.reported') && owes('notifyLeadership')

/** Everyone the policy names has been told of the crisis as it stands now, save those with a conflict of interest. */
const isToldToAll = ({ policy, notified, conflicted }: Known): boolean =>
  policy.crisisRecipients.every((role) => notified.includes(role) || conflicted.some((who) => who.role === role))

/** A crisis that is taken up obliges to notify, casualties or none, and closes only once everyone has been notified. */
export const crisisIsNotified = promise('crisisIsNotified', {
  id: 'I-25',
  zh: '危機個案不論有無人員傷亡，均應通報機關首長、副首長及相關單位；未通報者不得結案',
  en: 'Of a crisis, with casualties or without, head, deputy head and units are notified; it does not close before',
  concerns: notifies,
  always: [
    told(
      ['crisis.reported', 'casualty.reported', 'capacity.known', 'danger.reported'],
      ({ after, moved }) => !moved || after === null || owes(after.known, 'notifyLeadership'),
    ),
    at(({ ended, handsOverTo, known }) => !ended || handsOverTo !== null || isToldToAll(known)),
  ],
})
