import { promise, told, toldAnything } from '../promise.ts'
import { owed, owes } from './with/owed.ts'

/** Every follow-up and every resolution sets the day of the next follow-up, which is owed by that day. */
export const followUpHasANextDate = promise('followUpHasANextDate', {
  id: 'I-39',
  zh: '每次關懷追蹤及關懷小組決議均定下次關懷之日並負追蹤義務，至結案為止',
  en: 'Every follow-up and every resolution sets the day of the next follow-up, which is owed by then, until the case is closed',
  concerns: ({ takes }) => takes('followUp.made'),
  always: [
    told(['followUp.made'], ({ after }) => {
      const next = after && owed(after.known, 'followUp')
      return after === null || after.ended || (next != null && next.until === after.known.nextReviewAt)
    }),
    told(['service.completed'], ({ after }) => after === null || after.known.nextReviewAt !== null),
    told(['careTeam.resolved'], ({ after }) => {
      if (after === null || after.ended) return true
      return after.known.nextReviewAt !== null && owes(after.known, 'followUp')
    }),
    toldAnything(
      ({ before, after }) =>
        after === null || after.ended || !owes(before.known, 'followUp') || owes(after.known, 'followUp'),
    ),
  ],
})
