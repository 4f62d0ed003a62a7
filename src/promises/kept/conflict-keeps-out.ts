import { promise, told } from '../promise.ts'
import { inConflict, someoneInConflict } from './with/conflict.ts'

/** Whoever has a conflict of interest takes no part in a resolution and is told nothing; the role is told through others. */
export const conflictKeepsOut = promise('conflictKeepsOut', {
  id: 'I-33',
  zh: '有利害關係者不得參與關懷小組或考績委員會之決議，亦不受通報或取得紀錄；同一職務之他人得受通報',
  en: 'A person or unit with a conflict of interest neither resolves in the care team or committee, nor is notified or shown records',
  laws: ['行政程序法 §32', '行政程序法 §33', '公務人員保障法 §19'],
  concerns: ({ takes }) => takes('careTeam.resolved') || takes('notification.made'),
  always: told(['conflict.declared'], ({ after }) => after !== null),
  never: [
    told(
      ['careTeam.resolved', 'committee.resolved'],
      ({ fact, after }) => after !== null && fact.attendees.some((id) => inConflict(after.known, id)),
    ),
    told(['notification.made', 'disclosure.made'], ({ fact, after }) => {
      if (after === null || !fact.to.some((role) => someoneInConflict(after.known, role))) return false
      return fact.whom?.some((id) => inConflict(after.known, id)) ?? true
    }),
  ],
})
