import { factsOfTime } from '../../vocabulary/facts/time.ts'
import { promise, told, toldAnything } from '../promise.ts'
import { owes } from './with/owed.ts'

/** What a system may raise as anybody may: it starts care and ends none. */
const alarms = ['danger.reported', 'crisis.reported']

/** Time is seen and changes nothing: what has lapsed is still owed, and no case moves or ends by it. */
export const noClockMovesACase = promise('noClockMovesACase', {
  id: 'I-41',
  zh: '個案不因時間經過而轉步驟、結案或解除義務；逾期僅予記錄',
  en: 'No case moves or ends by the clock, and what has lapsed is still owed',
  always: [
    told(factsOfTime, ({ after, moved }) => !moved && !after?.ended),
    told(
      factsOfTime,
      ({ fact, before, after }) => after === null || !owes(before.known, fact.duty) || owes(after.known, fact.duty),
    ),
    told(
      factsOfTime,
      ({ before, after }) => after === null || after.known.dangerUnresolved === before.known.dangerUnresolved,
    ),
    toldAnything(({ fact, moved }) => !moved || alarms.includes(fact.type) || fact.by.role !== 'caseSystem'),
  ],
})
