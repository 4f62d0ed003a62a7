import { promise, told } from '../promise.ts'

/** Whoever has a conflict of interest takes no part in a resolution and is told nothing. */
export const conflictKeepsOut = promise('conflictKeepsOut', {
  id: 'I-33',
  zh: '有利害關係者不得參與關懷小組或考績委員會之決議，亦不受通報或取得紀錄',
  en: 'A person with a conflict of interest neither resolves in the care team or committee, nor is notified or shown records',
  laws: ['行政程序法 §32', '行政程序法 §33', '公務人員保障法 §19'],
  concerns: ({ takes }) => takes('careTeam.resolved') || takes('notification.made'),
  always: told(['conflict.declared'], ({ after }) => after !== null),
  never: [
    told(
      ['careTeam.resolved', 'committee.resolved'],
      ({ fact, after }) => after?.known.conflicted.some(({ id }) => fact.attendees.includes(id)) ?? false,
    ),
    told(
      ['notification.made', 'disclosure.made'],
      ({ fact, after }) =>
        after?.known.conflicted.some(({ role }) => (fact.to as readonly string[]).includes(role)) ?? false,
    ),
  ],
})
