import { at, promise, type Standing } from '../promise.ts'
import { owes } from './with/owed.ts'

const isUnresolved = ({ known }: Standing): boolean => known.dangerUnresolved

/** Every danger that was met can still come to a resolution of the care team, or goes on in another case with all it knows. */
export const dangerIsResolved = promise('dangerIsResolved', {
  id: 'I-13',
  zh: '每一曾有之危險，均得經關懷小組決議，或移至他流程續行；未經決議不得結束',
  en: 'Every danger met can come to a resolution of the care team or goes on in another flow, and no case ends without',
  always: at(({ ended, handsOverTo, known }) => !ended || handsOverTo !== null || !known.dangerUnresolved),
  eventually: {
    from: (standing) => !standing.ended && isUnresolved(standing),
    to: (standing) => !isUnresolved(standing) || standing.handsOverTo !== null,
  },
})

/** As long as a danger is unresolved, somebody owes the meeting that resolves it. */
export const unresolvedDangerCallsAMeeting = promise('unresolvedDangerCallsAMeeting', {
  id: 'I-13',
  zh: '危險未經決議前，召開關懷小組會議之義務不消滅',
  en: 'As long as a danger is unresolved, the care-team meeting is owed',
  concerns: (flow) => flow.owes('holdCareTeam'),
  always: at(({ ended, known }) => ended || !known.dangerUnresolved || owes(known, 'holdCareTeam')),
})
