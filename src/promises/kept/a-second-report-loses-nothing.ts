import { isBefore } from '../../vocabulary/references.ts'
import { dutyFor } from '../../vocabulary/statutory.ts'
import { promise, type Told, told } from '../promise.ts'
import { owed } from './with/owed.ts'

const reports = ['danger.reported', 'crisis.reported', 'casualty.reported', 'reportableMatter.known'] as const

const isKept = (holds: (known: Told['before']['known']) => boolean) =>
  told(reports, ({ before, after }) => after === null || !holds(before.known) || holds(after.known))

/** What is reported again is taken into the running case, and takes nothing back that was known or owed before. */
export const aSecondReportLosesNothing = promise('aSecondReportLosesNothing', {
  id: 'I-32',
  zh: '重複通報併入進行中之個案，不得使危險、傷亡、通報義務消失，各該通報義務均自知悉時起算',
  en: 'A second report is taken into the running case; no danger, casualty or duty to report is lost by it, and each is to be reported from when it was known',
  always: [
    told(['danger.reported', 'reportableMatter.known'], ({ after }) => after !== null),
    isKept(({ danger }) => danger === 'immediate'),
    isKept(({ dangerUnresolved }) => dangerUnresolved),
    isKept(({ casualties }) => casualties === 'yes'),
    told(['reportableMatter.known'], ({ fact, before, after }) => {
      const earlier = owed(before.known, dutyFor(fact.matter))
      const now = after && owed(after.known, dutyFor(fact.matter))
      return !earlier || (now != null && !isBefore(now.since, earlier.since))
    }),
  ],
})
