import type { Known } from '../../vocabulary/known.ts'
import type { Role } from '../../vocabulary/roles.ts'
import type { FlowView } from '../flow-view.ts'
import { at, promise, told, toldAnything } from '../promise.ts'
import { insteadOf, someoneInConflict } from './with/conflict.ts'
import { owes } from './with/owed.ts'

/** A plan that has the leadership notified of a crisis. */
const notifies = ({ takes, owes }: FlowView): boolean => takes('crisis.reported') && owes('notifyLeadership')

/** Everyone the policy names counts as told of the crisis as it stands now. */
const isToldToAll = ({ policy, notified }: Known): boolean =>
  policy.crisisRecipients.every((role) => notified.includes(role))

const toThoseWhoCare = ['supervisor', 'keyRelatedPerson', 'relevantUnit'] as const

/** Those who count as told once a fact is in, and did not before. */
const newlyTold = (before: Known, after: Known): readonly Role[] =>
  [...after.policy.crisisRecipients, ...toThoseWhoCare].filter(
    (role) => after.notified.includes(role) && !before.notified.includes(role),
  )

/** Whether somebody of a role is in conflict, and one of these was told in the place. */
const isInstead = (known: Known, role: Role, told: readonly string[]): boolean =>
  someoneInConflict(known, role) && insteadOf(known, role).some((each) => told.includes(each))

/** What has to be notified is notified to somebody: neither conflicts nor telling the person or the system settle it. */
export const noticesReachSomebody = promise('noticesReachSomebody', {
  id: 'I-53',
  zh: '通報義務不因利害關係，亦不因告知當事人或案件系統而消滅；應受通報者迴避時，通報代理者或上級機關',
  en: 'A duty to notify is never settled by nobody, nor by telling the person or the case system; who takes the place of somebody in conflict is told',
  laws: ['行政程序法 §32', '行政程序法 §33'],
  concerns: ({ owes }) => owes('notifyForCare') || owes('notifyLeadership'),
  always: [
    toldAnything(
      ({ before, after }) =>
        after === null ||
        !owes(before.known, 'notifyForCare') ||
        owes(after.known, 'notifyForCare') ||
        after.known.willingness === 'willing' ||
        toThoseWhoCare.some((role) => after.known.notified.includes(role)),
    ),
    toldAnything(
      ({ before, after }) =>
        after === null ||
        !owes(before.known, 'notifyLeadership') ||
        owes(after.known, 'notifyLeadership') ||
        isToldToAll(after.known),
    ),
    told(
      ['notification.made'],
      ({ fact, before, after }) =>
        after === null ||
        newlyTold(before.known, after.known).every(
          (role) => fact.to.includes(role) || isInstead(after.known, role, fact.to),
        ),
    ),
    told(
      ['conflict.declared'],
      ({ before, after }) =>
        after === null ||
        newlyTold(before.known, after.known).every((role) => isInstead(after.known, role, before.known.notified)),
    ),
  ],
})

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
