import { isFinding } from '../../vocabulary/competence.ts'
import type { Known } from '../../vocabulary/known.ts'
import { promise, type Standing, told } from '../promise.ts'

const isLost = (known: Known): boolean => known.person === 'dead' || known.person === 'incapacitated'
const isEnded = (after: Standing): boolean => after.ended || after.handsOverTo !== null

/** That somebody has died, or cannot decide, is found by whom it takes: a report of it takes no right away, and ends no case. */
export const reportsFindNothing = promise('reportsFindNothing', {
  id: 'I-47',
  zh: '死亡或無法表達意思，由醫師、警察、消防或衛生機關確認；他人之告知不剝奪當事人權利，亦不使案件結束或移轉',
  en: 'That somebody has died or cannot decide is found by a physician or the authorities; what others report takes no right away, and neither ends a case nor hands it over',
  laws: ['精神衛生法 §48'],
  concerns: ({ takes }) => takes('capacity.known') || takes('emergency.concluded'),
  always: told(
    ['capacity.known', 'emergency.concluded'],
    ({ fact, before, after }) =>
      after === null ||
      isFinding('person', fact) ||
      isLost(before.known) ||
      (!isLost(after.known) && (isEnded(before) || !isEnded(after))),
  ),
})

/** A danger that a physician found is not cleared by the word of somebody else, unless the care team has resolved on it. */
export const findingsBind = promise('findingsBind', {
  id: 'I-47',
  zh: '醫師研判之危險，非經醫師再次研判或關懷小組決議，不因他人研判為無危險而解除',
  en: 'A danger that a physician has found is cleared by a physician, or once the care team has resolved; by the word of nobody else before that',
  concerns: ({ takes }) => takes('danger.assessed'),
  always: told(
    ['danger.assessed'],
    ({ fact, before, after }) =>
      after === null || isFinding('danger', fact) || !before.known.dangerFound || after.known.danger !== 'none',
  ),
})
