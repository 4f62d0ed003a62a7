import { promise, toldAnything } from '../promise.ts'

/** What opens a record anew, to be added to and sealed again. */
const additions: readonly string[] = ['danger.reported', 'danger.assessed', 'help.requested']

/** A sealed record is opened only by news that belongs in it, and no fact destroys it. */
export const sealsStay = promise('sealsStay', {
  id: 'I-20',
  zh: '密存之紀錄於流程內不銷毀；僅因新發生之危險或再次求助而續行記載，並重新密存',
  en: 'No fact of a flow undoes a sealed record; only new danger or a new request adds to it, to be sealed again',
  laws: ['檔案法 §12', '檔案法 §24'],
  always: toldAnything(
    ({ fact, before, after }) =>
      after === null || !before.known.sealed || after.known.sealed || additions.includes(fact.type),
  ),
})
