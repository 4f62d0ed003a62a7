import { promise, told, toldAnything } from '../promise.ts'
import { owed, owes } from './with/owed.ts'

/** Every follow-up sets the day of the next one, and the next one is owed by that day. */
export const followUpHasANextDate = promise('followUpHasANextDate', {
  id: 'I-39',
  zh: '每次關懷追蹤均定下次關懷之日並負追蹤義務，至結案為止',
  en: 'Every follow-up sets the day of the next, which is owed by then, until the case is closed',
  concerns: ({ takes }) => takes('followUp.made'),
  always: [
    told(['followUp.made'], ({ fact, after }) => {
      const next = after && owed(after.known, 'followUp')
      return after === null || after.ended || next?.until === fact.nextReviewAt
    }),
    told(
      ['careTeam.resolved', 'service.completed'],
      ({ after }) => after === null || after.known.nextReviewAt !== null,
    ),
    toldAnything(
      ({ fact, before, after }) =>
        after === null ||
        after.ended ||
        fact.type === 'careTeam.resolved' ||
        !owes(before.known, 'followUp') ||
        owes(after.known, 'followUp'),
    ),
  ],
})
