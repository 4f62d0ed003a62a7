import { isBefore } from '../../vocabulary/references.ts'
import { dutyFor, matterNames } from '../../vocabulary/statutory.ts'
import { at, promise, told, toldAnything } from '../promise.ts'
import { covered, owed, owes } from './with/owed.ts'

/** Knowledge of a reportable matter obliges wherever the case stands and whatever the person wants; only the report settles it. */
export const statutoryReportsWaitForNothing = promise('statutoryReportsWaitForNothing', {
  id: 'I-22',
  zh: '法定通報不待當事人同意，亦不問個案進行至何步驟：知悉即負通報義務，非經通報不消滅',
  en: 'Statutory reports wait for no consent and no step: knowledge obliges, and nothing but the report settles it',
  laws: ['自殺防治法 §11', '家庭暴力防治法 §50', '性侵害犯罪防治法 §11', '兒童及少年福利與權益保障法 §53'],
  always: [
    told(
      ['reportableMatter.known'],
      ({ fact: { matter, at }, after }) =>
        after !== null && (owes(after.known, dutyFor(matter)) || covered(after.known, matter, at)),
    ),
    told(['statutoryReport.filed'], ({ fact, after }) => {
      const left = after && owed(after.known, dutyFor(fact.matter))
      return after !== null && (!left || isBefore(fact.at, left.since))
    }),
    ...matterNames.map((matter) =>
      toldAnything(
        ({ fact, before, after }) =>
          fact.type === 'statutoryReport.filed' ||
          after === null ||
          !owes(before.known, dutyFor(matter)) ||
          owes(after.known, dutyFor(matter)),
      ),
    ),
    ...matterNames.map((matter) =>
      at(({ ended, handsOverTo, known }) => !ended || handsOverTo !== null || !owes(known, dutyFor(matter))),
    ),
  ],
})
