import { emergencyHelpWaitsForNothing } from '#src/promises/kept/emergency-help-waits-for-nothing.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCommittee } from '../support/small-committee.ts'

const meta = { cites: '一' }
const askingFor = (guard: unknown) => variantOf(smallCommittee, { 'on/emergency.requested': { guard, meta } })

keptAndBroken(emergencyHelpWaitsForNothing, smallCommittee, [
  [
    'in which help waits for consent',
    askingFor({ type: 'consentTo', params: { scope: 'service' } }),
    ['emergency.requested'],
  ],
  ['in which help waits for the notice', askingFor('everyoneNotified'), ['emergency.requested']],
  ['in which help waits for the care team', askingFor('dangerResolved'), ['danger.reported', 'emergency.requested']],
  [
    'in which danger itself waits for an assessment of need',
    variantOf(smallCommittee, { 'on/danger.reported': { guard: 'helpNeeded', target: '.securing', meta } }),
    ['danger.reported'],
  ],
  [
    'in which asking for help may be put off',
    variantOf(smallCommittee, { 'on/deadline.extended': { guard: 'dutyOwed', meta } }),
    ['danger.reported', 'deadline.extended'],
  ],
])
