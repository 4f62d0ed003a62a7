import { inadmissibleBases } from '../vocabulary/choices.ts'
import type { CommitteeConvened, CommitteeResolved } from '../vocabulary/facts/care.ts'
import { careCircle, type Role } from '../vocabulary/roles.ts'
import { careTeamDecisionValid, membersRecused } from './care-team.ts'
import { type Answer, byItsParts, condition, type InHand, part, yesOrNo } from './condition.ts'

const audience: readonly Role[] = [...careCircle, 'personnelCommittee']
const convened = (fact: InHand) => fact as CommitteeConvened

export const committeeNecessary = condition('committeeNecessary', {
  zh: '關懷小組認有必要召開考績委員會？',
  en: 'Did the care team find the personnel committee necessary?',
  failSafe: 'no',
  audience,
  remedy: { zh: '由關懷小組決議是否必要', en: 'Let the care team resolve whether it is necessary' },
  ask: ({ committee }): Answer => (committee === 'notDecided' ? 'unknown' : yesOrNo(committee === 'necessary')),
})

export const committeeSettled = condition('committeeSettled', {
  zh: '無尚待召開之考績委員會？',
  en: 'Is no personnel committee still to be held?',
  failSafe: 'no',
  audience,
  remedy: {
    zh: '召開考績委員會，或由關懷小組決議無必要',
    en: 'Hold the committee, or let the care team resolve that it is not necessary',
  },
  ask: ({ committee }) => yesOrNo(committee !== 'necessary'),
})

/** Ends a hearing that the care team no longer finds necessary. */
export const committeeFoundUnnecessary = condition('committeeFoundUnnecessary', {
  zh: '關懷小組有效決議，且認無召開考績委員會之必要？',
  en: 'Did the care team validly resolve that no personnel committee is necessary?',
  failSafe: 'no',
  audience,
  remedy: byItsParts,
  every: () => [part(careTeamDecisionValid), part(committeeSettled)],
})

export const legalBasisAdmissible = condition('legalBasisAdmissible', {
  zh: '法定事由非拒絕協助、診斷或使用員工協助方案？',
  en: 'Is the legal basis something other than refusal, diagnosis or use of the EAP?',
  failSafe: 'no',
  audience,
  remedy: { zh: '須有具體行為等法定事由', en: 'A legal basis such as observed conduct is needed' },
  laws: ['公務人員考績法 §14', '精神衛生法 §37'],
  ask: (_, fact) => yesOrNo(!inadmissibleBases.includes(convened(fact).legalBasis)),
})

export const rightBody = condition('rightBody', {
  zh: '為該人員類別之權責組織？',
  en: "Is it the body responsible for the person's category?",
  failSafe: 'no',
  audience,
  remedy: { zh: '移由該類人員適用之組織', en: 'Bring it before the body for this category of personnel' },
  laws: ['公務人員考績法 §23'],
  ask: ({ policy }, fact) => yesOrNo(policy.personnelBodies[convened(fact).category] === convened(fact).body),
})

export const committeeLawful = condition('committeeLawful', {
  zh: '依規定得召開考績委員會？',
  en: 'May the personnel committee lawfully be convened?',
  failSafe: 'no',
  audience,
  remedy: byItsParts,
  every: () => [part(committeeNecessary), part(legalBasisAdmissible), part(rightBody)],
})

export const personHeard = condition('personHeard', {
  zh: '已給予當事人陳述意見之機會？',
  en: 'Has the person had the opportunity to be heard?',
  failSafe: 'no',
  audience: [...audience, 'employee'],
  remedy: { zh: '通知當事人陳述及申辯', en: 'Invite the person to be heard' },
  laws: ['公務人員考績法 §14'],
  ask: (_, fact) => yesOrNo((fact as CommitteeResolved).heard),
})

export const committeeFair = condition('committeeFair', {
  zh: '考績委員會程序公正？',
  en: 'Was the procedure of the committee fair?',
  failSafe: 'no',
  audience,
  remedy: byItsParts,
  every: () => [part(personHeard), part(membersRecused)],
})
