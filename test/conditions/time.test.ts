import {
  dueInstantReached,
  dutyOwed,
  extensionAllowed,
  extensionLawful,
  lapseTrue,
  pauseAllowed,
  pauseEnds,
  pauseLawful,
} from '#src/conditions/time.ts'
import type { Owed } from '#src/vocabulary/duties.ts'
import { answers, parts } from '../support/asking.ts'
import { minute } from '../support/cases.ts'

const owing = (duty: string, more: Partial<Owed> = {}) => ({
  duties: [{ duty, since: minute(0), until: null, ...more }],
  notedAt: minute(10),
})
const followUp = { duty: 'followUp' }
const access: Partial<Owed> = { rule: 'tw/data-access' }
const report: Partial<Owed> = { rule: 'tw/suicide-behaviour' }
const to = (duty: string, until?: string) => ({ duty, at: minute(10), ...(until && { until }) })

answers(dutyOwed, [
  ['yes', 'it is owed', owing('followUp'), followUp],
  ['no', 'another is', owing('sealRecord'), followUp],
  ['no', 'nothing is', {}, followUp],
])

answers(dueInstantReached, [
  ['yes', 'told at the due instant', {}, { at: minute(5), dueAt: minute(5) }],
  ['yes', 'told after it', {}, { at: minute(6), dueAt: minute(5) }],
  ['no', 'told before it', {}, { at: minute(4), dueAt: minute(5) }],
])

parts(lapseTrue, [
  ['owed and past', [], owing('followUp'), { ...followUp, at: minute(6), dueAt: minute(5) }],
  ['settled before', ['dutyOwed'], {}, { ...followUp, at: minute(6), dueAt: minute(5) }],
  ['not yet', ['dueInstantReached'], owing('followUp'), { ...followUp, at: minute(4), dueAt: minute(5) }],
])

answers(extensionLawful, [
  ['yes', 'the agency names a later end', owing('followUp'), to('followUp', minute(60))],
  ['no', 'it names no end', owing('followUp'), to('followUp')],
  ['no', 'the end lies in the past', owing('followUp'), to('followUp', minute(5))],
  [
    'no',
    'it is to be done at once',
    owing('requestEmergencyHelp', { atOnce: true }),
    to('requestEmergencyHelp', minute(60)),
  ],
  [
    'yes',
    'the law gives it once (個資法 §13)',
    owing('answerAccessRequest', { ...access, extended: 1 }),
    to('answerAccessRequest'),
  ],
  [
    'no',
    'the law gives it only once',
    owing('answerAccessRequest', { ...access, extended: 2 }),
    to('answerAccessRequest'),
  ],
  [
    'no',
    'the law gives its own length',
    owing('answerAccessRequest', { ...access, extended: 1 }),
    to('answerAccessRequest', minute(60)),
  ],
  [
    'no',
    'the law gives none',
    owing('reportSuicideBehaviour', { ...report, extended: 1 }),
    to('reportSuicideBehaviour'),
  ],
  ['no', 'nothing is owed', {}, to('followUp', minute(60))],
])

parts(extensionAllowed, [
  ['owed, to a later end', [], owing('followUp'), to('followUp', minute(60))],
  ['not owed', ['dutyOwed', 'extensionLawful'], {}, to('followUp', minute(60))],
])

const pausing = (since: string | null, ended: string | null = null) => ({ pause: { since, minutes: 0, ended } })

answers(pauseLawful, [
  ['yes', 'it is paused by this fact', owing('followUp', pausing(minute(10))), followUp],
  ['no', 'it was paused before', owing('followUp', pausing(minute(5))), followUp],
  [
    'no',
    'a law sets it',
    owing('reportSuicideBehaviour', { ...report, ...pausing(minute(10)) }),
    to('reportSuicideBehaviour'),
  ],
  [
    'no',
    'it is to be done at once',
    owing('reassessDanger', { atOnce: true, ...pausing(minute(10)) }),
    to('reassessDanger'),
  ],
  ['no', 'nothing is owed', {}, followUp],
])

parts(pauseAllowed, [
  ['owed and running', [], owing('followUp', pausing(minute(10))), followUp],
  ['not owed', ['dutyOwed', 'pauseLawful'], {}, followUp],
])

answers(pauseEnds, [
  ['yes', 'this fact ends the pause', owing('followUp', pausing(null, minute(10))), followUp],
  ['no', 'it ended before', owing('followUp', pausing(null, minute(5))), followUp],
  ['no', 'it was never paused', owing('followUp'), followUp],
  ['no', 'nothing is owed', {}, followUp],
])
