import { isBefore } from '../../vocabulary/references.ts'
import type { Known } from '../../vocabulary/known.ts'
import { at, promise, told } from '../promise.ts'
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

export const strict = promise('strict', {
  id: 'I-12',
  zh: '',
  en: '',
  concerns: (flow) => flow.takes('emergency.concluded'),
  always: at(({ tags, ended, known }) => tags.includes('urgent') || ended || known.person === 'dead' || !isNews(known)),
})
