import { at, promise } from '../promise.ts'
import { owes } from './with/owed.ts'

/** Nobody is to call for emergency help about a person who is not in danger. */
export const noEmergencyWithoutDanger = promise('noEmergencyWithoutDanger', {
  id: 'I-10',
  zh: '非有立即危險或危險不明，不進入請求緊急協助；一經排除危險，該義務即消滅',
  en: 'Emergency help is to be asked for only while there is danger, or danger is not excluded',
  laws: ['精神衛生法 §48'],
  concerns: (flow) => flow.owes('requestEmergencyHelp'),
  always: at(
    ({ known }) => !owes(known, 'requestEmergencyHelp') || known.danger === 'immediate' || known.danger === 'unclear',
  ),
})
