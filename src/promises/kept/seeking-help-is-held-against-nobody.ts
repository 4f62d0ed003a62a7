import { inadmissibleBases } from '../../vocabulary/choices.ts'
import { promise, told } from '../promise.ts'

/** Using the programme, refusing it or what it found out is no matter of personnel. */
export const seekingHelpIsHeldAgainstNobody = promise('seekingHelpIsHeldAgainstNobody', {
  id: 'I-15',
  zh: '使用或拒絕員工協助方案、診斷及檢測結果，均不得為召開考績委員會之事由',
  en: 'Neither use of the programme nor refusal, diagnosis or screening is ever a basis for the personnel committee',
  laws: ['精神衛生法 §37'],
  concerns: (flow) => flow.takes('committee.convened'),
  always: told(
    ['committee.convened'],
    ({ fact, after }) => after === null || !inadmissibleBases.includes(fact.legalBasis),
  ),
})
