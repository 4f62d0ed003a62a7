import { promise, told } from '../promise.ts'

/** Danger may be reported, and help asked for, whatever has been agreed, told, resolved or written. */
export const emergencyHelpWaitsForNothing = promise('emergencyHelpWaitsForNothing', {
  id: 'I-9',
  zh: '回報危險及請求緊急協助，不待同意、通報、會議或表單，於任一步驟均得為之，且不得延長或暫停',
  en: 'Reporting danger and asking for emergency help wait for no consent, notice, meeting or form, at any step, and can be neither extended nor paused',
  always: [
    told(['danger.reported', 'emergency.requested'], ({ after }) => after !== null),
    told(
      ['deadline.extended', 'deadline.paused'],
      ({ fact, after }) => after === null || fact.duty !== 'requestEmergencyHelp',
    ),
  ],
})
