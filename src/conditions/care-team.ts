import type { CareTeamResolved, CommitteeResolved } from '../vocabulary/facts/care.ts'
import type { Reporter } from '../vocabulary/known.ts'
import { careCircle } from '../vocabulary/roles.ts'
import { byItsParts, condition, type InHand, part, yesOrNo } from './condition.ts'

const meeting = (fact: InHand) => fact as CareTeamResolved
const present = (fact: InHand) => new Set((fact as CareTeamResolved | CommitteeResolved).attendees)

export const basisStated = condition('basisStated', {
  zh: '決議依據醫師建議或實際評估狀況？',
  en: "Does the resolution rest on a physician's advice or an actual assessment?",
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '載明決議依據', en: 'State what the resolution rests on' },
  ask: (_, fact) => yesOrNo(['physicianAdvice', 'actualAssessment'].includes(meeting(fact).basis)),
})

export const quorumReached = condition('quorumReached', {
  zh: '出席人數已達規定？',
  en: 'Has the quorum been reached?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '依機關規定人數重新召開', en: "Meet again with the number the agency's rule asks for" },
  ask: ({ policy }, fact) =>
    yesOrNo(meeting(fact).quorate && (policy.careTeam.quorum === null || present(fact).size >= policy.careTeam.quorum)),
})

export const membersRecused = condition('membersRecused', {
  zh: '有利害關係之成員已迴避？',
  en: 'Have members with a conflict of interest stayed out?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '由無利害關係之成員重新決議', en: 'Resolve anew without the members in conflict' },
  laws: ['行政程序法 §32', '行政程序法 §33'],
  ask: ({ conflicted, conflictReported }, fact) => {
    const attending = present(fact)
    const attends = ({ id }: Reporter<string>) => attending.has(id)
    return yesOrNo(!conflicted.some(attends) && !conflictReported.some(attends))
  },
})

export const careTeamDecisionValid = condition('careTeamDecisionValid', {
  zh: '關懷小組決議有效？',
  en: 'Is the resolution of the care team valid?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(basisStated), part(quorumReached), part(membersRecused)],
})
