import { isBefore } from '../../vocabulary/references.ts'
import { promise, told } from '../promise.ts'
import { covered, owed } from './with/owed.ts'

const duty = 'reportSuicideBehaviour'

/** Knowing of suicide behaviour obliges to report in the same move, counted from the knowledge, and nothing puts it off. */
export const suicideBehaviourIsReported = promise('suicideBehaviourIsReported', {
  id: 'I-21',
  zh: '知悉自殺行為之同時即負通報義務，期限自知悉時起算，不得延長或暫停；其後已通報者，視為已履行',
  en: 'Knowing of suicide behaviour obliges to report in the same move, unless a report made since covers it, by a deadline that runs from the knowledge and can be neither extended nor paused',
  laws: ['自殺防治法 §11', '自殺防治法施行細則 §13', '行政程序法 §48'],
  always: [
    told(['reportableMatter.known'], ({ fact, before, after }) => {
      if (fact.matter !== 'suicideBehaviour') return true
      if (after === null) return false
      const report = owed(after.known, duty)
      if (report === undefined) return covered(after.known, fact.matter, fact.at)
      return report.rule !== undefined && (owed(before.known, duty) !== undefined || !isBefore(report.since, fact.at))
    }),
    told(['deadline.extended', 'deadline.paused'], ({ fact, after }) => after === null || fact.duty !== duty),
  ],
})
