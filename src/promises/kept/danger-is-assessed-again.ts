import type { Known } from '../../vocabulary/known.ts'
import { isBefore } from '../../vocabulary/references.ts'
import { promise, told } from '../promise.ts'
import { owes } from './with/owed.ts'

/** What happened is newer than the last word on a danger that was ever spoken of. */
const isNews = ({ dangerAt, emergencyAt }: Known): boolean =>
  dangerAt !== null && emergencyAt !== null && isBefore(dangerAt, emergencyAt)

/** Whatever an emergency came to, the danger is assessed again, unless the person has died of it. */
export const dangerIsAssessedAgain = promise('dangerIsAssessedAgain', {
  id: 'I-12',
  zh: '緊急協助有結果後，應再次研判危險；當事人死亡者除外',
  en: 'After the outcome of an emergency the danger is to be assessed again, unless the person has died',
  concerns: (flow) => flow.takes('emergency.concluded'),
  always: told(
    ['emergency.concluded'],
    ({ after }) =>
      after !== null &&
      (after.known.person === 'dead' ||
        !isNews(after.known) ||
        (after.tags.includes('urgent') && owes(after.known, 'reassessDanger'))),
  ),
})

/** A word on the danger that is older than what happened is no new assessment, however late it is told. */
export const lateWordsAssessNothing = promise('lateWordsAssessNothing', {
  id: 'I-12',
  zh: '再次研判須於緊急協助有結果之後；較早之研判，事後始行回報者，不視為再次研判',
  en: 'Only an assessment made after the outcome assesses the danger again, not an older one that is told late',
  concerns: (flow) => flow.owes('reassessDanger'),
  always: told(
    ['danger.assessed'],
    ({ before, after }) =>
      after === null ||
      !owes(before.known, 'reassessDanger') ||
      owes(after.known, 'reassessDanger') ||
      !isNews(after.known),
  ),
})
